"""OPML: lists of feeds. Each is read as if it had been named itself: an address is fetched, a file is looked for beside
the list."""

from pathlib import Path

from comity.reading.inputs import Follow, Input, Results
from comity.reading.options import LARGEST_FILE
from comity.records import Unread

MOST_FEEDS = 2_000
"""Feeds in one list."""


def is_opml(begin: bytes, suffix: str) -> bool:
    """Whether bytes are a list of feeds."""
    return suffix == ".opml" or b"<opml" in begin.lower()


def read_opml(data: bytes, item: Input, follow: Follow | None) -> Results:
    """The documents of all feeds in a list. One that is no address and stands outside the list's folder is refused."""
    if follow is None:
        yield Unread(item.origin, "a list of feeds in a list of feeds; name it yourself")
        return
    places = _places(data)
    if not places:
        yield Unread(item.origin, "a list without feeds (no outline has an xmlUrl)")
    for place in places[:MOST_FEEDS]:
        if place.startswith(("http://", "https://")):
            yield from follow(place)
        elif path := _beside(place, item.folder):
            yield from follow(str(path))
        else:
            yield Unread(item.origin, f"«{place}» is no address and no file in the list's folder; name it yourself")
    if len(places) > MOST_FEEDS:
        yield Unread(item.origin, f"a list of {len(places):,} feeds, of which {MOST_FEEDS:,} were read; split it")


def _places(data: bytes) -> list[str]:
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    parser = XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=len(data) > LARGEST_FILE)
    try:
        root = fromstring(data, parser)
    except XMLSyntaxError:
        return []
    outlines = () if root is None else root.iter("outline")
    return [url for outline in outlines if (url := (outline.get("xmlUrl") or "").strip())]


def _beside(place: str, folder: str | None) -> Path | None:
    if folder is None or "://" in place:
        return None
    path = Path(folder, place).resolve()
    return path if path.is_relative_to(Path(folder).resolve()) and path.is_file() and path.suffix != ".opml" else None
