"""The words of a message written in HTML or Markdown, paragraph by paragraph, quoted ones apart.

Struck-through words are left out: whoever wrote them took them back. So are pictures and scripts.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_BLOCKS = frozenset(
    {"address", "article", "blockquote", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
     "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"}
)  # fmt: skip
_DROPPED = frozenset({"del", "head", "iframe", "img", "s", "script", "strike", "style", "svg", "template"})
_SPOILER = re.compile(r"^\s*:::.*$", re.MULTILINE)
_BREAKS = re.compile(r"\s+")
_BLANKS = re.compile(r"[^\S\n]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LONGEST_MARKED_UP = 200_000
"""Characters; a longer message is taken as it is, its marks with it: parsers of Markdown slow down on monsters."""
MOST_MARKS = 10_000
"""Brackets, stars and the like in a message; with more of them it is taken as it is."""
_MARKS = re.compile(r"[\[\]*_`~<>!]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that stand together; `quoted` tells that the message quotes them."""

    text: str
    quoted: bool = False


def from_markdown(text: str) -> list[Paragraph]:
    """The paragraphs of a message in Markdown."""
    if len(text) > LONGEST_MARKED_UP or len(_MARKS.findall(text)) > MOST_MARKS:
        return [Paragraph(part.strip()) for part in text.split("\n\n") if part.strip()]
    return from_html(_markdown().render(_SPOILER.sub("", _UNPRINTABLE.sub(" ", text))))


def from_html(html: str) -> list[Paragraph]:
    """The paragraphs of a message in HTML."""
    from lxml.etree import ParserError, iterwalk
    from lxml.html import fragment_fromstring

    try:
        root = fragment_fromstring(_UNPRINTABLE.sub(" ", html), create_parent="div")
    except (ParserError, ValueError):
        return []
    words = _Words()
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        dropped = not isinstance(element.tag, str) or element.tag in _DROPPED
        if event == "start" and dropped:
            walk.skip_subtree()
        elif event == "start":
            words.open(element.tag, element.text or "")
        if event == "end":
            words.close("" if dropped else element.tag, element.tail or "")
    words.end_paragraph()
    return words.paragraphs


class _Words:
    """Paragraphs as they grow while a page is walked through."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._said: list[str] = []
        self._quotes = 0

    def open(self, tag: str, text: str) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        self._quotes += tag == "blockquote"
        self._said.append("\n" if tag == "br" else _in_one_line(text))

    def close(self, tag: str, tail: str) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        self._quotes -= tag == "blockquote"
        self._said.append(_in_one_line(tail))

    def end_paragraph(self) -> None:
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(self._said).split("\n"))
        self._said.clear()
        if text := "\n".join(line for line in lines if line):
            self.paragraphs.append(Paragraph(text, self._quotes > 0))


def _in_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text)


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable(["strikethrough", "table"])
