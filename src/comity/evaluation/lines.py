"""Lines of a gold file and of a coder's output in one shape, and the dyads that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import Any

from comity.dates.edtf import bounds
from comity.lexicons import load

Codes = frozenset[str]
"""Codes that are as good as each other: a group's and its home's («YEM:HOUTHI» may be met as YEM)."""
Span = tuple[date, date]
NOBODY: Codes = frozenset()
NONE = "NONE"  # the type of a gold line that says: here is nothing to code

TYPES, FIRST, SECOND = ("type", "kind"), ("actors", "source", "a"), ("recipients", "recipient", "b")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One event or tie of one sentence.

    `at` is where the line's trigger, else its sentence, stands in the document: first and last offset, None where the
    file does not say. `date` is the row's, `when` the days it spans, None where there are none, `said` whether words
    say them rather than the document's bound. `also` are types that are as good; a line that is not `core` counts
    neither way; a `partial` one speaks for its pair of actors alone, an `exhaustive` one for its whole document.
    `origin` is where the line stands, for a person.
    """

    doc: str
    sentence: str
    type: str
    first: tuple[Codes, ...]
    second: tuple[Codes, ...]
    at: tuple[int, int] | None
    date: str
    when: Span | None
    said: bool
    modality: str | None
    credited: tuple[str, ...]
    trigger: str
    also: Codes = NOBODY
    core: bool = True
    partial: bool = False
    exhaustive: bool = False
    origin: str = ""

    @property
    def types(self) -> Codes:
        """The types that are right."""
        return self.also | {self.type}


@dataclass(frozen=True, slots=True, eq=False)
class Dyad:
    """One actor, type and recipient of a line; a side that is empty is nobody."""

    line: Line
    a: Codes
    b: Codes

    @property
    def type(self) -> str:
        """The line's type."""
        return self.line.type

    @property
    def label(self) -> str:
        """«ACCUSE SDN > ARE» for a person."""
        sides = ("/".join(sorted(side)) or "-" for side in (self.a, self.b))
        return f"{self.type} {' > '.join(sides)}"


def line_of(row: Mapping[str, Any], origin: str) -> Line:
    """A line from a gold row or from what `comity code` prints. Raises ValueError for what is no such row."""
    kind = str(first_of(row, TYPES) or NONE)
    trigger = row.get("trigger")
    when = span_of(row.get("date"))
    return Line(
        doc=str(row["doc"]), sentence=str(row["sentence"]), type=rules("kinds").get(kind, kind),
        first=codes_of(first_of(row, FIRST)), second=codes_of(first_of(row, SECOND)),
        at=place_of(row), date=str(row.get("date")), when=when,
        said=when is not None and basis_of(row.get("date")) != "document",
        modality=row.get("modality"),
        credited=tuple(str(row[key]) for key in ("attributed_to", "speaker") if row.get(key)),
        trigger=str(trigger["text"] if isinstance(trigger, dict) else trigger or ""),
        also=frozenset(row.get("alt_types") or ()), core=bool(row.get("core", True)), partial=bool(row.get("partial")),
        exhaustive=bool(row.get("exhaustive")), origin=origin,
    )  # fmt: skip


def first_of(row: Mapping[str, Any], keys: Iterable[str]) -> Any:
    """The first of some members that says something."""
    return next((row[key] for key in keys if row.get(key)), None)


def place_of(row: Mapping[str, Any]) -> tuple[int, int] | None:
    """Where a row's trigger stands, else its sentence."""
    trigger = row.get("trigger")
    for holder in (trigger, row):
        if isinstance(holder, Mapping) and holder.get("start") is not None and holder.get("end") is not None:
            return int(holder["start"]), int(holder["end"])
    return None


def codes_of(value: Any) -> tuple[Codes, ...]:
    """A side's actors: one code or many, bare or as forms with a `code`."""
    listed = value if isinstance(value, list) else [value] if value else []
    codes = (one.get("code") if isinstance(one, Mapping) else one for one in listed)
    return tuple(equals(str(code)) for code in codes if code)


def equals(code: str) -> Codes:
    """The codes that mean the same actor."""
    return frozenset(rules("codes").get(part, part) for part in code.upper().split(":"))


@cache
def rules(part: str) -> Any:
    """One part of `lexicons/gold.yaml`."""
    return load("gold")[part]


def is_symmetric(kind: str) -> bool:
    """Whether the order of the two sides does not count in a type or kind."""
    return kind in rules("symmetric")


def basis_of(value: Any) -> str | None:
    """On what a date rests, where the row says it."""
    return value.get("basis") if isinstance(value, Mapping) else None


def span_of(value: Any) -> Span | None:
    """The days that a date spans, None where it bounds none: EDTF text or a form with `earliest` and `latest`. Raises
    ValueError for other text."""
    if not value:
        return None
    if isinstance(value, Mapping):
        low, high = (date.fromisoformat(value[key]) if value.get(key) else None for key in ("earliest", "latest"))
    else:
        low, high = bounds(str(value))
    return (low or date.min, high or date.max) if low or high else None


def dyads_of(line: Line) -> Iterator[Dyad]:
    """The dyads of a line: each actor with each recipient; in a symmetric type with several parties and no recipient
    each pair of them, once."""
    if line.type == NONE:
        return
    second = line.first if is_symmetric(line.type) and not line.second and len(line.first) > 1 else line.second
    pairs = list(product(line.first or (NOBODY,), second or (NOBODY,)))
    if len({*line.first, *second}) > 1:
        pairs = [(a, b) for a, b in pairs if a != b]
    if is_symmetric(line.type):
        pairs = list({frozenset(pair): pair for pair in pairs}.values())
    yield from (Dyad(line, a, b) for a, b in pairs)


def letters(text: str) -> str:
    """A text's letters alone, for finding the same sentence in two files."""
    return re.sub(r"\W+", "", text).lower()
