"""The week in which a text was written, from a weekday that it tells with its day: «said on Tuesday (April 19)» is of a
year in which 19 April was a Tuesday; which one a picture or a tweet beside the text tells.
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
_YEAR = r",? (?P<year>(?:19|20)\d\d)\b"
NEAR = 1
"""Years after that of the newest picture or tweet in which a text's week is looked for."""
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


def week_told(lead: Sequence[str], sentences: Sequence[str]) -> tuple[date, date] | None:
    """The week that a text opens with («on Thursday (10 March 2022)»), where it goes on with weekdays alone."""
    bare = any(names_weekday(sentence) for sentence in sentences)
    days = (
        [_day(found) for sentence in lead for form in _forms(_YEAR) for found in form.finditer(sentence)]
        if bare
        else []
    )
    told = [day for day in days if day is not None]
    return (max(told), max(told) + WEEK) if told else None


def _day(found: re.Match[str]) -> date | None:
    """The day that a weekday is told with, where the calendar has it so."""
    month, day = _in_year(found)
    year = int(found["year"])
    return date(year, month, day) if _fits(year, found["weekday"].lower(), month, day) else None


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
    for form in _forms(_NO_YEAR):
        yield from form.finditer(sentence)


@cache
def _forms(year: str) -> tuple[re.Pattern[str], ...]:
    weekday = rf"\b(?P<weekday>{alternatives(load('dates')['weekdays'])}),? [(\[]?"
    days = (rf"{_MONTH} (?P<day>\d{{1,2}}){year}", rf"(?P<day>\d{{1,2}}) {_MONTH}{year}")
    return tuple(re.compile(weekday + day, re.IGNORECASE) for day in days)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(load('dates')['weekdays'])})\b(?!s\b|,? [(\[]?(?:\d|{alternatives(MONTHS)}))",
        re.IGNORECASE,
    )
