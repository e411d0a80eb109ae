"""Times that come every year (a day, a month, a part of one) and are said without the year."""

from __future__ import annotations

from calendar import monthcalendar
from collections.abc import Callable
from datetime import date
from functools import partial

from comity.dates import edtf, reckoning
from comity.dates.meanings import Relative

InYear = Callable[[int], str | None]
_COMMON_YEAR, _LEAP_YEAR = 2023, 2024  # any year of the kind
_YEARS_TO_LOOK = 9  # 29 February can be eight years away


def a_day(month: int, dom: int, weekday: int | None = None) -> Relative:
    """A day of the year; where the weekday is said too, only a year in which they meet will do."""
    in_year = partial(day_in_year, month, dom)
    on = partial(_nearest, in_year) if weekday is None else partial(_meeting, in_year, weekday)
    return Relative(f"XXXX-{month:02d}-{dom:02d}", on, spreads=False, in_year=in_year, recurs=True)


def days(month: int, first: int, last: int) -> Relative:
    """Some days of a month."""

    def in_year(year: int) -> str | None:
        ends = day_in_year(month, first, year), day_in_year(month, last, year)
        return edtf.span(ends[0], ends[1]) if ends[0] and ends[1] else None

    unsaid = f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}"
    return Relative(unsaid, partial(_nearest, in_year), spreads=False, in_year=in_year, recurs=True)


def a_month(number: int, part: str | None = None) -> Relative:
    """A month, or a part of it («early»)."""
    in_year = partial(month_in_year, number, part)
    unsaid = month_in_year(number, part, _COMMON_YEAR).replace(f"{_COMMON_YEAR}", "XXXX")
    return Relative(unsaid, partial(_nearest, in_year), spreads=False, in_year=in_year, recurs=True)


def a_season(number: int) -> Relative:
    """A season. EDTF has no form for a season of an unsaid year, so the unsaid form is some year."""
    in_year = partial(season_in_year, number)
    return Relative(edtf.SOME_YEAR, partial(_nearest, in_year), spreads=False, in_year=in_year, recurs=True)


def chosen(yearly: Relative, which: str) -> Relative:
    """The one of this year, the last one that is over, or the next one yet to begin («last September»)."""
    in_year = yearly.in_year
    assert in_year is not None
    return Relative(yearly.unsaid, partial(_chosen, in_year, which), spreads=False, in_year=in_year)


def a_weekday(number: int, rank: int, month: int) -> Relative:
    """The first, second … weekday of a month, or the last where `rank` is -1."""
    in_year = partial(weekday_in_year, number, rank, month)
    return Relative(f"XXXX-{month:02d}", partial(_nearest, in_year), spreads=False, in_year=in_year, recurs=True)


def weekday_in_year(number: int, rank: int, month: int, year: int) -> str | None:
    """The first, second … weekday of a month of a year, or the last where `rank` is -1."""
    days = [week[number] for week in monthcalendar(year, month) if week[number]]
    place = rank if rank < 0 else rank - 1
    return day_in_year(month, days[place], year) if place < len(days) else None


def of_year(yearly: Relative, years_on: int) -> Relative:
    """The one of the year so many years after publication («in June last year»)."""

    def on(day: date, ahead: bool) -> str | None:
        return yearly.in_year(day.year + years_on) if yearly.in_year else None

    return Relative(yearly.unsaid, on, in_year=yearly.in_year)


def day_in_year(month: int, dom: int, year: int) -> str | None:
    """A day of a year, None where that year has no such day."""
    try:
        return date(year, month, dom).isoformat()
    except ValueError:
        return None


def month_in_year(number: int, part: str | None, year: int) -> str:
    """A month of a year or a part of it."""
    return reckoning.part_of_month(year, number, part) if part else edtf.month(year, number)


def is_day(month: int, dom: int) -> bool:
    """Whether any year has such a day."""
    return day_in_year(month, dom, _LEAP_YEAR) is not None


def season_in_year(number: int, year: int) -> str:
    """A season of a year."""
    return f"{year:04d}-{number}"


def _nearest(in_year: InYear, day: date, ahead: bool) -> str | None:
    """The last one that had begun by `day`, or the first that is not over by then."""
    step = 1 if ahead else -1
    for year in range(day.year, day.year + step * _YEARS_TO_LOOK, step):
        reading = in_year(year) if 1 < year < 9999 else None
        if reading and _on_the_side(reading, day, ahead):
            return reading
    return None


def _meeting(in_year: InYear, weekday: int, day: date, ahead: bool) -> str | None:
    for side in (ahead, not ahead):
        reading = _nearest(in_year, day, side)
        if reading and date.fromisoformat(reading).weekday() == weekday:
            return reading
    return None


def _chosen(in_year: InYear, which: str, day: date, ahead: bool) -> str | None:
    step = {"last": -1, "this": 0, "next": 1}[which]
    reading = in_year(day.year)
    if step == 0 or reading is None:
        return reading
    earliest, latest = edtf.bounds(reading)
    assert earliest and latest
    beyond = latest < day if step < 0 else earliest > day
    return reading if beyond else in_year(day.year + step)


def _on_the_side(reading: str, day: date, ahead: bool) -> bool:
    earliest, latest = edtf.bounds(reading)
    assert earliest and latest
    return latest >= day if ahead else earliest <= day
