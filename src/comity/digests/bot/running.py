"""One round through the posts of the communities that asked for the bot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from comity.digests.bot import memory
from comity.digests.bot.lemmy import Lemmy
from comity.digests.bot.memory import Noted
from comity.digests.bot.outcomes import Outcome, Tools
from comity.digests.bot.posts import Post
from comity.digests.bot.reply import reply
from comity.digests.bot.rules import why_not_worth_it, why_silent
from comity.ledger.notes import Notes


def run(
    lemmy: Lemmy, notes: Notes, communities: Iterable[str], tools: Tools, write: bool, now: datetime | None = None
) -> Iterator[Outcome]:
    """Goes once through the newest posts; yields what became of each. Nothing is posted nor noted unless `write`.

    A post is noted before it is answered and again after. Stopped between the two, the next round looks for its own
    comment on the post first, so that no post is answered twice.
    """
    for community in communities:
        for post in lemmy.posts(community):
            yield _treat(lemmy, notes, post, tools, write, now or datetime.now(UTC))


def _treat(lemmy: Lemmy, notes: Notes, post: Post, tools: Tools, write: bool, now: datetime) -> Outcome:
    known = _known(lemmy, notes, post, write)
    if known and known.link == post.link:
        return Outcome(post, "known")
    reason = why_silent(post, now)
    if reason or post.link is None:
        return Outcome(post, "silent", reason)
    summary = tools.shorten(post.link)
    if isinstance(summary, str):
        return Outcome(post, "silent", summary)
    if reason := why_not_worth_it(summary):
        return Outcome(post, "silent", reason)
    text = reply(summary, post.link, tools.condensed)
    if not write:
        return Outcome(post, "would reply", text=text)
    return _write(lemmy, notes, post, known, text)


def _write(lemmy: Lemmy, notes: Notes, post: Post, known: Noted | None, text: str) -> Outcome:
    """A new reply, or another text for the one that was made before the post's link was changed."""
    if known and known.comment is not None:
        lemmy.rewrite(known.comment, text)
        memory.note(notes, post.key, known.comment, post.link)
        return Outcome(post, "rewrote", text=text)
    memory.note_and_make(notes, post.key, post.link, lambda: lemmy.reply(post, text))
    return Outcome(post, "replied", text=text)


def _known(lemmy: Lemmy, notes: Notes, post: Post, write: bool) -> Noted | None:
    """What was noted of an answer to a post. One that was begun and never noted as done, or that another ledger knows
    of, is looked for on the server."""
    known = memory.noted(notes, post.key)
    if known and known.comment is not None:
        return known
    comment = lemmy.own_comment(post) if write else None
    if comment is None:
        return None
    memory.note(notes, post.key, comment, post.link)
    return Noted(comment, post.link)
