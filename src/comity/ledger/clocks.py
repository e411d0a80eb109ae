"""The two clocks: from which day on a line of the record counts, and how sure that is.

One function a kind of line; together they are the table «As of, on both clocks» of the design. The clock of a line is
worked out once, when its document enters the ledger, so that `--as-of D` is a comparison of two days in SQL
(`counts_from <= D`) and `--known-by K` another one (`known_from <= K`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.records import Interval, Modality, Publication, Statement

AHEAD: frozenset[Modality] = frozenset({"planned", "predicted", "conditional"})


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day on which a document can have been written; both are always known here."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Clock:
    """A line counts as of every day from `counts_from` on, and for certain from `certain_from` on. Between the two it
    happened «by then or later»."""

    counts_from: date
    certain_from: date


def bounds(published: Publication | None, read_on: date) -> Bounds:
    """The days a document can have been written on.

    Without a latest bound the day it was read on (`read_on`) is the bound; without an earliest one the latest stands
    for it, since nothing shows that the text was there before.
    """
    latest = (published.latest if published else None) or read_on
    earliest = (published.earliest if published else None) or latest
    return Bounds(min(earliest, latest), latest)


def event_clock(when: Interval | None, modality: Modality, document: Bounds) -> Clock:
    """The clock of a report: by its own date, else by its document.

    What is planned, predicted or conditional is listed from the day it was written; an undated act lies somewhere
    before its document's latest day.
    """
    if modality in AHEAD:
        return Clock(document.earliest, document.earliest)
    if when is None or when.basis == "document":
        return Clock(document.earliest, document.latest)
    return _dated(when, document)


def statement_clock(statement: Statement, document: Bounds) -> Clock:
    """The clock of a statement: from its `since` or its own date where the words give one, else from the day it was
    written on, before which it is unknown and not false."""
    if statement.modality in AHEAD or statement.state == "planned":
        return Clock(document.earliest, document.earliest)
    when = statement.since or statement.date or statement.until
    if when is None or when.basis == "document":
        return Clock(document.earliest, document.earliest)
    return _dated(when, document)


def _dated(when: Interval, document: Bounds) -> Clock:
    certain = when.latest or document.latest
    start = when.earliest or when.latest
    if start is None:
        return Clock(document.earliest, document.latest)
    return Clock(start, max(start, certain))
