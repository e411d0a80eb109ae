"""From what time words mean to when that was, by what is known of the document's publication."""

from __future__ import annotations

from datetime import date, timedelta

from comity.dates import edtf
from comity.dates.meanings import Fixed, Link, Meaning, Range, Relative, Side, Unplaced
from comity.records import DateBasis, Publication

_WEEK = timedelta(7)
_WEAKNESS: tuple[DateBasis, ...] = ("explicit", "inferred", "relative")


def resolve(meaning: Meaning, published: Publication | None, side: Side, link: Link) -> tuple[str, DateBasis]:
    """The EDTF of a meaning with what its preposition makes of it, and the basis it stands on.

    Where publication is an interval, a relative time is the interval of all its readings, or a single one where all
    agree; words that name a time of the year without the year stay without it unless all agree.
    """
    if isinstance(meaning, Fixed):
        return edtf.related(meaning.edtf, link), meaning.basis
    if isinstance(meaning, Unplaced):
        return meaning.edtf, meaning.basis
    if isinstance(meaning, Range):
        return _range(meaning, published, side)
    return _relative(meaning, published, side, link), "relative"


def _relative(meaning: Relative, published: Publication | None, side: Side, link: Link) -> str:
    if published is None:
        return meaning.unsaid
    first = _reading(meaning, published.earliest, side, link)
    last = _reading(meaning, published.latest, side, link)
    if first == last:
        return first or meaning.unsaid
    if not meaning.spreads:
        return meaning.unsaid
    if meaning.recurs and side != "ahead" and published.earliest and published.latest:
        first = _first_within(meaning, published.earliest, published.latest, link) or first
    return _between(first, last)


def _reading(meaning: Relative, day: date | None, side: Side, link: Link) -> str | None:
    said = _said(meaning, day, side) if day else None
    return edtf.related(said, link) if said else None


def _said(meaning: Relative, day: date, side: Side) -> str | None:
    """The reading on one side of the day. Where nothing says which, the past one if it is nearer («the May talks»); one
    of the two for a weekday («Tuesday's election»)."""
    back = meaning.on(day, side == "ahead")
    if side != "open" or back is None:
        return back
    if not meaning.in_year:
        return _either(back, meaning.on(day, True))
    start, end = edtf.bounds(back)[0], edtf.bounds(meaning.on(day, True) or back)[0]
    return back if start and end and day - start <= end - day else None


def _either(back: str, ahead: str | None) -> str:
    return back if ahead is None or ahead == back else f"[{back},{ahead}]"


def _first_within(meaning: Relative, earliest: date, latest: date, link: Link) -> str | None:
    """The first weekday that lies in the publication interval itself, where that leaves more than one reading.

    The interval's first day is already the earliest that publication can have been, so the week before it is not
    added; but one weekday alone in a short interval would look certain where it is not.
    """
    day = min(earliest + _WEEK - timedelta(1), latest)
    return _reading(meaning, day, "back", link) if latest - earliest >= 2 * _WEEK else None


def _between(first: str | None, last: str | None) -> str:
    begin = edtf.low(first) if first else ".."
    end = edtf.high(last) if last else ".."
    return begin if begin == end != ".." else f"{begin}/{end}"


def _range(meaning: Range, published: Publication | None, side: Side) -> tuple[str, DateBasis]:
    first, last = _end(meaning.first, published, side), _end(meaning.last, published, side)
    bases = [_basis(meaning.first), _basis(meaning.last)]
    if (led := _beside(meaning.first, edtf.low(last), False)) and edtf.placed(last):
        return _joined(led, last), bases[1]
    if (led := _beside(meaning.last, edtf.high(first), True)) and edtf.placed(first):
        return _joined(first, led), bases[0]
    return _joined(first, last), max(bases, key=_WEAKNESS.index)


def _beside(end: Fixed | Relative, other: str, ahead: bool) -> str | None:
    """The reading of a recurring end that lies next to the other end («from 19 June to 3 July 2024»)."""
    if not isinstance(end, Relative) or not end.recurs or not edtf.placed(other) or other == "..":
        return None
    day = edtf.bounds(other)[0]
    return end.on(day, ahead) if day else None


def _basis(end: Fixed | Relative) -> DateBasis:
    return end.basis if isinstance(end, Fixed) else "relative"


def _end(meaning: Fixed | Relative, published: Publication | None, side: Side) -> str:
    return resolve(meaning, published, side, "at")[0]


def _joined(first: str, last: str) -> str:
    if edtf.placed(first) and edtf.placed(last):
        whole = f"{edtf.low(first)}/{edtf.high(last)}"
        return whole if _in_order(whole) else edtf.NOTHING
    if "XXXX-" in first and "XXXX-" in last and "/" not in first + last and "XX-X" not in first + last:
        return f"{first}/{last}"
    return edtf.SOME_DAY


def _in_order(whole: str) -> bool:
    try:
        edtf.bounds(whole)
    except ValueError:
        return False
    return True
