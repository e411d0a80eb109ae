"""Comments of a thread pasted as text: whose each is, what readers made of it, which one it answers.

A comment begins with a header: the author's line, then the forum's controls (link, votes, age). The header's indent
gives its depth; a depth left out is a comment that the text lost.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from comity.reading.cues import words
from comity.reading.lines import Line
from comity.records import Votes

_NAMED = re.compile(
    r"(?:[•●*·–-]\s+)?(?P<name>@?[^\s@]{1,64})@(?P<server>[a-z0-9][a-z0-9.-]*\.[a-z]{2,24})"
    r"\s?(?P<badges>(?:OP|MOD|Mod|M|A|B|BOT|Bot|Admin|ADMIN)*)"
)
_BULLETED = re.compile(r"[•●]\s+(?P<name>\S{1,64}(?: \S{1,24}){0,2})")
_AGE = re.compile(
    r"(?:edited )?(?:about |over |an? )?\d* ?(?:minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?"
    r"|\d+ ?(?:[smhdwy]|mo|min|hr|yr)s?(?: ago)?|just now|yesterday"
)
_NUMBER = re.compile(r"[+-]?\d[\d,.]*k?|\d+%")
_EDIT = re.compile(r"(?:edit|edited)-?\d*\*?")
_DOT = re.compile(r"[·•|↑↓⬆⬇↵*-]")
LEAST_CONTROLS = 3
"""Lines of controls after an author's line that make it a header."""
LEAST_HEADERS = 2
"""Headers that make a text a thread."""
BOT_BADGES = ("B", "BOT", "Bot")


@dataclass(frozen=True, slots=True)
class Header:
    """A comment's header: lines `first` to `last` (exclusive) of the text."""

    first: int
    last: int
    indent: int
    author: str
    is_bot: bool
    votes: Votes | None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in its tree. `header` is None for one that the text lost; `body` are its line numbers, `parent` is
    the index of the comment that it answers."""

    header: Header | None
    body: range
    parent: int | None


def headers(lines: Sequence[Line]) -> list[Header]:
    """The comments' headers in a text, in order."""
    found: list[Header] = []
    index = 0
    while index < len(lines):
        header = _header(lines, index)
        if header:
            found.append(header)
        index = header.last if header else index + 1
    return found


def comment_tree(lines: Sequence[Line], heads: Sequence[Header]) -> list[Comment]:
    """The comments in order, lost ones standing before the first comment that answers them."""
    unit = _indent_unit(heads)
    tree: list[Comment] = []
    open_at: list[int] = []
    base = min((head.indent for head in heads), default=0)
    for head, end in _with_ends(heads, len(lines)):
        depth = (head.indent - base) // unit
        del open_at[depth:]
        for _ in range(depth - len(open_at) if open_at else 0):
            tree.append(Comment(None, range(head.first, head.first), open_at[-1]))
            open_at.append(len(tree) - 1)
        tree.append(Comment(head, range(head.last, end), open_at[-1] if open_at else None))
        open_at.append(len(tree) - 1)
    return tree


def is_control(text: str) -> bool:
    """Whether a line is one of a forum's controls: a link, a vote, a number, an age, a language."""
    form = text.casefold()
    return (
        form in words("thread_widgets")
        or form in words("thread_languages")
        or any(pattern.fullmatch(form) for pattern in (_NUMBER, _AGE, _EDIT, _DOT))
    )


def _with_ends(heads: Sequence[Header], end: int) -> Iterator[tuple[Header, int]]:
    """Each header with the line at which its comment ends."""
    yield from zip(heads, [*(head.first for head in heads[1:]), end], strict=True)


def _indent_unit(heads: Sequence[Header]) -> int:
    """The indent of one level: the least step from one header to a deeper one."""
    indents = sorted({head.indent for head in heads})
    steps = [b - a for a, b in pairwise(indents)]
    return min(steps, default=1)


def _header(lines: Sequence[Line], index: int) -> Header | None:
    line = lines[index]
    match = _NAMED.fullmatch(line.text) or _BULLETED.fullmatch(line.text)
    if not match or is_control(line.text):
        return None
    last = _controls_end(lines, index + 1)
    if last - index - 1 < LEAST_CONTROLS:
        return None
    controls = [line.text.casefold() for line in lines[index + 1 : last]]
    parts = match.groupdict()
    author = f"{parts['name']}@{parts['server']}" if parts.get("server") else parts["name"]
    bot = (parts.get("badges") or "").endswith(BOT_BADGES)
    edited = any(map(_EDIT.fullmatch, controls))
    return Header(index, last, line.indent, author.lstrip("@"), bot, _votes(controls), edited)


def _controls_end(lines: Sequence[Line], index: int) -> int:
    """The line after the controls that begin at `index`; a blank line ends them once there was an age."""
    aged = False
    while index < len(lines) and is_control(lines[index].text) and not (aged and lines[index].spaced):
        aged = aged or bool(_AGE.fullmatch(lines[index].text.casefold()))
        index += 1
    return index


def _votes(controls: Sequence[str]) -> Votes | None:
    """The figures after «arrow-up» and «arrow-down»; a lone figure is the score, taken as votes in favour."""
    up = _figure_after(controls, _up_words())
    down = _figure_after(controls, _down_words())
    return None if up is None and down is None else Votes(up, down)


def _figure_after(controls: Sequence[str], names: frozenset[str]) -> int | None:
    pairs = pairwise(controls)
    figures = (figure for name, figure in pairs if name in names and figure.lstrip("+-").isdecimal())
    return next((int(figure) for figure in figures), None)


@cache
def _up_words() -> frozenset[str]:
    return frozenset({"arrow-up", "upvote", "upvotes", "up", "chevron-up"})


@cache
def _down_words() -> frozenset[str]:
    return frozenset({"arrow-down", "downvote", "downvotes", "down", "chevron-down"})
