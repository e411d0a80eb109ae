"""The week in which a text was written, from a weekday that it tells with its day: «said on Tuesday (April 19)» is of a
year in which 19 April was a Tuesday, and of those the first that the text's newest year leaves.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from comity.lexicons import load
from comity.reading.cues import alternatives
from comity.reading.datelines import MONTHS

_MONTH = rf"(?P<month>{alternatives((*MONTHS, *(name[:3] for name in MONTHS), 'sept'))})\.?"
_NO_YEAR = r"\b(?!,? ?(?:19|20)\d\d)"
NEAR = 4
"""Years after the newest one that the text tells in which its week is looked for: a weekday comes back on the same day
of the year after five at the soonest, but for leap years."""
WEEK = timedelta(6)
"""A weekday is named by itself for as long as there is one of that name nearer."""


def week_of(sentences: Sequence[str], floor: date) -> tuple[date, date] | None:
    """From the newest day told with its weekday to the end of its week; None where no year fits, or two do."""
    told = {(found["weekday"].lower(), *_in_year(found)) for sentence in sentences for found in _named(sentence)}
    years = {
        year for year in range(floor.year, floor.year + NEAR + 1) if told and all(_fits(year, *one) for one in told)
    }
    if len(years) != 1:
        return None
    newest = max(date(min(years), month, day) for _, month, day in told)
    return (max(newest, floor), newest + WEEK) if newest + WEEK >= floor else None


def names_weekday(sentence: str) -> bool:
    """Whether a sentence names a weekday and no day with it («on Friday»)."""
    return _bare().search(sentence) is not None


def _in_year(found: re.Match[str]) -> tuple[int, int]:
    named = found["month"].lower()
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(named[:3]))
    return month, int(found["day"])


def _fits(year: int, weekday: str, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day).weekday() == load("dates")["weekdays"][weekday])
    except ValueError:
        return False


def _named(sentence: str) -> Iterator[re.Match[str]]:
    for form in _forms():
        yield from form.finditer(sentence)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    weekday = rf"\b(?P<weekday>{alternatives(load('dates')['weekdays'])}),? [(\[]?"
    days = (rf"{_MONTH} (?P<day>\d{{1,2}}){_NO_YEAR}", rf"(?P<day>\d{{1,2}}) {_MONTH}{_NO_YEAR}")
    return tuple(re.compile(weekday + day, re.IGNORECASE) for day in days)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(load('dates')['weekdays'])})\b(?!s\b|,? [(\[]?(?:\d|{alternatives(MONTHS)}))",
        re.IGNORECASE,
    )
