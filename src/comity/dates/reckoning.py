"""Reckoning with days: moving by units, the unit a day lies in, the parts of a unit. Results are EDTF forms."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from comity.dates import edtf
from comity.dates.mentions import Granularity
from comity.lexicons import load

_WEEKS = {"week": 1, "fortnight": 2, "weekend": 1}
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}


def moved(day: date, amount: int, unit: Granularity) -> date:
    """The day that many units on; the last of the month where the month is too short, the last day known where the
    calendar ends."""
    try:
        if unit in _MONTHS:
            return _months_on(day, amount * _MONTHS[unit])
        return day + timedelta(_days_in(amount, unit))
    except (OverflowError, ValueError):
        return date.min if amount < 0 else date.max


def unit_of(day: date, unit: Granularity) -> str:
    """The unit of the calendar that a day lies in; the week's weekend for a weekend. Weeks begin on Monday."""
    return _UNITS.get(unit, edtf.day)(day)


def some(unit: Granularity) -> str:
    """The EDTF of a time of that length about which nothing is known."""
    if unit in ("year", "decade", "century"):
        return edtf.SOME_YEAR
    return edtf.SOME_MONTH if unit in ("month", "quarter", "season") else edtf.SOME_DAY


def days_of_week(day: date, first: int, last: int) -> str:
    """Some days of the week that `day` lies in; Monday is 1."""
    monday = moved(day, -day.weekday(), "day")
    return edtf.span(edtf.day(moved(monday, first - 1, "day")), edtf.day(moved(monday, last - 1, "day")))


def ago(day: date, amount: int, unit: Granularity) -> str:
    """The time that many units back (or on, where negative), good to half the unit as spoken: the day for days, the
    calendar's month and year for months and years, three days around for weeks."""
    when = moved(day, -amount, unit)
    if unit in ("minute", "hour"):
        return edtf.span(edtf.day(moved(when, -1, "day")), edtf.day(when)) if amount > 0 else edtf.day(when)
    if unit in ("week", "fortnight"):
        return edtf.span(edtf.day(moved(when, -3, "day")), edtf.day(moved(when, 3, "day")))
    if unit in ("decade", "century"):
        half = 5 if unit == "decade" else 50
        return edtf.span(f"{max(when.year - half, 1):04d}", f"{min(when.year + half, 9999):04d}")
    return unit_of(when, unit)


def weekday_at(day: date, number: int, ahead: bool) -> date:
    """The nearest such weekday up to and with `day`, or from it on where `ahead`. Monday is 0."""
    return moved(day, (number - day.weekday()) % 7 if ahead else -((day.weekday() - number) % 7), "day")


def part_of_year(year: int, part: str) -> str:
    """A part of a year («late») as months."""
    first, last = _part(part, "year")
    return edtf.span(edtf.month(year, first), edtf.month(year, last))


def part_of_month(year: int, number: int, part: str) -> str:
    """A part of a month («early») as days."""
    first, last = _part(part, "month")
    length = monthrange(year, number)[1]
    return edtf.span(edtf.day(date(year, number, first)), edtf.day(date(year, number, min(last, length))))


def part_of_decade(start: int, part: str) -> str:
    """A part of the decade that begins with the year `start`, as years."""
    first, last = _part(part, "decade")
    return edtf.span(f"{start + first:04d}", f"{start + last:04d}")


def part_of_century(start: int, part: str) -> str:
    """A part of the hundred years that begin with the year `start`, as years."""
    first, last = _part(part, "century")
    return edtf.span(f"{start + first:04d}", f"{start + last:04d}")


def part_of_unit(day: date, unit: Granularity, part: str) -> str:
    """A part of the week, month, year, decade or century that `day` lies in; the whole unit where it has no parts."""
    if unit not in load("dates")["parts"][part]:
        return unit_of(day, unit)
    if unit == "week":
        return days_of_week(day, *_part(part, "week"))
    if unit == "month":
        return part_of_month(day.year, day.month, part)
    if unit == "year":
        return part_of_year(day.year, part)
    if unit == "decade":
        return part_of_decade(day.year // 10 * 10, part)
    return part_of_century(day.year // 100 * 100, part)


@cache
def _part(part: str, unit: str) -> tuple[int, int]:
    first, last = load("dates")["parts"][part][unit]
    return int(first), int(last)


def _days_in(amount: int, unit: Granularity) -> int:
    if unit in ("minute", "hour"):
        hours = amount if unit == "hour" else amount // 60
        return int(hours / 24)
    return amount * 7 * _WEEKS[unit] if unit in _WEEKS else amount


def _months_on(day: date, months: int) -> date:
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def _quarter(day: date) -> str:
    first = (day.month - 1) // 3 * 3 + 1
    return edtf.span(edtf.month(day.year, first), edtf.month(day.year, first + 2))


_UNITS: dict[str, Callable[[date], str]] = {
    "week": lambda day: days_of_week(day, 1, 7),
    "fortnight": lambda day: days_of_week(day, 1, 7),
    "weekend": lambda day: days_of_week(day, 6, 7),
    "month": lambda day: edtf.month(day.year, day.month),
    "quarter": _quarter,
    "year": lambda day: f"{day.year:04d}",
    "decade": lambda day: f"{day.year // 10:03d}X",
    "century": lambda day: f"{day.year // 100:02d}XX",
}
