"""Dates that head what is told under them: «3 May 2014: Chad expels …», a line «May 2014» over a paragraph.

A text that tells its happenings one by one has several of them. One date before a dash may be a dateline, and one on a
line of its own the day of a posting; so lines are believed only in a text with dated entries, or where they go forward
in time as a chronology does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from comity.dates import DateMention, find_dates, in_frame
from comity.reading.datelines import date_line
from comity.records import CODED_ROLES, Document, Interval, Passage, Publication, Sentence

LEAST_LABELS = 2
LEAST_LINES = 3
MOST_BESIDE = 8  # words that a line may have beside its date («Chad / Sudan – January 1965»)
UNITS = {"day", "weekend", "week", "month", "quarter", "season", "year", "decade"}
_BULLET = re.compile(r"[\s•◦‣▪●*·\[(–—-]*")
_GLUED = re.compile(r"[-–](?=[A-Z])")
_MONTH_SAID = re.compile(r"XXXX-\d\d")
_BARE = re.compile(r"\s+(?=[A-Z])")
_AFTER = re.compile(r"[\])]?\s*(?:\([^()]{1,30}\)\s*)?(?::|[–—|]|-{1,2}(?=\s))\s*(?=\S)")
_END = re.compile(r"[\])]?\s*[.:]?\s*(?:\([^()]{1,30}\))?\s*$")
_SEPARATED = re.compile(r".*(?:[–—|:,]|\s-)\s*$", re.DOTALL)
LONGEST_LINE = 80
LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A date at the head of an entry: where what it heads begins in the stored text, and the passage it stands in."""

    begins: int
    date: DateMention
    passage: Passage
    line: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What heads a sentence: the date of its entry, and how many characters of the sentence are that date's words."""

    date: Interval | None = None
    skip: int = 0


NO_ENTRY = Entry()


def entries(document: Document, told: Sequence[Sentence]) -> list[Entry]:
    """For each sentence the date that heads it, if any."""
    headings = believed(list(found(document, told)))
    if not headings:
        return [NO_ENTRY] * len(told)
    dated = list(zip(headings, filled(headings), strict=True))
    return [entry_of(sentence, dated) for sentence in told]


def entry_of(sentence: Sentence, dated: Sequence[tuple[Heading, Interval]]) -> Entry:
    """The entry that a sentence stands in: the last that began before it, in its own passage or by a line above."""
    before = bisect_left(dated, sentence.end, key=lambda one: one[0].begins)
    if before == 0:
        return NO_ENTRY
    heading, date = dated[before - 1]
    if not heading.line and heading.passage != sentence.passage:
        return NO_ENTRY
    told = date if date.earliest or date.latest or _MONTH_SAID.match(date.edtf) else None
    return Entry(told, max(heading.begins - sentence.start, 0) if not heading.line else 0)


def found(document: Document, told: Sequence[Sentence]) -> Iterator[Heading]:
    """All dates that stand where a heading would, in the order of the text."""
    headings = [*labels(told, document.published), *lines(document)]
    yield from sorted(headings, key=lambda one: one.begins)


def labels(told: Iterable[Sentence], published: Publication | None) -> Iterator[Heading]:
    """Dates before a colon or dash with which a sentence begins, or two («1974 – July 15: Members …»)."""
    for sentence in told:
        start = _BULLET.match(sentence.text)
        begin = start.end() if start else 0
        while sentence.passage.role in CODED_ROLES and (found := label_at(sentence.text, begin, published)):
            date, begin = found
            yield Heading(sentence.start + begin, date, sentence.passage, False)


def label_at(text: str, begin: int, published: Publication | None) -> tuple[DateMention, int] | None:
    """A date before a colon or dash that stands at a place of a sentence, and where what it heads begins."""
    head = text[begin : begin + LONGEST_LABEL]
    if not (re.search(r"[:–—|-]", head) or head[:1].isdigit()):
        return None
    date = next(iter(find_dates(head, published)), None)
    after = label_end(text, begin, date) if date and date.start == 0 else None
    return (date, after.end()) if date and after and heads(date) else None


def label_end(text: str, begin: int, date: DateMention) -> re.Match[str] | None:
    """What parts a date from the words that it heads: a colon or dash; behind a day of the calendar a blank («2 May
    1982 The ship is sunk») or a hyphen («Aug. 2-The ship is sunk»)."""
    ends, day = begin + date.end, date.granularity == "day"
    bare = _BARE.match(text, ends) if day and date.interval.basis == "explicit" else None
    return _AFTER.match(text, ends) or bare or (_GLUED.match(text, ends) if day else None)


def lines(document: Document) -> Iterator[Heading]:
    """Dates on lines of their own, or at the end of one after a dash."""
    for passage in document.passages:
        text = document.words(passage).strip()
        if passage.role in CODED_ROLES or passage.role == "title" or not 0 < len(text) <= LONGEST_LINE:
            continue
        if (own := date_line(text)) is not None and own.label:
            continue  # «Last updated: 3 May 2012» is of the page
        dates = find_dates(text, None)
        if len(dates) == 1 and heads(dates[0]) and _END.match(text, dates[0].end):
            before = text[: dates[0].start].strip()
            if not before or (_SEPARATED.match(before) and len(before.split()) <= MOST_BESIDE):
                yield Heading(passage.end, dates[0], passage, True)


def heads(date: DateMention) -> bool:
    """Whether a date says at what day, month or year it was."""
    return date.relation in {"at", "between"} and date.granularity in UNITS and date.scope != "noun"


def believed(headings: list[Heading]) -> list[Heading]:
    """The headings of a chronology; none where the dates may be datelines or days of posting."""
    inline = [one for one in headings if not one.line]
    if len(inline) >= LEAST_LABELS:
        return headings
    above = [one for one in headings if one.line]
    days = [date.earliest for date in filled(above)]
    known = [day for day in days if day is not None]
    forward = len(known) >= LEAST_LINES and known == sorted(known) and len(set(known)) > 1
    return above if forward else []


def filled(headings: Iterable[Heading]) -> Iterator[Interval]:
    """The dates, each with the year of those before it where it names none."""
    frame: Interval | None = None
    for heading in headings:
        date = heading.date.interval
        if frame is not None and (heading.date.recurs or date.earliest is None):
            unplaced = next(iter(find_dates(date.text or "", None)), heading.date)
            date = in_frame(unplaced, frame)
        frame = date if date.earliest and date.latest else frame
        yield replace(date, basis="frame", text=heading.date.interval.text)
