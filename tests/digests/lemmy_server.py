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
    busy: list[str] = field(default_factory=list)
    breaks: int = 0
    asked: list[str] = field(default_factory=list)
    url: str = ""

    def post(self, number: int, link: str | None, **said: Any) -> dict[str, Any]:
        """Adds a post, in the server's version."""
        day = "published_at" if self.version == 4 else "published"
        post = {"id": number, "name": "A link", "url": link, "ap_id": f"{self.url}/post/{number}", "locked": False,
                "deleted": False, "removed": False, day: "2024-05-03T10:00:00Z", **said}  # fmt: skip
        self.posts.append({"post": post, "creator": {"id": 3, "name": "quince", "bot_account": False}})
        return post

    def start(self) -> ThreadingHTTPServer:
        """Listens on a free port until the server returned is shut down."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"held": self}))
        self.url = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return server


class Handler(BaseHTTPRequestHandler):
    """One request."""

    held: Server

    def do_GET(self) -> None:
        split = urlsplit(self.path)
        if self._turned_away():
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
        self._take_comment(new=True)

    def do_PUT(self) -> None:
        self._take_comment(new=False)

    def _found(self, path: str, asked: dict[str, list[str]]) -> dict[str, Any]:
        me = {"local_user_view": {"person": {"id": BOT, "name": "comity"}}}
        if path == "post/list":
            return {"items" if self.held.version == 4 else "posts": self.held.posts}
        if path == "comment/list":
            own = [one for one in self.held.comments if str(one["post_id"]) == asked["post_id"][0]]
            return {"items" if self.held.version == 4 else "comments": [{"comment": one} for one in own]}
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
            comment = {"id": 100 + len(self.held.comments), "creator_id": BOT, **body}
            self.held.comments.append(comment)
        else:
            comment = next(one for one in self.held.comments if one["id"] == body["comment_id"])
            comment["content"] = body["content"]
        if self.held.breaks:
            self.held.breaks -= 1
            self.close_connection = True
            return
        self._answer(200, {"comment_view": {"comment": comment}})

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
