"""Answers to those who call the bot: the summary of the page that the post links to, or of the discussion."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from comity.digests.bot import memory
from comity.digests.bot.lemmy import Lemmy
from comity.digests.bot.outcomes import Outcome, Tools
from comity.digests.bot.posts import Mention
from comity.digests.bot.reply import discussed, reply
from comity.digests.bot.rules import why_unanswered
from comity.digests.discussion import asks_for_it
from comity.ledger.notes import Notes


def answer_mentions(
    lemmy: Lemmy, notes: Notes, communities: Collection[str], tools: Tools, write: bool, now: datetime | None = None
) -> Iterator[Outcome]:
    """Goes once through the mentions that are not read; yields what became of each.

    Only in the communities named does the bot speak. As with posts, an answer is noted before it is made and again
    after, and a mention is marked as read only then.
    """
    asked_by = {_whole(lemmy, name) for name in communities}
    for mention in lemmy.mentions():
        outcome = _treat(lemmy, notes, mention, asked_by, tools, write, now or datetime.now(UTC))
        if write:
            lemmy.mark_read(mention)
        yield outcome


def _treat(
    lemmy: Lemmy, notes: Notes, mention: Mention, asked_by: set[str], tools: Tools, write: bool, now: datetime
) -> Outcome:
    if _is_answered(lemmy, notes, mention, write):
        return Outcome(mention.post, "known")
    reason = why_unanswered(mention, now)
    if _whole(lemmy, mention.post.community) not in asked_by:
        reason = "its community has not asked for the bot"
    if reason:
        return Outcome(mention.post, "silent", reason)
    text = _text(lemmy, notes, mention, tools)
    if not write:
        return Outcome(mention.post, "would reply", text=text)
    post, comment = mention.post, mention.comment
    memory.note_and_make(notes, mention.address, post.link, lambda: lemmy.reply(post, text, comment))
    return Outcome(mention.post, "replied", text=text)


def _is_answered(lemmy: Lemmy, notes: Notes, mention: Mention, write: bool) -> bool:
    """Whether an answer is noted; one that was begun and never noted as made is looked for on the server."""
    known = memory.noted(notes, mention.address)
    if known is None or known.comment is not None or not write:
        return known is not None and known.comment is not None
    made = lemmy.own_comment(mention.post, mention.comment)
    if made is not None:
        memory.note(notes, mention.address, made, known.link)
    return made is not None


def _text(lemmy: Lemmy, notes: Notes, mention: Mention, tools: Tools) -> str:
    if asks_for_it(mention.words):
        found = tools.discuss(lemmy.discussion(mention.post, without=mention.comment))
        return discussed(found) if found and found.remarks else "Nobody has said anything here yet that I could show."
    return _page(lemmy, notes, mention, tools)


def _page(lemmy: Lemmy, notes: Notes, mention: Mention, tools: Tools) -> str:
    link = mention.post.link
    if link is None:
        return "I see no link in this post, so there is no page to shorten."
    known = memory.noted(notes, mention.post.key)
    if known and known.comment is not None and known.link == link:
        return f"I have already shortened this page: {lemmy.instance}/comment/{known.comment}"
    summary = tools.shorten(link)
    if isinstance(summary, str):
        return f"I could not shorten the page: {summary}"
    return reply(summary, link, tools.condensed) if summary.sentences else "I found no text behind the link."


def _whole(lemmy: Lemmy, community: str) -> str:
    """A community's name with its server's, in small letters."""
    name, _, host = community.partition("@")
    return f"{name}@{host or urlsplit(lemmy.instance).hostname}".lower()
