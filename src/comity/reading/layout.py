"""How a text that lost its mark-up is laid out: its kind, its passages, the day written before it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from comity.reading.articles import article_roles
from comity.reading.captions import with_captions
from comity.reading.datelines import prefix_date
from comity.reading.digests import digest_roles, digest_voices, is_digest
from comity.reading.headers import headers
from comity.reading.lines import Line, blocks_of, lines_of
from comity.reading.shapes import Shape, as_transcript, shape_of
from comity.reading.story import Roles
from comity.reading.threads import comment_passages, thread_passages
from comity.records import DocumentKind, Passage

LEAST_STORY = 60
"""Words of prose above comments that make them the comments under a story."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's kind and passages; `prefix` is the day that a machine wrote before it."""

    kind: DocumentKind
    passages: tuple[Passage, ...]
    prefix: date | None = None


def lay_out(text: str, title: str | None = None) -> Layout:
    """The layout of a pasted text. Every character that is not blank stands in exactly one passage.

    `title` is the text's title where it is known otherwise.
    """
    prefix = prefix_date(text)
    start = prefix[1] if prefix else 0
    lines = list(lines_of(text, start))
    kind, passages = _laid_out(lines, title)
    if prefix is None:
        return Layout(kind, tuple(passages))
    head = Passage(start - len(text[:start].lstrip()), start, "boilerplate")
    return Layout(kind, (head, *(_moved(passage) for passage in passages)), prefix[0])


def _moved(passage: Passage) -> Passage:
    """A passage with one more before it."""
    return passage if passage.parent is None else replace(passage, parent=passage.parent + 1)


def _laid_out(lines: Sequence[Line], title: str | None) -> tuple[DocumentKind, list[Passage]]:
    heads = headers(lines)
    if not heads:
        return _page(lines, title)
    above = lines[: heads[0].first]
    told = sum(shape.words for shape in map(shape_of, blocks_of(above)) if shape.is_prose)
    if not heads[0].below_story or told < LEAST_STORY:
        return "thread", thread_passages(lines, heads)
    kind, passages = _page(above, title)
    return kind, passages + comment_passages(lines, heads, len(passages))


def _page(lines: Sequence[Line], title: str | None) -> tuple[DocumentKind, list[Passage]]:
    shapes = [shape_of(block) for block in blocks_of(lines)]
    kind, roles = judged(shapes, title)
    voices = digest_voices(shapes) if kind == "digest" else {}
    blocks = zip((shape.block for shape in shapes), roles, strict=True)
    return kind, [Passage(b.start, b.end, role, voices.get(place)) for place, (b, role) in enumerate(blocks)]


def judged(shapes: Sequence[Shape], title: str | None = None) -> tuple[DocumentKind, Roles]:
    """The kind of a page or digest and the role of each of its blocks."""
    if not shapes:
        return "article", []
    shapes = with_captions(as_transcript(shapes))
    if is_digest(shapes):
        return "digest", digest_roles(shapes)
    return "article", article_roles(shapes, title)
