"""Lemmy's HTTP interface, as much of it as the bot needs, in version 4 where the server has it, else in version 3."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from comity import __version__
from comity.digests.bot.posts import Mention, Post, View, mention_of, post_of
from comity.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    import httpx

ATTEMPTS = 4
"""How often a request is made while the server says that it is too busy."""

BUSY = frozenset({429, 502, 503, 504})
USUAL_WAIT, LONGEST_WAIT = 5.0, 300.0
"""Seconds before another attempt where the server names none, and at most."""

TIMEOUT = 30.0
"""Seconds for one request."""

NEWEST = 50
"""Posts asked for at once, and comments of a post."""

LONGEST, DEEPEST = 300, 8
"""Comments of a discussion that are read, the best first, and how deep its answers are followed."""


class Lemmy:
    """A server, and who the bot is there. Without a token it can only read. Use as a context manager."""

    def __init__(self, instance: str, token: str | None = None, sleep: Callable[[float], None] = time.sleep) -> None:
        import httpx

        headers = {"User-Agent": f"comity/{__version__}", **({"Authorization": f"Bearer {token}"} if token else {})}
        self.instance = instance.rstrip("/")
        self._client = httpx.Client(base_url=self.instance, headers=headers, timeout=TIMEOUT)
        self._sleep = sleep

    def __enter__(self) -> Lemmy:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def posts(self, community: str) -> Iterator[Post]:
        """The newest posts of a community («news», or «news@other.example» for one of another server)."""
        found = self._get("post/list", community_name=community, sort=self._newest, limit=NEWEST)
        yield from (post_of(view) for view in found.get("posts") or found.get("items") or ())

    def mentions(self) -> Iterator[Mention]:
        """Who called the bot and has not been answered, the oldest first. Needs a login."""
        if self._base == "/api/v4":
            found = self._get("account/notification/list", type_="mention", unread_only=True, limit=NEWEST)
        else:
            found = self._get("user/mention", sort="New", unread_only=True, limit=NEWEST)
        yield from map(mention_of, reversed(found.get("items") or found.get("mentions") or []))

    def mark_read(self, mention: Mention) -> None:
        """Takes a mention off the list of those to be answered."""
        if self._base == "/api/v4":
            self._send("POST", "account/notification/mark_as_read", {"notification_id": mention.id, "read": True})
        else:
            self._send("POST", "user/mention/mark_as_read", {"person_mention_id": mention.id, "read": True})

    def discussion(self, post: Post, without: int | None = None) -> dict[str, Any]:
        """A post with its comments but one, in the server's own form."""
        comments = self._get("comment/list", post_id=post.id, max_depth=DEEPEST, limit=LONGEST, sort=self._best)
        found = self._get("post", id=post.id)
        views: list[View] = comments.get("comments") or comments.get("items") or []
        others = [view for view in views if view["comment"]["id"] != without]
        return {"post_view": found.get("post_view"), "comments": others}

    def own_comment(self, post: Post, parent: int | None = None) -> int | None:
        """The number of the bot's own answer to a post, or to a comment on it, also a deleted one; None where it has
        none."""
        me = self._me
        below = {"max_depth": 1} if parent is None else {"max_depth": 2, "parent_id": parent}
        found = self._get("comment/list", post_id=post.id, limit=NEWEST, **below)
        views: list[View] = found.get("comments") or found.get("items") or []
        own = (view["comment"]["id"] for view in views if view["comment"]["creator_id"] == me)
        return next(own, None)

    def reply(self, post: Post, text: str, parent: int | None = None) -> int:
        """Answers a post, or a comment on it; returns the number of the new comment."""
        body = {"content": text, "post_id": post.id, **({} if parent is None else {"parent_id": parent})}
        made = self._send("POST", "comment", body)
        return int(made["comment_view"]["comment"]["id"])

    def rewrite(self, comment: int, text: str) -> None:
        """Puts another text in the place of one's own comment."""
        self._send("PUT", "comment", {"content": text, "comment_id": comment})

    @cached_property
    def _base(self) -> str:
        return "/api/v4" if self._request("GET", "/api/v4/site").status_code == 200 else "/api/v3"

    @cached_property
    def _me(self) -> int:
        """The number of the bot's own account. Raises UsageError where the token is none of this server."""
        path = "account" if self._base == "/api/v4" else "site"
        found = self._get(path)
        user = found if "local_user_view" in found else found.get("my_user") or {}
        if "local_user_view" not in user:
            raise UsageError(f"{self.instance}: does not know the bot's token; log in anew and set COMITY_LEMMY_TOKEN")
        return int(user["local_user_view"]["person"]["id"])

    @property
    def _newest(self) -> str:
        return "new" if self._base == "/api/v4" else "New"

    @property
    def _best(self) -> str:
        return "top" if self._base == "/api/v4" else "Top"

    def _get(self, path: str, **asked: Any) -> dict[str, Any]:
        return self._json(self._request("GET", f"{self._base}/{path}", params=asked))

    def _send(self, method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
        return self._json(self._request(method, f"{self._base}/{path}", json=body))

    def _request(self, method: str, path: str, **sent: Any) -> httpx.Response:
        """One answer; while the server is too busy, asked again when it says so."""
        import httpx

        try:
            for attempt in range(1, ATTEMPTS + 1):
                answer = self._client.request(method, path, **sent)
                if answer.status_code not in BUSY or attempt == ATTEMPTS:
                    return answer
                self._sleep(wait_of(answer.headers.get("Retry-After"), attempt))
        except httpx.HTTPError as error:
            raise UnreadableError(f"{self.instance}: {error or type(error).__name__}") from error
        raise AssertionError("the last attempt returns")

    def _json(self, answer: httpx.Response) -> dict[str, Any]:
        if answer.is_error:
            raise UnreadableError(
                f"{answer.url.copy_with(query=None)}: answers {answer.status_code} {answer.text[:200]}"
            )
        try:
            found = answer.json()
        except ValueError as error:
            raise UnreadableError(
                f"{answer.url.copy_with(query=None)}: answers no JSON; is it a Lemmy server?"
            ) from error
        return found if isinstance(found, dict) else {}


def wait_of(retry_after: str | None, attempt: int) -> float:
    """Seconds to wait: what the header `Retry-After` says, in seconds or as a date, else longer with every attempt."""
    if retry_after is None:
        return min(USUAL_WAIT * (1 << (attempt - 1)), LONGEST_WAIT)
    try:
        seconds = float(retry_after)
    except ValueError:
        seconds = _until(retry_after)
    return min(max(seconds, 0.0), LONGEST_WAIT)


def _until(moment: str) -> float:
    try:
        then = parsedate_to_datetime(moment)
    except (TypeError, ValueError):
        return USUAL_WAIT
    return then.timestamp() - time.time()
