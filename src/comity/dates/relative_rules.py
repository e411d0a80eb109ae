"""Rules for times that the day of publication places: weekdays, «last year», «today», «two weeks ago»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from comity.dates import edtf, reckoning, yearly
from comity.dates.calendar_rules import month_of
from comity.dates.meanings import Atom, Relative
from comity.dates.mentions import Granularity
from comity.dates.patterns import Found, Rule
from comity.dates.quantities import granularity, quantity
from comity.dates.tokens import Token
from comity.dates.words import group
from comity.lexicons import load

_NONE: tuple[Atom, ...] = ()
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_CALENDAR_UNITS = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})


def step_of(found: Found) -> int:
    """-1 for «last», 0 for «this», 1 for «next», 0 where the match has none of them."""
    steps = [_STEPS[token.kind] for token in found.all(*_STEPS)]
    return steps[-1] if steps else 0


def _which_unit(found: Found) -> Atom | Sequence[Atom] | None:
    """«last year», «late last month», «the end of the year», «earlier this week»."""
    unit = granularity(found)
    if unit not in _CALENDAR_UNITS:
        return None
    if found.has("earlier", "later"):
        side = "earlier" if found.has("earlier") else "later"
        return _told(found, partial(_side_of_unit, unit, step_of(found), side), unit)
    return _told(found, partial(_unit_on, unit, step_of(found), _part(found)), unit)


def _unit_on(unit: Granularity, step: int, part: str | None, day: date, ahead: bool) -> str:
    when = reckoning.moved(day, step, unit)
    return reckoning.part_of_unit(when, unit, part) if part else reckoning.unit_of(when, unit)


def _side_of_unit(unit: Granularity, step: int, side: str, day: date, ahead: bool) -> str:
    """«earlier this month» ends with the day, «later this month» begins with it."""
    whole = _unit_on(unit, step, None, day, ahead)
    if step:
        return whole
    first, last = edtf.bounds(whole)
    assert first and last
    return edtf.span(edtf.day(first), edtf.day(day)) if side == "earlier" else edtf.span(edtf.day(day), edtf.day(last))


def _told(found: Found, on: partial[str], unit: Granularity) -> Atom:
    return found.atom(Relative(reckoning.some(unit), on), unit, told=True)


def _weekend(found: Found) -> Atom | None:
    """«over the weekend»: the one that the day is in, or the last one."""
    if found.value("unit") != "weekend":
        return None
    return _told(found, partial(_nearest_weekend), "weekend")


def _nearest_weekend(day: date, ahead: bool) -> str:
    return reckoning.unit_of(day if ahead or day.weekday() >= 5 else reckoning.moved(day, -7, "day"), "weekend")


def _which_yearly(found: Found) -> Atom | None:
    """«last September», «this summer», «next May», but not «this June 3, 2018, photograph»."""
    following = found.after()
    if following is not None and following.kind in ("day", "nth", "year"):
        return None
    which = ("last", "this", "next")[step_of(found) + 1]
    if found.has("season"):
        return found.atom(yearly.chosen(yearly.a_season(found.number("season") or 0), which), "season", told=True)
    return found.atom(yearly.chosen(yearly.a_month(month_of(found), _part(found)), which), "month", told=True)


def _which_day(found: Found) -> Atom | Sequence[Atom] | None:
    """«next Oct. 3»."""
    following, then = found.after(1), found.after(2)
    if any(token is not None and token.kind == "year" for token in (following, then)):
        return None
    month, dom = month_of(found), found.number("day", "nth") or 0
    if not yearly.is_day(month, dom):
        return _NONE
    which = ("last", "this", "next")[step_of(found) + 1]
    return found.atom(yearly.chosen(yearly.a_day(month, dom), which), "day", told=True)


def _yearly_of_year(found: Found) -> Atom | Sequence[Atom] | None:
    """«in June last year», «on 3 May this year», «summer last year»."""
    if found.value("unit") != "year":
        return None
    if found.has("season"):
        return found.atom(yearly.of_year(yearly.a_season(found.number("season") or 0), step_of(found)), "season")
    dom = found.number("day", "nth")
    if dom is None:
        return found.atom(yearly.of_year(yearly.a_month(month_of(found), _part(found)), step_of(found)), "month")
    if not yearly.is_day(month_of(found), dom):
        return _NONE
    return found.atom(yearly.of_year(yearly.a_day(month_of(found), dom), step_of(found)), "day")


def _this_day_in(found: Found) -> Atom | None:
    """«on this day in 1979», «this week in 1979»: the day, week or month of publication, in another year."""
    unit, year = granularity(found), found.number("year") or 0
    if unit not in ("day", "week", "month"):
        return None

    def on(day: date, ahead: bool) -> str:
        return reckoning.unit_of(reckoning.moved(day, year - day.year, "year"), unit)

    return found.atom(Relative(f"{year:04d}", on, spreads=False), unit, told=True)


def _part(found: Found) -> str | None:
    return str(found.value("part", "edge")) if found.has("part", "edge") else None


def _weekday(found: Found) -> Atom:
    """«Tuesday», «Monday night»: the nearest one up to the day of publication."""
    number = found.number("weekday") or 0
    meaning = Relative(edtf.SOME_DAY, partial(_weekday_on, number), recurs=True)
    return found.atom(meaning, "day", told=True)


def _weekday_on(number: int, day: date, ahead: bool) -> str:
    return edtf.day(reckoning.weekday_at(day, number, ahead))


def _which_weekday(found: Found) -> Atom:
    """«last Friday», «next Monday», «this Thursday»: before the day, after it, in its week."""
    number, step = found.number("weekday") or 0, step_of(found)
    return _told(found, partial(_weekday_beyond if step else _weekday_of_week, number, step), "day")


def _weekday_beyond(number: int, step: int, day: date, ahead: bool) -> str:
    return edtf.day(reckoning.weekday_at(reckoning.moved(day, step, "day"), number, step > 0))


def _weekday_of_week(number: int, step: int, day: date, ahead: bool) -> str:
    return reckoning.days_of_week(reckoning.moved(day, step, "week"), number + 1, number + 1)


def _weekday_in_week(found: Found) -> Atom | None:
    """«on Tuesday of last week», «Friday next week»."""
    if found.value("unit") != "week":
        return None
    return _told(found, partial(_weekday_of_week, found.number("weekday") or 0, step_of(found)), "day")


def _deictic(found: Found) -> Atom:
    """«today», «late yesterday», «tomorrow night»."""
    lexicon = load("dates")
    word = str(found.value("deictic"))
    first, last = lexicon["deictic"].get(word) or lexicon["deictic_phrases"][word]
    return _told(found, partial(_days_on, first, last), "day")


def _days_on(first: int, last: int, day: date, ahead: bool) -> str:
    return edtf.span(edtf.day(reckoning.moved(day, first, "day")), edtf.day(reckoning.moved(day, last, "day")))


def _daypart(found: Found) -> Atom | None:
    """«this morning», «last night»."""
    step = step_of(found)
    return None if step > 0 else _told(found, partial(_days_on, step, step), "day")


def _ago(found: Found) -> Atom | Sequence[Atom] | None:
    """«two years ago», «more than a decade ago», «years ago»."""
    unit, amount = quantity(found)
    if unit is None:
        return _NONE
    if amount is None:
        return _told(found, partial(_some_time_ago), unit)
    if found.has("more", "lasting"):
        return _told(found, partial(_longer_ago, amount, unit), unit)
    return _told(found, partial(_time_ago, amount, unit), unit)


def _time_ago(amount: int, unit: Granularity, day: date, ahead: bool) -> str:
    return reckoning.ago(day, amount, unit)


def _longer_ago(amount: int, unit: Granularity, day: date, ahead: bool) -> str:
    return edtf.related(reckoning.ago(day, amount, unit), "until")


def _some_time_ago(day: date, ahead: bool) -> str:
    return f"../{edtf.day(day)}"


def _day_of_month(found: Found) -> Atom | Sequence[Atom] | None:
    """«on the 17th»: the nearest such day of a month, unless the number counts something («the 17th parallel»)."""
    following = found.after()
    if following is not None and following.word.isalpha() and not _ends_phrase(following):
        return None
    dom = found.number("nth") or 1
    meaning = Relative(f"XXXX-XX-{dom:02d}", partial(_nth_on, dom), spreads=False, recurs=True)
    return found.atom(meaning, "day", closed=True)


def _ends_phrase(following: Token) -> bool:
    return following.word != "of" and (following.capital or following.word in group("function_words"))


def _nth_on(dom: int, day: date, ahead: bool) -> str | None:
    for months in range(3):
        when = reckoning.moved(day.replace(day=1), months if ahead else -months, "month")
        reading = yearly.day_in_year(when.month, dom, when.year)
        if reading and (reading >= edtf.day(day) if ahead else reading <= edtf.day(day)):
            return reading
    return None


def _day_of_that_month(found: Found) -> Atom | None:
    """«the 17th of last month»."""
    dom, step = found.number("nth") or 1, step_of(found)
    if found.value("unit") != "month":
        return None

    def on(day: date, ahead: bool) -> str | None:
        when = reckoning.moved(day, step, "month")
        return yearly.day_in_year(when.month, dom, when.year)

    return found.atom(Relative(f"XXXX-XX-{dom:02d}", on), "day")


RULES = (
    Rule("(more|lasting)? around? ({some}|year)? unit ago", _ago),
    Rule("({dom} of? {month}|{month} {dom}|{part}? {month}|season) (of|comma)? {which} unit", _yearly_of_year),
    Rule("weekday daypart? (of|comma)? {which} unit", _weekday_in_week),
    Rule("this unit in year", _this_day_in),
    Rule("({part}|earlier|later)? {which} unit", _which_unit),
    Rule("the? edge of the unit", _which_unit),
    Rule("the nth of {which} unit", _day_of_that_month),
    Rule("{lead}? (part dash?)? {which} weekday daypart?", _which_weekday),
    Rule("{which} ({month} {dom}|{dom} of? {month})", _which_day),
    Rule("(part dash?)? {which} ({month}|season)", _which_yearly),
    Rule("(this|last) daypart", _daypart),
    Rule("({part}|earlier|later)? deictic daypart?", _deictic),
    Rule("on the nth", _day_of_month),
    Rule("the unit", _weekend),
)
LATE_RULES = (Rule("{lead}? (part on?)? weekday daypart?", _weekday),)
