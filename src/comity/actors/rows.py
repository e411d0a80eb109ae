"""The small notation of the actor lexicons: lists in one string, and days from..to."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

from comity.actors.forms import plural
from comity.errors import LexiconError


def items(text: str) -> list[str]:
    """The parts of a list «a; b; c»; an empty text has none."""
    return text.split("; ") if text else []


def fields(row: str) -> list[str]:
    """The fields of a row «names | sector | …»."""
    return row.split(" | ")


@cache
def spans(text: str) -> tuple[tuple[date, date], ...]:
    """The first and last days of «2000-05-07..2008-05, 2012..»; an open end is the last day there is.

    Raises LexiconError where a part is no span of days.
    """
    return tuple(_span(part.strip()) for part in text.split(",") if part.strip())


def holds(text: str, on: date | None) -> bool:
    """Whether one of the spans covers the day; without a day, whether one is open to the present. No spans: always."""
    if not text:
        return True
    return any((last == date.max) if on is None else (first <= on <= last) for first, last in spans(text))


def _span(text: str) -> tuple[date, date]:
    first, dots, last = text.partition("..")
    if not dots:
        raise LexiconError(f"actors: «{text}» is no span of days; write from..to, or from.. where it lasts")
    return (
        _day(first, text, 1, 1) if first else date.min,
        _day(last, text, 12, 31) if last else date.max,
    )


def _day(text: str, span: str, month: int, day: int) -> date:
    try:
        numbers = [int(part) for part in text.split("-")]
        year, month, day = numbers + [month, day][len(numbers) - 1 :]
        return date(year, month, min(day, monthrange(year, month)[1]))
    except ValueError as error:
        raise LexiconError(f"actors: «{text}» in «{span}» is no date; write YYYY, YYYY-MM or YYYY-MM-DD") from error


def nouns(text: str) -> Iterator[tuple[str, bool]]:
    """The nouns of a list, each with whether it is a plural: «a» with its regular plural, «a/b» with b, «/b» the plural
    alone, «a/» the singular alone."""
    for item in items(text):
        singular, slash, several = item.partition("/")
        if singular:
            yield singular, False
        if several or not slash:
            yield several or plural(singular), True
