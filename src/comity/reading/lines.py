"""Lines and blocks: where the words of a stored text stand, before anybody judges what they are.

A line is a stretch between line breaks without the blanks at its ends. A block is a paragraph: one line, or the lines
that a hard wrap made of it. Offsets count in the stored text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from comity.lexicons import load
from comity.reading.cues import alternatives, name_beginnings, open_words

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_MARKER = re.compile(r"(?:[•◦‣▪●·*–—-]|\d{1,2}[.)]|\(?[a-z]\)|>+)\s")
_WORD = re.compile(r"\w+")
_DATELINE_END = re.compile(r"\)\s?[-–—]{1,2}$")
_INNER_END = re.compile(r"[a-z][.!?][\"'’”»)\]]*\s+[\"'‘“«(\[]?[A-Z]")
_FINAL = re.compile(r"[.!?…:;]['\"’”»)\]]*$")
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]{4}")
"""In a line without one, as headlines are written, a word such as «Ambassador» begins no name in the next."""
TAB_WIDTH = 4
NARROWEST_WRAP, WIDEST_WRAP = 50, 130
"""Characters of the longest line of a text that was wrapped; mail and terminals wrap at 60 to 120."""
SHORTEST_OPEN = 4
"""Fewest words of a line that may run on in the next; menus are shorter."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `spaced` tells that a blank line (or the text's beginning) stands before it."""

    start: int
    end: int
    text: str
    indent: int
    spaced: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `text` has its lines joined by single blanks."""

    start: int
    end: int
    text: str
    spaced: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of `text` from `start` to `end` that are not blank, in order."""
    stop = len(text) if end is None else end
    last = start
    first = True
    for match in _LINE.finditer(text, start, stop):
        words = match.group().strip()
        if not words:
            continue
        begin = match.start() + len(match.group()) - len(match.group().lstrip())
        breaks = len(_BREAK.findall(text, last, begin))
        yield Line(begin, begin + len(words), words, _indent(text[match.start() : begin]), first or breaks > 1)
        last, first = begin + len(words), False


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs that the lines make."""
    width = _wrap_width(lines)
    runs: list[list[Line]] = []
    for line in lines:
        if runs and _runs_on(runs[-1][-1], line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_block(run) for run in runs]


def _block(run: list[Line]) -> Block:
    return Block(run[0].start, run[-1].end, " ".join(line.text for line in run), run[0].spaced)


def _indent(blanks: str) -> int:
    return len(blanks.expandtabs(TAB_WIDTH))


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped; 0 where it was not.

    Of the lines that another follows at once, half come near the longest, and two in five of the followers begin small.
    """
    longest = max((len(line.text) + line.indent for line in lines), default=0)
    pairs = [(line, follower) for line, follower in pairwise(lines) if not follower.spaced]
    if not NARROWEST_WRAP <= longest <= WIDEST_WRAP or not pairs:
        return 0
    near = sum(len(line.text) + line.indent > longest - 16 for line, _ in pairs)
    small = sum(follower.text[0].islower() for _, follower in pairs)
    return longest if near * 2 >= len(pairs) and small * 5 >= len(pairs) * 2 else 0


def _runs_on(previous: Line, line: Line, width: int) -> bool:
    if line.spaced or _MARKER.match(line.text) or not _WORD.search(line.text):
        return False
    if _DATELINE_END.search(previous.text):
        return True
    if len(previous.text.split()) < SHORTEST_OPEN:
        return False
    if not _FINAL.search(previous.text):
        return line.text[0].islower() or _ends_open(previous.text) or _was_wrapped(previous, line, width)
    return _was_wrapped(previous, line, width)


def _ends_open(text: str) -> bool:
    """Whether a line stops inside a sentence: at a comma, in a quotation or name, after a word that needs another."""
    if credit().search(text):
        return False
    if text.endswith(",") or text.count("“") > text.count("”") or _INNER_END.search(text):
        return True
    words = _WORD.findall(text[-24:])
    if not words or not text.endswith(words[-1]):
        return False
    return words[-1] in open_words() or (words[-1] in name_beginnings() and bool(_SMALL_WORD.search(text)))


@cache
def credit() -> re.Pattern[str]:
    """«… on Monday. Source: Island Press / A. Tui»: who took the picture above, at the end of a line."""
    return re.compile(rf"\b(?:{alternatives(load('layout')['credit_marks'])}): ?[^.!?]{{2,90}}$", re.IGNORECASE)


def _was_wrapped(previous: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted at the end of `previous`."""
    return 0 < width < previous.indent + len(previous.text) + 1 + len(line.text.split(maxsplit=1)[0])
