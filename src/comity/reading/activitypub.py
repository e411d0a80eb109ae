"""ActivityPub objects: pages, notes, articles, tombstones, alone or in collections and activities, as Lemmy, Mastodon,
WordPress, PeerTube and their like write them. What answers what is in `inReplyTo`.

An article that nobody answers is an article; all else is a thread, one for each object that answers nothing known.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from comity.reading.conversations import Conversation, Message
from comity.reading.jsonvalues import Member, day, mapping, members, string
from comity.reading.lemmy import urlsplit_host
from comity.reading.markup import Paragraph, from_html, from_markdown

_SAYING = frozenset({"Article", "Event", "Note", "Page", "Question", "Video"})
_TOMBSTONE = "Tombstone"
_WRAPPERS = ("object", "items", "orderedItems", "first", "replies", "comments")
_BOTS = frozenset({"Application", "Service"})
DEEPEST = 24
"""Objects inside objects that are followed: a reply's replies and so on."""


def is_activitypub(value: object) -> bool:
    """Whether JSON holds objects of ActivityPub."""
    return next(_objects(value), None) is not None


def activitypub_threads(value: object) -> Iterator[Conversation]:
    """The threads that the objects make, in the order of their first objects."""
    found = {string(entry.get("id")) or f"unnamed {n}": entry for n, entry in enumerate(_objects(value))}
    threads: dict[str, dict[str, Member]] = {}
    for key, entry in found.items():
        threads.setdefault(_root(key, found), {})[key] = entry
    for root, entries in threads.items():
        yield _thread(root, entries)


def lone_article(thread: Conversation, value: object) -> Member | None:
    """The article that a thread is, where it is one that nobody answers."""
    if len(thread.messages) != 1:
        return None
    named = (entry for entry in _objects(value) if string(entry.get("id")) == thread.key)
    return next((entry for entry in named if entry.get("type") == "Article" and not entry.get("inReplyTo")), None)


def _objects(value: object, depth: int = 0) -> Iterator[Member]:
    """The objects that say something, and tombstones, wherever collections and activities hold them."""
    if depth > DEEPEST:
        return
    for member in members(value):
        kind = member.get("type")
        if kind == _TOMBSTONE or (kind in _SAYING and ("content" in member or "name" in member)):
            yield member
        for name in _WRAPPERS:
            yield from _objects(member.get(name, []), depth + 1)


def _root(key: str, found: dict[str, Member]) -> str:
    """The first object of the thread: the last one up the answers, known or not."""
    seen = {key}
    while key in found and (parent := _parent(found[key])) and parent not in seen:
        seen.add(parent)
        key = parent
    return key


def _parent(entry: Member) -> str | None:
    answered = entry.get("inReplyTo")
    if isinstance(answered, list):
        answered = next(iter(answered), None)
    return string(answered) or string(mapping(answered).get("id"))


def _thread(root: str, entries: dict[str, Member]) -> Conversation:
    first = entries.get(root, {})
    link = _link(first)
    gone = first.get("type") == _TOMBSTONE
    return Conversation(
        key=root,
        messages=tuple(_message(key, entry) for key, entry in entries.items()),
        title=None if gone else string(first.get("name")),
        link=None if gone else link,
        url=_address(first) or (root if "://" in root else None),
        outlet=_outlet(first),
        host=urlsplit_host(link),
    )


def _message(key: str, entry: Member) -> Message:
    return Message(
        key=key,
        answers=_parent(entry),
        author=_author(entry.get("attributedTo") or entry.get("actor")),
        paragraphs=tuple(words_of(entry)),
        is_bot=any(actor.get("type") in _BOTS for actor in members(entry.get("attributedTo"))),
        gone=entry.get("type") == _TOMBSTONE,
        written=day(entry.get("published")),
        edited=bool(entry.get("updated")) and entry.get("updated") != entry.get("published"),
    )


def words_of(entry: Member) -> list[Paragraph]:
    """What an object says: its Markdown source where it gives it, else its HTML."""
    source = mapping(entry.get("source"))
    if source.get("mediaType") == "text/markdown" and (text := string(source.get("content"))):
        return from_markdown(text)
    content = string(entry.get("content"))
    if content is None:
        content = next((text for text in map(string, mapping(entry.get("contentMap")).values()) if text), None)
    return from_html(content) if content else []


def _author(value: object) -> str | None:
    """Who wrote, as «name@server», from the address of a person."""
    first = next(iter(value), None) if isinstance(value, list) else value
    address = string(first) or string(mapping(first).get("id"))
    host = urlsplit_host(address)
    if not address or not host:
        return string(mapping(first).get("name"))
    name = string(mapping(first).get("preferredUsername")) or urlsplit(address).path.rstrip("/").rsplit("/", 1)[-1]
    return f"{name.lstrip('@')}@{host}" if name else host


def _outlet(entry: Member) -> str | None:
    """Whose page an object stands on: the community that it is sent to, or the server."""
    community = next((actor for actor in _strings(entry.get("audience")) if "/c/" in actor or "/m/" in actor), None)
    return _author(community) if community else urlsplit_host(string(entry.get("id")))


def _strings(value: object) -> Iterator[str]:
    yield from (text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))


def _link(entry: Member) -> str | None:
    """The address that a page is about."""
    links = (part for part in members(entry.get("attachment")) if part.get("type") == "Link")
    return next((address for link in links if (address := string(link.get("href")))), None)


def _address(entry: Member) -> str | None:
    """Where a person can read an object."""
    url = entry.get("url")
    listed = [string(part.get("href")) for part in members(url)]
    return string(url) or next((address for address in listed if address), None) or string(entry.get("id"))
