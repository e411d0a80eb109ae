"""Saved web pages: trafilatura finds the text and what the page says about itself; comity judges the blocks.

The stored text is the text that was extracted, a blank line between blocks.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from comity.reading.documents import Known, document_from_text, document_of
from comity.reading.layout import Layout, judged
from comity.reading.lines import Block
from comity.reading.publication import as_publication
from comity.reading.shapes import Shape, has_small_words, shape_of
from comity.records import Document, Passage, Publication, Role

if TYPE_CHECKING:
    from trafilatura.settings import Document as Extracted

_BEGINNINGS = (b"<!doctype html", b"<html", b"<?xml version", b"<head", b"<body")
_ELEMENT_ROLES: dict[str, Role] = {"head": "heading", "quote": "quote"}
_DATE_SEARCH = {"original_date": True, "extensive_search": False}
"""The page's own word on its date only: what stands about in its text is judged by `publication`."""
SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


class _Element(Protocol):
    """What is used of an element of lxml, which carries no types."""

    tag: str

    def __iter__(self) -> Iterator["_Element"]: ...

    def findall(self, path: str) -> list["_Element"]:
        """The elements at a path below."""

    def itertext(self) -> Iterator[str]:
        """The words in it."""


def is_web_page(data: bytes, suffix: str = "") -> bool:
    """Whether bytes are a web page, by the file's suffix or by how they begin."""
    begin = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return suffix.lower() in SUFFIXES or (begin.startswith(_BEGINNINGS) and b"<html" in data[:4096].lower())


def page_document(data: bytes, name: str, published: Publication | None, known: Known) -> Document | None:
    """The document of a web page, None where no text is found in it."""
    from trafilatura import bare_extraction, html2txt

    page = bare_extraction(
        data, with_metadata=True, include_comments=False, date_extraction_params=_DATE_SEARCH, url=known.url
    )
    if page is None or isinstance(page, dict) or page.body is None or not len(page.body):
        text = html2txt(data)
        return document_from_text(text, name, published, known) if text.strip() else None
    known = replace(
        known, title=known.title or page.title, outlet=known.outlet or page.sitename, url=known.url or page.url
    )
    text, layout = _laid_out(page.body, known.title)
    return document_of(text, name, layout, published or _page_date(page), known) if text else None


def _page_date(page: "Extracted") -> Publication | None:
    return as_publication(page.date, "metadata") if page.date else None


def _laid_out(body: "_Element", title: str | None) -> tuple[str, Layout]:
    """The stored text of a page and its layout; the title stands first."""
    pieces = list(_pieces(body))
    if title and (not pieces or pieces[0][1] != title):
        pieces.insert(0, ("head", title))
    text = "\n\n".join(words for _, words in pieces)
    shapes = list(_shapes(pieces))
    kind, roles = judged(shapes, title)
    passages = tuple(
        Passage(shape.block.start, shape.block.end, _role(tag, role, shape))
        for (tag, _), shape, role in zip(pieces, shapes, roles, strict=True)
    )
    return text, Layout(kind, passages)


def _role(tag: str, judged_role: Role, shape: Shape) -> Role:
    """What the page's mark-up says of a block, unless the words tell that it is furniture. An entry of a list is the
    text's where it is written like a part of a sentence."""
    if tag == "list" and judged_role in {"heading", "teaser"} and has_small_words(shape.block.text):
        return "body"
    by_element = _ELEMENT_ROLES.get(tag)
    return by_element if by_element and judged_role in {"body", "teaser", "boilerplate", "credit"} else judged_role


def _shapes(pieces: list[tuple[str, str]]) -> Iterator[Shape]:
    place = 0
    for _, words in pieces:
        yield shape_of(Block(place, place + len(words), words, True))
        place += len(words) + 2


def _pieces(body: "_Element") -> Iterator[tuple[str, str]]:
    """The blocks of an extracted page in order: their element and their words in one line."""
    for element in body:
        parts = element.findall(".//item") or element.findall(".//row") or [element]
        for part in parts:
            if words := " ".join(" ".join(part.itertext()).split()):
                yield element.tag, words
