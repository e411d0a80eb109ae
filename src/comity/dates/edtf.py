"""The forms of the Extended Date/Time Format (ISO 8601-2) that comity writes, and the days they span.

Known forms: a day, month or year («2024-06-19»), one of them doubtful («2009~»), a season («2008-22»), a decade
(«195X»), a century («18XX»), an interval of these («1950/1953», open: «2022/..»), one of a set
(«[2024-03-04,2024-04-03]»), and any of them with the year unsaid («XXXX-09»).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from comity.dates.meanings import Link

Bounds = tuple[date | None, date | None]

NOTHING = "../.."
SOME_DAY = "XXXX-XX-XX"
SOME_MONTH = "XXXX-XX"
SOME_YEAR = "XXXX"

_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~?)")
_MASKED = re.compile(r"(\d{2,3})(X{1,2})")
_UNSAID = re.compile(r"XXXX(?:-(?:\d\d|XX))?(?:-(?:\d\d|XX))?")

# First and last day of a season, from the earlier of the weather's and the sun's beginning to the later end.
# Winter is the one that begins in the year before or in the year itself: nobody says which.
_SEASONS = {21: ((0, 3, 1), (0, 6, 20)), 22: ((0, 6, 1), (0, 9, 22)), 23: ((0, 9, 1), (0, 12, 20)),
            24: ((-1, 12, 1), (1, 3, 20))}  # fmt: skip


def bounds(edtf: str) -> Bounds:
    """The first and the last day that `edtf` allows, None where it sets no bound. Raises ValueError on other forms."""
    if edtf.startswith("["):
        first, _, last = edtf[1:-1].partition(",")
        return bounds(first)[0], bounds(last)[1]
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    earliest, latest = _end(first)[0], _end(last)[1]
    if earliest and latest and earliest > latest:
        raise ValueError(f"{edtf}: ends before it begins")
    return earliest, latest


def low(edtf: str) -> str:
    """The beginning of a form as a form of its own, «..» where it is open."""
    return _edge(edtf, 0)


def high(edtf: str) -> str:
    """The end of a form as a form of its own, «..» where it is open."""
    return _edge(edtf, 1)


def span(first: str, last: str) -> str:
    """The interval from one form to another; a single form where they are the same."""
    return first if first == last else f"{low(first)}/{high(last)}"


def placed(edtf: str) -> bool:
    """Whether a form fixes any day at all."""
    return "XXXX" not in edtf and edtf != NOTHING


def related(edtf: str, relation: Link) -> str:
    """What «since», «until», «before» or «after» make of a time; a time that is not fixed stays as it is.

    «After 2014» may be within 2014, so it begins where 2014 does; «before 1991» ends with 1990.
    """
    if not placed(edtf):
        return edtf
    if relation in ("since", "after"):
        return f"{low(edtf)}/.."
    if relation in ("until", "by"):
        return f"../{high(edtf)}"
    if relation == "before":
        return f"../{_before(edtf)}"
    return edtf


def day(when: date) -> str:
    """A day as a form."""
    return when.isoformat()


def month(year: int, number: int) -> str:
    """A month as a form."""
    return f"{year:04d}-{number:02d}"


def _end(edtf: str) -> Bounds:
    return (None, None) if edtf in ("..", "") else _point(edtf)


def _point(edtf: str) -> Bounds:
    if _UNSAID.fullmatch(edtf):
        return None, None
    if found := _MASKED.fullmatch(edtf):
        digits, hidden = found.groups()
        if len(edtf) == 4:
            return date(int(digits + "0" * len(hidden)) or 1, 1, 1), date(int(digits + "9" * len(hidden)), 12, 31)
    found = _POINT.fullmatch(edtf)
    if not found:
        raise ValueError(f"{edtf}: not a date in a form that comity knows")
    year, number, dom = (int(part) if part else 0 for part in found.groups()[:3])
    earliest, latest = _days(year, number, dom)
    return _widened(earliest, latest, bool(number), bool(dom)) if found[4] else (earliest, latest)


def _days(year: int, number: int, dom: int) -> tuple[date, date]:
    if dom:
        return date(year, number, dom), date(year, number, dom)
    if number in _SEASONS:
        (first, last) = _SEASONS[number]
        return date(year + first[0], *first[1:]), date(year + last[0], *last[1:])
    if number:
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    return date(year, 1, 1), date(year, 12, 31)


def _widened(earliest: date, latest: date, month_said: bool, day_said: bool) -> tuple[date, date]:
    """A doubtful time («around 2010») may be the unit before or the unit after as well."""
    before, after = earliest - timedelta(1), latest + timedelta(1)
    first = _days(before.year, before.month * month_said, before.day * day_said)
    last = _days(after.year, after.month * month_said, after.day * day_said)
    return first[0], last[1]


def _edge(edtf: str, side: int) -> str:
    if "/" in edtf:
        return edtf.split("/")[side]
    if _POINT.fullmatch(edtf) and int(edtf[5:7] or 0) <= 12:
        return edtf
    if edtf.endswith("X") and edtf[0].isdigit():
        return edtf.replace("X", "09"[side])
    when = bounds(edtf)[side]
    return when.isoformat() if when else ".."


def _before(edtf: str) -> str:
    """The last time before a form begins, as finely as the form itself says when."""
    first = low(edtf)
    if first == "..":
        return first
    start = bounds(first)[0]
    assert start is not None
    return (start - timedelta(1)).isoformat()[: len(first.rstrip("~"))]
