"""Posts as Lemmy gives them, in the shapes of versions 3 and 4 of its interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Post:
    """What the bot must know of a post. `gone`: deleted or removed; `banned`: the bot may not write there."""

    id: int
    title: str
    link: str | None
    address: str
    published: datetime | None
    featured: bool
    locked: bool
    gone: bool
    by_bot: bool
    banned: bool


def post_of(view: View) -> Post:
    """A post from its view. Version 4 names the day `published_at` and keeps bans among the reader's actions."""
    post, creator, actions = view["post"], view.get("creator") or {}, view.get("community_actions") or {}
    return Post(
        id=int(post["id"]),
        title=str(post.get("name") or ""),
        link=post.get("url") or None,
        address=str(post.get("ap_id") or ""),
        published=_moment(post.get("published_at") or post.get("published")),
        featured=bool(post.get("featured_community") or post.get("featured_local")),
        locked=bool(post.get("locked")),
        gone=bool(post.get("deleted") or post.get("removed")),
        by_bot=bool(creator.get("bot_account")),
        banned=bool(view.get("banned_from_community") or actions.get("received_ban_at")),
    )


def _moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
