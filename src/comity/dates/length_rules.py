"""Rules for lengths of time («for decades», «in 24 years») and for times counted from another («two days later»)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from comity.dates import edtf, reckoning
from comity.dates.meanings import Atom, Relative, Unplaced
from comity.dates.mentions import Granularity
from comity.dates.patterns import Found, Rule
from comity.dates.quantities import granularity, quantity

_NONE: tuple[Atom, ...] = ()


def _length(found: Found) -> Atom | Sequence[Atom] | None:
    """«in 24 years», «for decades», «within 24 hours»: no date."""
    if found.hyphenated() or not (_has_amount(found) or _plural(found)):
        return None
    unit, amount = quantity(found)
    if unit is None or (unit == "quarter" and found.followed_by("of")):
        return _NONE
    return found.atom(Unplaced(edtf.NOTHING, "explicit"), unit, amount=amount, relation="for", closed=True)


def _recently(found: Found) -> Atom | None:
    """«in recent years», «the past few months»: no date either."""
    if not _plural(found):
        return None
    unit = granularity(found)
    return found.atom(Unplaced(edtf.NOTHING, "explicit"), unit, relation="for", told=True)


def _lately(found: Found) -> Atom | None:
    """«the past two years», «the past week»: up to the day of publication."""
    unit, amount = quantity(found)
    if unit is None or found.followed_by("of"):
        return None
    if amount is None and (_has_amount(found) or _plural(found)):
        return _recently(found)
    on = partial(_up_to, amount or 1, unit)
    return found.atom(Relative(edtf.NOTHING, on), unit, relation="between", told=True)


def _up_to(amount: int, unit: Granularity, day: date, ahead: bool) -> str:
    return edtf.span(edtf.day(reckoning.moved(day, -amount, unit)), edtf.day(day))


def _soon(found: Found) -> Atom | None:
    """«the next two years», «the coming days»: from the day of publication on."""
    unit, amount = quantity(found)
    if unit is None:
        return None
    if amount is None and (_has_amount(found) or _plural(found)):
        return found.atom(Relative(edtf.NOTHING, _from_now), unit, relation="between", told=True)
    return found.atom(Relative(edtf.NOTHING, partial(_on_from, amount or 1, unit)), unit, relation="between", told=True)


def _from_now(day: date, ahead: bool) -> str:
    return f"{edtf.day(day)}/.."


def _on_from(amount: int, unit: Granularity, day: date, ahead: bool) -> str:
    return edtf.span(edtf.day(day), edtf.day(reckoning.moved(day, amount, unit)))


def _from_another(found: Found) -> Atom | Sequence[Atom] | None:
    """«two days later», «a week before», «years earlier»: counted from a time the text speaks of."""
    if not _has_amount(found) and not _plural(found):
        return None
    unit, amount = quantity(found)
    if unit is None:
        return _NONE
    sign = -1 if found.has("earlier", "before") else 1
    return _beside_frame(found, unit, None if amount is None else sign * amount)


def _named_here(found: Found) -> bool:
    """Whether the words go on to name what they count from («two days after the vote»)."""
    following = found.after()
    return found.matched[-1].kind in ("before", "after") and following is not None and following.word.isalnum()


def _that(found: Found) -> Atom | Sequence[Atom] | None:
    """«that year», «the following day», «the previous week»."""
    if _plural(found):
        return _NONE
    unit: Granularity = "day" if found.has("daypart") else granularity(found)
    amount = 1 if found.has("following", "next") else -1 if found.has("previous") else 0
    return _beside_frame(found, unit, amount)


def _next_day(found: Found) -> Atom | Sequence[Atom] | None:
    return _that(found) if found.value("unit") == "day" and not _plural(found) else None


def _day_beside(found: Found) -> Atom | None:
    """«the day before», «the night after»."""
    if found.has("unit") and _plural(found):
        return None
    unit: Granularity = "day" if found.has("daypart") else granularity(found)
    return _beside_frame(found, unit, -1 if found.has("before") else 1)


def _beside_frame(found: Found, unit: Granularity, amount: int | None) -> Atom:
    counted = None if _named_here(found) else amount
    return found.atom(Unplaced(reckoning.some(unit)), unit, amount=counted, told=True)


def _hence(found: Found) -> Atom | Sequence[Atom]:
    """«in two weeks' time», «three months from now»."""
    unit, amount = quantity(found)
    if unit is None or amount is None:
        return _NONE
    return found.atom(Relative(reckoning.some(unit), partial(_time_on, amount, unit)), unit, told=True, closed=True)


def _time_on(amount: int, unit: Granularity, day: date, ahead: bool) -> str:
    return reckoning.ago(day, -amount, unit)


def _has_amount(found: Found) -> bool:
    return found.has("day", "short", "count", "numeral", "vague", "a", "half")


def _plural(found: Found) -> bool:
    units = found.all("unit")
    return bool(units) and units[-1].word.endswith("s")


RULES = (
    Rule("in? more? around? {some} unit (apostrophe|owner)? time|{some} unit hence", _hence),
    Rule("the? (last|past) {many} unit|the (last|past) unit|past unit", _lately),
    Rule("the? (next|coming) {many} unit|the coming unit|coming unit", _soon),
    Rule("the? (recent|last|past|previous) {many}? unit", _recently),
    Rule("the next unit", _next_day),
    Rule("the next unit", _soon),
    Rule("more? around? {some}? unit (earlier|later|before|after)", _from_another),
    Rule("the (unit|daypart) (before|after)", _day_beside),
    Rule("the? same? (following|previous|same) (unit|daypart)", _that),
    Rule("(for|in|lasting|after) lasting? more? around? {some} unit", _length),
    Rule("(for|in|lasting|after) the? unit", _length),
)
