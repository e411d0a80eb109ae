"""Posts as Lemmy gives them, in the shapes of versions 3 and 4 of its interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

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
    community: str

    @property
    def key(self) -> str:
        """What an answer to it is noted under."""
        return self.address or str(self.id)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody who called the bot: in a comment (`comment` is its number), or in a post. `id` is that of the notice,
    `address` that of the words; `post.by_bot` tells of who called, `gone` of the words."""

    id: int
    address: str
    words: str
    comment: int | None
    post: Post
    gone: bool


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
        community=_community(view.get("community") or {}),
    )


def mention_of(view: View) -> Mention:
    """A mention from its view: version 3 puts the comment's view around it, version 4 keeps it under `data`."""
    notice = view.get("person_mention") or view["notification"]
    told: View = view.get("data") or view
    comment = told.get("comment")
    said = comment or told["post"]
    return Mention(
        id=int(notice["id"]),
        address=str(said.get("ap_id") or ""),
        words=str(said.get("content") or said.get("body") or said.get("name") or ""),
        comment=int(comment["id"]) if comment else None,
        post=post_of(told),
        gone=bool(said.get("deleted") or said.get("removed")),
    )


def _community(view: View) -> str:
    """«news@other.example», from the address of the community; «news» where it has none."""
    name, host = str(view.get("name") or ""), urlsplit(str(view.get("actor_id") or view.get("ap_id") or "")).hostname
    return f"{name}@{host}" if host else name


def _moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
