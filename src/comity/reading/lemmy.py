"""Threads as Lemmy's HTTP API gives them: version 3 (counts beside the comment, `published`) and version 4 (counts
folded in, `published_at`, `items`).

A file may hold a post's answer, a list of comments, both, or a list of such answers; messages are put together by post.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from comity.reading.conversations import Conversation, Message
from comity.reading.jsonvalues import Member, day, mapping, members, string, whole
from comity.reading.markup import from_markdown
from comity.records import Votes

_LISTS = ("posts", "comments", "items", "cross_posts")
_MARKED_DELETED = ("deleted", "removed")


def is_lemmy(value: object) -> bool:
    """Whether JSON holds views of posts or comments."""
    return next(_views(value), None) is not None


def lemmy_threads(value: object) -> Iterator[Conversation]:
    """The threads in an answer, one for each post that it shows or whose comments it holds."""
    posts: dict[int, Member] = {}
    comments: dict[int, dict[str, Message]] = {}
    for view in _views(value):
        post = mapping(view.get("post"))
        number = whole(post.get("id")) or whole(mapping(view.get("comment")).get("post_id"))
        if number is None:
            continue
        comments.setdefault(number, {})
        if post and (number not in posts or "comment" not in view):
            posts[number] = view
        if "comment" in view and (message := _comment(view)):
            comments[number][message.key] = message
    for number, said in comments.items():
        yield _thread(number, posts.get(number, {}), list(said.values()))


def _views(value: object) -> Iterator[Member]:
    """The views of posts and comments in an answer, at the places where the API puts them."""
    for member in members(value):
        if "content" in mapping(member.get("comment")) or "name" in mapping(member.get("post")):
            yield member
        else:
            for name in ("post_view", "comment_view", *_LISTS):
                yield from _views(member.get(name, []))


def _thread(number: int, view: Member, comments: list[Message]) -> Conversation:
    post = mapping(view.get("post"))
    link = string(post.get("url"))
    first = [] if not post else [_post(number, view)]
    return Conversation(
        key=_post_key(number),
        messages=(*first, *comments),
        title=string(post.get("name")) if not _is_gone(post) else None,
        link=link if not _is_gone(post) else None,
        url=string(post.get("ap_id")),
        outlet=_address(mapping(view.get("community"))),
        host=(urlsplit_host(link) if link else None),
    )


def _post(number: int, view: Member) -> Message:
    post = mapping(view.get("post"))
    creator = mapping(view.get("creator")) if "comment" not in view else {}
    return _message(_post_key(number), None, post, "body", creator, {**mapping(view.get("counts")), **post})


def _comment(view: Member) -> Message | None:
    comment = mapping(view.get("comment"))
    number = whole(comment.get("id"))
    if number is None:
        return None
    path = (string(comment.get("path")) or "").split(".")
    parent = path[-2] if len(path) > 2 else _post_key(whole(comment.get("post_id")))
    counts = {**mapping(view.get("counts")), **comment}
    return _message(str(number), parent, comment, "content", mapping(view.get("creator")), counts)


def _message(key: str, answers: str | None, said: Member, field: str, creator: Member, counts: Member) -> Message:
    up, down = whole(counts.get("upvotes")), whole(counts.get("downvotes"))
    return Message(
        key=key,
        answers=answers,
        author=_address(creator),
        paragraphs=tuple(from_markdown(string(said.get(field)) or "")),
        votes=None if up is None and down is None else Votes(up, down),
        is_bot=creator.get("bot_account") is True,
        gone=_is_gone(said),
        written=day(said.get("published") or said.get("published_at")),
        edited=bool(said.get("updated") or said.get("updated_at")),
    )


def _is_gone(said: Member) -> bool:
    return any(said.get(name) is True for name in _MARKED_DELETED)


def _post_key(number: int | None) -> str:
    return f"post {number}"


def _address(actor: Member) -> str | None:
    """The name of a person or community with its server («quince@talk.example»)."""
    name, host = string(actor.get("name")), urlsplit_host(string(actor.get("actor_id")) or string(actor.get("ap_id")))
    return f"{name}@{host}" if name and host else name


def urlsplit_host(url: str | None) -> str | None:
    """The server in an address, without «www.»; None where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:
        return None
