"""Event files that others coded (POLECAT, ICEWS, GDELT 2.0): tables whose rows are evidence as they stand.

A document holds up to `ROWS_A_DOCUMENT` rows, its outlet is the data set, and each row is a passage. Which columns a
data set has is in the lexicon, since headers are missing (GDELT) or wrong (some POLECAT weeks) in the files themselves.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import islice

from comity.lexicons import load
from comity.reading.datelines import day_of
from comity.reading.inputs import Input, Results
from comity.reading.jsonvalues import storable
from comity.reading.options import ReadOptions
from comity.reading.publication import as_publication
from comity.records import Document, Passage, Publication, Unread

ROWS_A_DOCUMENT = 1_000
_DIGITS = 8
"""Of a day written as a number (20240619)."""


@cache
def columns(data_set: str) -> tuple[str, ...]:
    """The names of a data set's columns, in order."""
    return tuple(load("event_tables")["columns"][data_set])


def fields(data_set: str, row: str) -> dict[str, str]:
    """A row's values by column. Raises ValueError where it has too few or too many."""
    values = row.split("\t")
    names = columns(data_set)
    if len(values) < len(names) or any(value.strip() for value in values[len(names) :]):
        raise ValueError(f"{len(values)} columns, where {data_set} has {len(names)}")
    return {
        name: "" if value.strip() in _nothing() else value.strip() for name, value in zip(names, values, strict=False)
    }


@cache
def _nothing() -> frozenset[str]:
    return frozenset(load("event_tables")["nothing"])


def event_format(begin: bytes, item: Input) -> str | None:
    """The data set that an event file is of, by its first line; None where it is none."""
    first = begin.partition(b"\n")[0].decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r")
    values = [value.strip('"') for value in first.split("\t")]
    for name in ("POLECAT", "ICEWS"):
        if values[:4] == list(columns(name)[:4]):
            return name
    gdelt = len(values) == len(columns("GDELT 2.0")) and values[0].isdigit() and values[1].isdigit()
    return "GDELT 2.0" if gdelt and len(values[1]) == _DIGITS else None


def read_events(item: Input, data_set: str, options: ReadOptions) -> Results:
    """The rows of an event file, a document for each thousand; a bad row is named and left out."""
    rows = _rows(item, data_set, options)
    number = 0
    while part := list(islice(rows, ROWS_A_DOCUMENT)):
        yield from (row for row in part if isinstance(row, Unread))
        if good := [row for row in part if isinstance(row, str)]:
            number += 1
            yield _document(good, item, data_set, number, options)


def _rows(item: Input, data_set: str, options: ReadOptions) -> Iterator[str | Unread]:
    """The rows that have the data set's columns; a word on every other one. Reads UTF-8, and Latin-1 row by row."""
    number = 0
    while line := item.handle.readline(options.longest_line):
        number += 1
        row = _decoded(line).rstrip("\r\n")
        if not row.strip() or (number == 1 and _is_head(row, data_set)):
            continue
        try:
            fields(data_set, row)
        except ValueError as error:
            yield Unread(f"{item.origin}:{number}", f"a bad row: {error}")
        else:
            yield row


def _is_head(row: str, data_set: str) -> bool:
    return row.lstrip("\ufeff").split("\t")[0].strip('"') == columns(data_set)[0]


def _decoded(line: bytes) -> str:
    try:
        return storable(line.decode("utf-8"))
    except UnicodeDecodeError:
        return storable(line.decode("latin-1"))


def _document(rows: list[str], item: Input, data_set: str, number: int, options: ReadOptions) -> Document:
    text = "\n".join(rows)
    passages, place = [], 0
    for row in rows:
        passages.append(Passage(place, place + len(row), "body"))
        place += len(row) + 1
    document = Document(
        name=f"{item.stem}:{number}",
        kind="table",
        text=text,
        passages=tuple(passages),
        digest=sha256(text.encode("utf-8")).hexdigest(),
        title=f"{data_set}: {item.stem}, part {number}",
        outlet=data_set,
        published=_published(rows, data_set, options),
        origin=f"{item.origin}:part {number}",
    )
    return replace(document, url=item.url)


def _published(rows: list[str], data_set: str, options: ReadOptions) -> Publication | None:
    """From the earliest to the latest day on which the rows say that their stories were published, or entered."""
    if given := as_publication(options.published, "given"):
        return given
    column = load("event_tables")["published"][data_set]
    days = sorted(day for row in rows if (day := _iso(fields(data_set, row)[column])))
    if not days:
        return None
    first, last = as_publication(days[0], "metadata"), as_publication(days[-1], "metadata")
    return Publication(first.earliest, last.latest, "metadata") if first and last else None


def _iso(value: str) -> str | None:
    day = day_in(value)
    return day.isoformat() if day else None


def day_in(value: str) -> date | None:
    """The day that a field gives, in ISO form or as a number (20240619081500); None where it is none."""
    digits = value[:_DIGITS]
    form = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits.isdigit() and len(digits) == _DIGITS else value[:10]
    return day_of(form)
