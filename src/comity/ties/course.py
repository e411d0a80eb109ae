"""The course of a relation: cooperation and conflict a month by PLOVER's quad classes, beside the number of documents
read for that month, so that a month nobody read is not taken for a calm one; the trend; and the turning points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from comity.dates.edtf import bounds
from comity.ledger import FiledEvent, Filter, Ledger
from comity.lexicons.scores import QUADS, Quad, quads, score
from comity.ties.rules import with_predecessors

Trend = Literal["warming", "cooling", "steady", "unknown"]

WINDOW = 3
"""Months with acts that are compared on both sides of a turning point. Chosen: a quarter of a year."""

TURNS_BY = 5.0
"""By how much the mean score must change to call it a turn: as much as lies between talk (0) and support (5)."""

TREND_MONTHS = 12
TREND_BY = 1.0
"""The last twelve months are compared with the twelve before; less than half of the distance from REQUEST to REJECT is
no trend."""

SHOWN = 3
"""Events that are told behind a turning point."""


@dataclass(slots=True)
class Month:
    """What is known of one month: `counts` of events by quad class, the sum of their scores on both sides of zero, and
    how many documents of the month the ledger holds, on whatever subject."""

    month: str
    documents: int = 0
    counts: dict[Quad, int] = field(default_factory=lambda: dict.fromkeys(QUADS, 0))
    cooperation: float = 0.0
    conflict: float = 0.0

    @property
    def acts(self) -> int:
        """How many events."""
        return sum(self.counts.values())

    def take(self, type: str, mode: str | None, number: int) -> None:
        """Counts `number` events of a type and mode."""
        worth = score(type, mode) * number
        self.counts[quads()[type]] += number
        self.cooperation += max(worth, 0)
        self.conflict += min(worth, 0)


@dataclass(frozen=True, slots=True)
class Turn:
    """A month at which the mean score changed, from what to what, and the gravest acts of the new time."""

    month: str
    before: float
    after: float
    events: tuple[FiledEvent, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Months in order, those with acts and those of which documents were read; `undated` is the number of acts whose
    month the record does not say."""

    months: tuple[Month, ...]
    undated: int
    trend: Trend
    turns: tuple[Turn, ...]


def course(ledger: Ledger, a: str, b: str, as_of: date | None = None, known_by: date | None = None) -> Course:
    """The course of the relation of two actors; parameters as for `comity.ties.ties`."""
    asked = Filter(with_predecessors(a), with_predecessors(b), as_of=as_of, known_by=known_by)
    months: dict[str, Month] = {}
    undated = 0
    for count in ledger.acts_by_month(asked):
        if count.month is None:
            undated += count.number
        else:
            months.setdefault(count.month, Month(count.month)).take(count.type, count.mode, count.number)
    for month, number in ledger.documents_by_month(known_by).items():
        months.setdefault(month, Month(month)).documents = number
    ordered = tuple(month for _, month in sorted(months.items()))
    active = [month for month in ordered if month.acts]
    turns = tuple(_turn(ledger, asked, *turn) for turn in turning_points(active))
    return Course(ordered, undated, trend(active), turns)


def turning_points(active: Sequence[Month]) -> Iterator[tuple[str, float, float]]:
    """The months (with acts, in order) at which the mean score turns, each with the means before and from then on.

    Of neighbours that turn alike only the sharpest counts.
    """
    steps = [(_mean(active[max(0, at - WINDOW) : at]), _mean(active[at : at + WINDOW])) for at in range(1, len(active))]
    for at, (before, after) in enumerate(steps):
        if abs(after - before) >= TURNS_BY and _sharpest(steps, at):
            yield active[at + 1].month, before, after


def trend(active: Sequence[Month]) -> Trend:
    """How the last twelve months compare with the twelve before them."""
    if not active:
        return "unknown"
    edge = _ordinal(active[-1].month)
    new = [month for month in active if _ordinal(month.month) > edge - TREND_MONTHS]
    old = [month for month in active if edge - 2 * TREND_MONTHS < _ordinal(month.month) <= edge - TREND_MONTHS]
    if not old:
        return "unknown"
    change = _mean(new) - _mean(old)
    if abs(change) < TREND_BY:
        return "steady"
    return "warming" if change > 0 else "cooling"


def _sharpest(steps: Sequence[tuple[float, float]], at: int) -> bool:
    """Whether no step within the window is sharper, and none before it as sharp."""
    sharpness = [abs(after - before) for before, after in steps]
    earlier, later = sharpness[max(0, at - WINDOW + 1) : at], sharpness[at + 1 : at + WINDOW]
    return all(other < sharpness[at] for other in earlier) and all(other <= sharpness[at] for other in later)


def _turn(ledger: Ledger, asked: Filter, month: str, before: float, after: float) -> Turn:
    first, last = bounds(month)
    within = Filter(asked.actors, asked.others, since=first, until=last, as_of=asked.as_of, known_by=asked.known_by)
    done = [event for event in ledger.events(within) if event.status == "happened"]
    sign = 1 if after > before else -1
    gravest = sorted(done, key=lambda event: (-sign * score(event.event.type, event.event.mode), event.event.id))
    return Turn(month, before, after, tuple(gravest[:SHOWN]))


def _mean(months: Sequence[Month]) -> float:
    acts = sum(month.acts for month in months)
    return sum(month.cooperation + month.conflict for month in months) / acts


def _ordinal(month: str) -> int:
    year, number = month.split("-")
    return int(year) * 12 + int(number)
