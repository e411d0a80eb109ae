"""Feeds: RSS and Atom through feedparser; a document an entry, dated by what the feed says of it."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from comity.reading.articles import article_roles
from comity.reading.documents import Known, document_of
from comity.reading.inputs import Input, Results
from comity.reading.jsonvalues import storable
from comity.reading.layout import Layout
from comity.reading.lines import Block
from comity.reading.markup import Paragraph, from_html
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.reading.shapes import shape_of
from comity.records import Document, Passage, Publication, Unread

_STARTS = (b"<rss", b"<feed", b"<rdf:rdf", b"<atom:feed")
SUFFIXES = frozenset({".atom", ".rdf", ".rss"})

Entry = Mapping[str, Any]


def is_feed(begin: bytes, suffix: str) -> bool:
    """Whether bytes are a feed, by the file's suffix or its first element."""
    return suffix in SUFFIXES or any(start in begin.lower() for start in _STARTS)


def read_feed(data: bytes, item: Input, options: ReadOptions) -> Results:
    """The entries of a feed as documents; a word on an entry without text, and on a feed that is broken."""
    import feedparser

    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(feed.entries, 1):
        origin = f"{item.origin}:{number}"
        document = _document(entry, feed.feed, f"{item.stem}:{number}", origin, options)
        yield document or Unread(origin, "an entry without text")
    if feed.bozo and not feed.entries:
        yield Unread(item.origin, f"a broken feed: {feed.bozo_exception}")
    elif feed.bozo and _is_cut_off(feed.bozo_exception):
        yield Unread(item.origin, f"a damaged feed, read as far as it goes: {feed.bozo_exception}")
    elif not feed.entries:
        yield Unread(item.origin, "a feed without entries")


def _is_cut_off(fault: object) -> bool:
    return type(fault).__name__ == "SAXParseException"


def _document(entry: Entry, feed: Entry, name: str, origin: str, options: ReadOptions) -> Document | None:
    title = " ".join(part.text for part in from_html(_text(entry.get("title")))) or None
    said = from_html(_words(entry))
    if not said and not title:
        return None
    text, passages = _laid_out(title, said)
    known = Known(
        title=title,
        outlet=_outlet(entry, feed),
        url=_text(entry.get("link")) or None,
        origin=origin,
        digest=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    published = as_publication(options.published, "given") or _published(entry)
    return document_of(text, name, Layout("entry", passages), published, known)


def _words(entry: Entry) -> str:
    """The entry's content, else its summary."""
    contents = [_text(content.get("value")) for content in entry.get("content", ())]
    return max((*contents, _text(entry.get("summary"))), key=len)


def _laid_out(title: str | None, said: list[Paragraph]) -> tuple[str, tuple[Passage, ...]]:
    """The stored text and its passages: a title, then paragraphs judged as those of a page."""
    parts = [Paragraph(title), *said] if title else said
    blocks, place = [], 0
    for part in parts:
        blocks.append(Block(place, place + len(part.text), " ".join(part.text.split()), True))
        place += len(part.text) + 2
    roles = article_roles([shape_of(block) for block in blocks], title)
    if title:
        roles[0] = "title"
    quoted = ["quote" if part.quoted and role == "body" else role for part, role in zip(parts, roles, strict=True)]
    passages = tuple(Passage(b.start, b.end, role) for b, role in zip(blocks, quoted, strict=True))
    return "\n\n".join(part.text for part in parts), passages


def _outlet(entry: Entry, feed: Entry) -> str | None:
    """The outlet that an entry names as its source, else the feed's title."""
    source = entry.get("source")
    named = _text(source.get("title")) if isinstance(source, Mapping) else ""
    return named or " ".join(part.text for part in from_html(_text(feed.get("title")))) or None


def _published(entry: Entry) -> Publication | None:
    """The day that the entry says; where it says only when it was changed, that is the last day it can be."""
    said = dict(entry.items())  # the entry itself gives one date for the other
    if day := _day(said.get("published_parsed")):
        return Publication(day, day, "metadata")
    day = _day(said.get("updated_parsed"))
    return Publication(None, day, "metadata") if day else None


def _day(moment: Any) -> date | None:
    try:
        return date(*moment[:3]) if moment else None
    except ValueError:
        return None


def _text(value: object) -> str:
    return storable(value).strip() if isinstance(value, str) else ""
