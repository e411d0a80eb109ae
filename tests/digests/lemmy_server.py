"""A server on this machine that speaks as much of Lemmy's interface, version 3 or 4, as the bot uses."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

BOT = 7
"""The number of the bot's account."""


@dataclass
class Server:
    """What the server holds, and what was asked of it. `busy`: answers «too many requests» to come, each with its
    `Retry-After`; `breaks`: comments that are made although their answer is lost."""

    version: int = 3
    posts: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    mentions: list[dict[str, Any]] = field(default_factory=list)
    busy: list[str] = field(default_factory=list)
    breaks: int = 0
    asked: list[str] = field(default_factory=list)
    url: str = ""

    def post(self, number: int, link: str | None, **said: Any) -> dict[str, Any]:
        """Adds a post, in the server's version."""
        day = "published_at" if self.version == 4 else "published"
        post = {"id": number, "name": "A link", "url": link, "ap_id": f"{self.url}/post/{number}", "locked": False,
                "deleted": False, "removed": False, day: "2024-05-03T10:00:00Z", **said}  # fmt: skip
        creator = {"id": 3, "name": "quince", "bot_account": False}
        self.posts.append({"post": post, "creator": creator, "community": self.community})
        return post

    def comment(self, number: int, post: int, words: str, parent: str = "0", votes: int = 1) -> dict[str, Any]:
        """Adds a comment of somebody's, below the path of another or at the top."""
        day = "published_at" if self.version == 4 else "published"
        said = {"id": number, "creator_id": 3, "post_id": post, "content": words, "removed": False, "deleted": False,
                day: "2024-05-03T11:00:00Z", "ap_id": f"{self.url}/comment/{number}", "path": f"{parent}.{number}",
                "upvotes": votes, "downvotes": 0}  # fmt: skip
        self.comments.append(said)
        return said

    def mention(self, number: int, said: dict[str, Any], **view: Any) -> None:
        """Lets a comment call the bot."""
        whole = {**self.view(said), **view}
        notice = {"id": number, "recipient_id": BOT, "comment_id": said["id"], "read": False}
        held = {"notification": {**notice, "kind": "mention"}, "data": {"type_": "comment", **whole}}
        self.mentions.append(held if self.version == 4 else {"person_mention": notice, **whole})

    def view(self, said: dict[str, Any]) -> dict[str, Any]:
        """A comment as its readers get it: version 3 has its votes beside it."""
        post = next((one["post"] for one in self.posts if one["post"]["id"] == said["post_id"]), {})
        whole = {"comment": said, "post": post, "creator": {"id": said["creator_id"], "name": f"p{said['creator_id']}",
                 "actor_id": f"{self.url}/u/p{said['creator_id']}", "bot_account": said["creator_id"] == BOT},
                 "community": self.community}  # fmt: skip
        return whole if self.version == 4 else {**whole, "counts": {"upvotes": said.get("upvotes", 1), "downvotes": 0}}

    @property
    def community(self) -> dict[str, Any]:
        """The only community."""
        address = "ap_id" if self.version == 4 else "actor_id"
        return {"id": 5, "name": "harbours", address: f"{self.url}/c/harbours"}

    def start(self) -> ThreadingHTTPServer:
        """Listens on a free port until the server returned is shut down."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"held": self}))
        self.url = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return server


def notice(mention: dict[str, Any]) -> dict[str, Any]:
    """What tells whether a mention was read."""
    found: dict[str, Any] = mention.get("person_mention") or mention["notification"]
    return found


def read(mention: dict[str, Any]) -> bool:
    return bool(notice(mention)["read"])


class Handler(BaseHTTPRequestHandler):
    """One request."""

    held: Server

    def do_GET(self) -> None:
        split = urlsplit(self.path)
        if self._turned_away():
            return
        if split.path == "/nodeinfo/2.0.json":
            self._answer(200, {"software": {"name": "lemmy", "version": "0.19.11"}})
            return
        _, api, version, *rest = split.path.split("/")
        if (api, version) != ("api", f"v{self.held.version}"):
            self._answer(404, {"error": "not_found"})
            return
        if rest == ["account"] and not self._is_known():
            self._answer(401, {"error": "not_logged_in"})
            return
        self._answer(200, self._found("/".join(rest), parse_qs(split.query)))

    def do_POST(self) -> None:
        if self.path.endswith("/mark_as_read"):
            self._mark_read()
        elif self.path.endswith("/user/login"):
            self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(200, {"jwt": "secret"})
        else:
            self._take_comment(new=True)

    def do_PUT(self) -> None:
        self._take_comment(new=False)

    def _found(self, path: str, asked: dict[str, list[str]]) -> dict[str, Any]:
        me = {"local_user_view": {"person": {"id": BOT, "name": "comity"}}}
        if path == "post/list":
            return {"items" if self.held.version == 4 else "posts": self.held.posts}
        if path == "comment/list":
            said = [one for one in self.held.comments if str(one["post_id"]) == asked["post_id"][0]]
            below = asked.get("parent_id", ["0"])[0]
            said = [one for one in said if below in one["path"].split(".")]
            return {"items" if self.held.version == 4 else "comments": [self.held.view(one) for one in said]}
        if path in {"user/mention", "account/notification/list"}:
            return {"items" if self.held.version == 4 else "mentions": [m for m in self.held.mentions if not read(m)]}
        if path == "post":
            return {"post_view": next(one for one in self.held.posts if str(one["post"]["id"]) == asked["id"][0])}
        if path == "account":
            return me
        return {"my_user": me} if self._is_known() and self.held.version == 3 else {}

    def _is_known(self) -> bool:
        return self.headers["Authorization"] == "Bearer secret"

    def _take_comment(self, new: bool) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self._turned_away():
            return
        if new:
            number = 100 + len(self.held.comments)
            above = next((one["path"] for one in self.held.comments if one["id"] == body.get("parent_id")), "0")
            comment = {"id": number, "creator_id": BOT, "path": f"{above}.{number}", **body}
            self.held.comments.append(comment)
        else:
            comment = next(one for one in self.held.comments if one["id"] == body["comment_id"])
            comment["content"] = body["content"]
        if self.held.breaks:
            self.held.breaks -= 1
            self.close_connection = True
            return
        self._answer(200, {"comment_view": {"comment": comment}})

    def _mark_read(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        number = body.get("notification_id") or body.get("person_mention_id")
        for one in self.held.mentions:
            if notice(one)["id"] == number:
                notice(one)["read"] = body["read"]
        self._answer(200, {"success": True})

    def _turned_away(self) -> bool:
        self.held.asked.append(f"{self.command} {urlsplit(self.path).path}")
        if not self.held.busy:
            return False
        self._answer(429, {"error": "rate_limit_error"}, {"Retry-After": self.held.busy.pop(0)})
        return True

    def _answer(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""
