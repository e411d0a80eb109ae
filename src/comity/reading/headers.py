"""Headers of comments in a thread pasted as text: who wrote, when, and what readers made of it.

Three builds: the author's line with the forum's controls below it (link, votes, age), one line that has all of it, as
the lexicon's `thread_headers` write it, and a name over a line that is an age or a day. Of the first two, two headers
make a thread; of the third, which lists of stories have as well, three do.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from comity.lexicons import load
from comity.reading.cues import Cue, compiled, plain, words
from comity.reading.datelines import is_date_line
from comity.reading.lines import Line
from comity.reading.shapes import ends_as_sentence
from comity.records import Votes

_NAMED = re.compile(
    r"(?:[•●*·–-]\s+)?(?P<name>@?[^\s@]{1,64})@(?P<server>[a-z0-9][a-z0-9.-]*\.[a-z]{2,24})"
    r"\s?(?P<badges>(?:OP|MOD|Mod|M|A|B|BOT|Bot|Admin|ADMIN)*)"
)
_BULLETED = re.compile(r"[•●]\s+(?P<name>\S{1,64}(?: \S{1,24}){0,2})")
_AGE = re.compile(
    r"(?:edited )?(?:about |over |an? )?\d* ?(?:minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?"
    r"|\d+ ?(?:[smhdwy]|mo|min|hr|yr)s?\.?(?: ago)?|just now|yesterday"
)
_NUMBER = re.compile(r"[+-]?\d[\d,.]*k?|\d+%")
_EDIT = re.compile(r"(?:edit|edited)-?\d*\*?")
_DOT = re.compile(r"[·•|↑↓⬆⬇↵*-]")
_NAME_BEGINNING = re.compile(r"[@\w]")
_POINTS = re.compile(r"(-?\d+) points?\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mo|yr|[smhdwy])"
_SPAN = rf"(?:over |about |edited |an? )?\d* ?{_UNIT}\.?(?: ago)?(?: \(edited\))?"
_AGE_LINE = re.compile(_SPAN)
_WEEKDAY = r"(?:[a-z]+day,? |(?:mon|tue|wed|thu|fri|sat|sun)\.? )?"
_PLACEHOLDERS = {
    "<name>": r"(?P<name>@?[\w.\[\]~-]{2,40}(?:@[\w.-]+)?)",
    "<person>": r"(?P<name>[^\W\d_][^:|•·»\n?!]{1,39})",
    "<badges>": r"(?:(?: ?\[(?:OP|S|M|A|B)\])|(?: (?:OP|MOD|BOT)))*",
    "<points>": r"-?[\d.,]+k? points?",
    "<age>": rf"{_SPAN}|on {_MONTH} \d\d?,? \d{{4}}|{_MONTH} \d\d? '\d\d|just now|yesterday",
    "<day>": rf"{_WEEKDAY}(?:{_MONTH} \d|\d\d? {_MONTH}|\d{{1,4}}[-/.]\d)[\w ,:./-]{{0,30}}",
}  # fmt: skip
LONGEST_LINE = 200
"""Characters; no header and no control is longer."""
LEAST_CONTROLS = 3
"""Lines of controls after an author's line that make it a header."""
LEAST_HEADERS = 2
"""Headers that make a text a thread."""
LEAST_NAMES = 3
"""The same for names over ages or days, which stand in lists of other stories as well."""
LONGEST_COMMENT = 60
"""Words of a comment from which on its header may be the byline of a story."""
LONGEST_NAME = 3
"""Words of a name over an age."""
BOT_BADGES = ("B", "BOT", "Bot")


@dataclass(frozen=True, slots=True)
class Header:
    """A comment's header: lines `first` to `last` (exclusive) of the text. `below_story` tells that its kind stands
    under stories, not on a forum."""

    first: int
    last: int
    indent: int
    author: str
    is_bot: bool
    votes: Votes | None
    edited: bool = False
    below_story: bool = False


def headers(lines: Sequence[Line]) -> list[Header]:
    """The comments' headers in a text, in order; of the build that most have."""
    builds = [list(_found(lines, form)) for form in (_with_controls, _in_one_line, _name_over_age)]
    least = (LEAST_HEADERS, LEAST_HEADERS, LEAST_NAMES)
    enough = [found for found, fewest in zip(builds, least, strict=True) if len(found) >= fewest and _say(lines, found)]
    return _without_the_posts(lines, max(enough, key=len, default=[]))


def is_control(text: str) -> bool:
    """Whether a line is one of a forum's controls: a link, a vote, a number, an age, a language."""
    if len(text) > LONGEST_LINE:
        return False
    form = text.casefold()
    return (
        form in words("thread_widgets")
        or form in words("thread_languages")
        or any(pattern.fullmatch(form) for pattern in (_NUMBER, _AGE, _EDIT, _DOT))
        or _thread_lines().knows(plain(text))
    )


@cache
def _thread_lines() -> Cue:
    """Lines of a forum's page that are longer than a word."""
    return compiled(load("layout")["thread_lines"])


def _found(lines: Sequence[Line], build: Callable[[Sequence[Line], int], Header | None]) -> Iterator[Header]:
    index = 0
    while index < len(lines):
        header = build(lines, index)
        if header:
            yield header
        index = header.last if header else index + 1


def _say(lines: Sequence[Line], found: Sequence[Header]) -> bool:
    """Whether words stand under most of the headers, other than the next one's; sentences, where lists of other
    stories have such headers as well."""
    said = 0
    for begin, end in _bodies(found, len(lines)):
        own = [line.text for line in lines[begin:end] if not is_control(line.text)]
        said += any(ends_as_sentence(text) for text in own) if found[0].below_story else bool(own)
    return said * 2 >= len(found)


def _bodies(found: Sequence[Header], end: int) -> Iterator[tuple[int, int]]:
    """The lines of each comment, as first and last (exclusive)."""
    yield from zip((header.last for header in found), [*(header.first for header in found[1:]), end], strict=True)


def _without_the_posts(lines: Sequence[Line], found: list[Header]) -> list[Header]:
    """Headers but for a first one that is the post's («12 points by anna») or a story's byline: nothing of its own
    stands under it, or much more than under the others."""
    if len(found) <= LEAST_HEADERS - 1:
        return found
    own = [[n.text for n in lines[begin:end] if not is_control(n.text)] for begin, end in _bodies(found, len(lines))]
    sizes = [sum(len(text.split()) for text in texts) for texts in own]
    is_posts = not sizes[0] and bool(_POINTS.match(lines[found[0].first].text))
    is_byline = found[0].below_story and sizes[0] > max(LONGEST_COMMENT, 3 * sum(sizes[1:]) / (len(sizes) - 1))
    return found[1:] if is_posts or is_byline else found


def _with_controls(lines: Sequence[Line], index: int) -> Header | None:
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


def _in_one_line(lines: Sequence[Line], index: int) -> Header | None:
    if len(lines[index].text) > LONGEST_LINE:
        return None
    text = " ".join(lines[index].text.split())
    for group, below_story in (("forum", False), ("story", True)):
        for pattern in _forms(group):
            if match := pattern.fullmatch(text):
                header = _header_of(lines, index, match["name"], text)
                return replace(header, below_story=below_story)
    return None


def _name_over_age(lines: Sequence[Line], index: int) -> Header | None:
    """A name, then an age or a day on a line of its own."""
    line = lines[index]
    if (
        index + 1 == len(lines)
        or len(line.text.split()) > LONGEST_NAME
        or (not line.text[0].isalnum() and line.text[0] != "@")
    ):
        return None
    below = lines[index + 1]
    aged = below.text.casefold().lstrip("·•- ")
    if not (_AGE_LINE.fullmatch(aged) or is_date_line(below.text)) or not _is_name(line.text):
        return None
    return replace(_header_of(lines, index, line.text.lstrip("@"), below.text, 2), below_story=True)


def _is_name(text: str) -> bool:
    return (
        not is_control(text)
        and not is_date_line(text)
        and not set(text) & set(",:;?!…#")
        and not text.endswith(".")
        and any(map(str.isalpha, text))
    )


def _header_of(lines: Sequence[Line], index: int, author: str, told: str, size: int = 1) -> Header:
    """A header with the number above it and the controls below it. A blank line ends the controls."""
    last = index + size
    while last < len(lines) and is_control(lines[last].text) and not lines[last].spaced:
        last += 1
    points = _POINTS.search(told)
    score = points[1] if points else None
    first = index
    if score is None and index and _NUMBER.fullmatch(lines[index - 1].text.casefold()):
        first, score = index - 1, lines[index - 1].text
    votes = Votes(int(score)) if score and score.lstrip("+-").isdecimal() else None
    return Header(first, last, lines[index].indent, author.lstrip("@"), False, votes, "edited" in told)


def quoted_name(text: str) -> str | None:
    """Who is quoted below a line that says so («anna wrote:»), None where it does not say so."""
    found = (form.fullmatch(text) for form in _quote_leads())
    return next((match["name"].strip(" :") for match in found if match), None)


@cache
def _quote_leads() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_filled(form), re.IGNORECASE) for form in load("layout")["quote_leads"])


@cache
def _forms(group: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_filled(form), re.IGNORECASE) for form in load("layout")["thread_headers"][group])


def _filled(form: str) -> str:
    for placeholder, pattern in _PLACEHOLDERS.items():
        form = form.replace(placeholder, pattern if "(?P" in pattern else f"(?:{pattern})")
    return form


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
