"""Which posts the bot leaves alone."""

from __future__ import annotations

from datetime import datetime

from comity.digests.bot.posts import Mention, Post
from comity.digests.tldr import Summary

WORTH_SAVING = 30
"""Words in a hundred that a summary must save: known bots post short articles back whole, which helps nobody."""


def why_silent(post: Post, now: datetime) -> str | None:
    """Why a post gets no answer, whatever its link leads to; None where it may get one."""
    reasons = {
        "no link": post.link is None or not post.link.startswith(("https://", "http://")),
        "deleted or removed": post.gone,
        "locked": post.locked,
        "pinned": post.featured,
        "banned from the community": post.banned,
        "posted by a bot": post.by_bot,
        "dated in the future": post.published is not None and post.published > now,
    }
    return _first(reasons)


def why_unanswered(mention: Mention, now: datetime) -> str | None:
    """Why somebody who calls the bot gets no answer; None where they get one."""
    post = mention.post
    return _first(
        {
            "deleted or removed": mention.gone or post.gone,
            "locked": post.locked,
            "banned from the community": post.banned,
            "called by a bot": post.by_bot,
            "dated in the future": post.published is not None and post.published > now,
        }
    )


def _first(reasons: dict[str, bool]) -> str | None:
    return next((reason for reason, holds in reasons.items() if holds), None)


def why_not_worth_it(summary: Summary) -> str | None:
    """Why a summary is not posted, None where it is."""
    if not summary.sentences:
        return "no text found behind the link"
    return f"saves only {summary.saved}%" if summary.saved < WORTH_SAVING else None
