"""What one statement says of one pair: a row of the table of pairs, and which of the rows later ones say again."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from comity.records import Interval, Modality, Strength

Flow = Literal["out", "in", "both", "beside"]
"""How the statement has the two: `one` as its `a` and `other` as its `b`, the other way round, both ways (of each
other), or side by side as parties of one side."""


class PairLine(NamedTuple):
    """What one statement says of one pair, but for its words. `explicit`: its sentence itself names both. `told` is
    the first day its document can be of, `published_latest` the last, where the document says; `times` holds the
    intervals of the words, as JSON, None where there are none."""

    one: str
    other: str
    kind: str
    number: int
    flow: Flow
    explicit: bool
    document: int
    name: str
    start: int
    told: date
    published_latest: date | None
    counts_from: date
    certain_from: date
    modality: Modality
    state: str | None
    strength: Strength | None
    times: str | None

    @property
    def is_steady(self) -> bool:
        """Whether it only confirms, as a fact, that the tie stands when its text is written."""
        return self.times is None and self.modality == "asserted" and self.state in ("in_force", None)

    def intervals(self) -> dict[str, Interval]:
        """The intervals of the words by name («since», «until», «date»), those that there are."""
        if self.times is None:
            return {}
        return {name: _interval(found) for name, found in json.loads(self.times).items()}

    def days(self) -> Iterator[date]:
        """The days on which it can move a tie."""
        yield from (self.told, self.counts_from)
        for when in self.intervals().values():
            yield from (day for day in (when.earliest, when.latest) if day)


def packed(intervals: Mapping[str, Interval]) -> str | None:
    """Intervals by name as `PairLine.times` holds them."""
    found = {name: _plain(one) for name, one in intervals.items()}
    return json.dumps(found, separators=(",", ":")) if found else None


def said_again(lines: Iterable[PairLine]) -> dict[int, date]:
    """By number, the lines of one pair and kind that a later one says again, with the day of that one.

    A tie of two busy actors is confirmed a hundred times for each time that it changes. Of two steady lines of one flow
    and strength, and no other than steady ones on the days from the one to the other, the later alone tells what stood
    after it.
    """
    lines = list(lines)
    others = sorted(day for line in lines if not line.is_steady for day in line.days())
    alike: dict[tuple[str, str | None], list[PairLine]] = {}
    for line in lines:
        if line.is_steady:
            alike.setdefault((line.flow, line.strength), []).append(line)
    found: dict[int, date] = {}
    for said in alike.values():
        days = sorted({line.told for line in said})
        after = {day: later for day, later in pairwise(days) if not _any_within(others, day, later)}
        found.update((line.number, after[line.told]) for line in said if line.told in after)
    return found


def _any_within(days: list[date], first: date, last: date) -> bool:
    return bisect_left(days, first) != bisect_right(days, last)


def _plain(one: Interval) -> list[str | None]:
    return [one.edtf, _said(one.earliest), _said(one.latest), one.basis, one.text]


def _interval(found: list[Any]) -> Interval:
    edtf, earliest, latest, basis, text = found
    return Interval(edtf, _day(earliest), _day(latest), basis, text)


def _said(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(found: str | None) -> date | None:
    return date.fromisoformat(found) if found else None
