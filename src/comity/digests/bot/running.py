"""One round through the posts of the communities that asked for the bot."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Literal

from comity.digests.bot.lemmy import Lemmy
from comity.digests.bot.posts import Post
from comity.digests.bot.reply import reply
from comity.digests.bot.rules import why_not_worth_it, why_silent
from comity.digests.tldr import Summary
from comity.ledger.notes import Notes

Shorten = Callable[[str], Summary | str]
"""The summary of the page at an address, or why there is none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a post: `reason` says why the bot is silent, `text` what it says or would say."""

    post: Post
    action: Literal["silent", "known", "would reply", "replied", "rewrote"]
    reason: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """What is remembered of an answer: the number of the comment, None while it is being made, and the link told of."""

    comment: int | None
    link: str | None


def run(
    lemmy: Lemmy, notes: Notes, communities: Iterable[str], shorten: Shorten, write: bool, now: datetime | None = None
) -> Iterator[Outcome]:
    """Goes once through the newest posts; yields what became of each. Nothing is posted nor noted unless `write`.

    A post is noted before it is answered and again after. Stopped between the two, the next round looks for its own
    comment on the post first, so that no post is answered twice.
    """
    for community in communities:
        for post in lemmy.posts(community):
            yield _treat(lemmy, notes, post, shorten, write, now or datetime.now(UTC))


def _treat(lemmy: Lemmy, notes: Notes, post: Post, shorten: Shorten, write: bool, now: datetime) -> Outcome:
    known = _known(lemmy, notes, post, write)
    if known and known.link == post.link:
        return Outcome(post, "known")
    reason = why_silent(post, now)
    if reason or post.link is None:
        return Outcome(post, "silent", reason)
    summary = shorten(post.link)
    if isinstance(summary, str):
        return Outcome(post, "silent", summary)
    if reason := why_not_worth_it(summary):
        return Outcome(post, "silent", reason)
    text = reply(summary, post.link)
    if not write:
        return Outcome(post, "would reply", text=text)
    return _write(lemmy, notes, post, known, text)


def _write(lemmy: Lemmy, notes: Notes, post: Post, known: Noted | None, text: str) -> Outcome:
    """A new reply, or another text for the one that was made before the post's link was changed."""
    if known and known.comment is not None:
        lemmy.rewrite(known.comment, text)
        _note(notes, post, known.comment)
        return Outcome(post, "rewrote", text=text)
    _note(notes, post, None)
    _note(notes, post, lemmy.reply(post, text))
    return Outcome(post, "replied", text=text)


def _known(lemmy: Lemmy, notes: Notes, post: Post, write: bool) -> Noted | None:
    """What was noted of an answer to a post. One that was begun and never noted as done, or that another ledger knows
    of, is looked for on the server."""
    value = notes.get(_key(post))
    noted = Noted(**json.loads(value)) if value else None
    if noted and noted.comment is not None:
        return noted
    comment = lemmy.own_comment(post) if write else None
    if comment is None:
        return None
    _note(notes, post, comment)
    return Noted(comment, post.link)


def _note(notes: Notes, post: Post, comment: int | None) -> None:
    notes.put(_key(post), json.dumps(asdict(Noted(comment, post.link))))


def _key(post: Post) -> str:
    return post.address or str(post.id)
