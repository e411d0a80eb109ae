"""Rules for times of the calendar: days, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from comity.dates import edtf, reckoning, yearly
from comity.dates.meanings import Atom, Fixed, Meaning
from comity.dates.patterns import Found, Rule
from comity.dates.tokens import Token
from comity.dates.words import group
from comity.lexicons import load

MONTHS = ("month", "doubtful", "shortmonth")
_DOM = ("day", "nth")
_NONE: tuple[Atom, ...] = ()


def month_of(found: Found) -> int:
    """The first month named in a match that has one."""
    return int(found.value(*MONTHS) or 0)


def part_of(found: Found) -> str | None:
    """The part of a longer time that a match names, by the lexicon's name for it («late», «half1», «quarter3»)."""
    if found.has("part", "edge"):
        return str(found.value("part", "edge"))
    rank, unit = found.number("rank"), found.value("unit")
    if found.has("half") and rank in (1, 2):
        return f"half{rank}"
    if unit == "quarter" and (found.has("last") or rank in (1, 2, 3, 4)):
        return f"quarter{rank or 4}"
    return "end" if found.has("last") else "start" if rank == 1 else None


def _iso(found: Found) -> Atom | Sequence[Atom]:
    try:
        return found.atom(Fixed(date.fromisoformat(str(found.value("iso"))).isoformat()), "day")
    except ValueError:
        return _NONE


def _figures(found: Found) -> Atom | Sequence[Atom]:
    """A day in figures. «03/04/2024» is one of two days: both are kept, as EDTF's one of a set."""
    first, second, third = (int(part) for part in re.split(r"[/.-]", str(found.value("figures"))))
    if first > 31:
        orders = [(first, second, third)]
    elif "." in str(found.value("figures")):
        orders = [(third, second, first)]
    else:
        orders = [(third, second, first), (third, first, second)]
    readings = sorted({day for year, month, dom in orders if (day := yearly.day_in_year(month, dom, year))})
    if not readings:
        return _NONE
    return found.atom(Fixed(readings[0] if len(readings) == 1 else f"[{','.join(readings)}]"), "day")


def _day(found: Found) -> Atom | Sequence[Atom] | None:
    """«Wednesday, June 19, 2024», «the 19th of June»."""
    month, dom, year = month_of(found), found.number(*_DOM) or 0, found.number("year")
    if not year and _counts_something(found):
        return None
    if year:
        day = yearly.day_in_year(month, dom, year)
        return found.atom(Fixed(day), "day") if day else _NONE
    if not yearly.is_day(month, dom):
        return _NONE
    return found.atom(yearly.a_day(month, dom, found.number("weekday", "shortday")), "day")


def _month_and_count(found: Found) -> Atom | None:
    """«In June 19 people died»: the month only."""
    if not _counts_something(found) or found.has("nth"):
        return None
    last = next(place for place, token in enumerate(found.matched) if token.kind in MONTHS)
    return _bare_month(Found(found.tokens, found.first, found.first + last + 1))


def _counts_something(found: Found) -> bool:
    if found.matched[-1].kind != "day":
        return False
    following = (found.after(1), found.after(2))
    if following[0] is not None and not following[0].word[0].isalnum():  # «July 15: Members of the guard …»
        return False
    return any(token is not None and token.word in group("counted") for token in following)


def _days(found: Found) -> Atom | Sequence[Atom]:
    """«19-21 June 2024», «June 3 and 5»: a span, or two days."""
    month, year = month_of(found), found.number("year")
    (first, last) = (int(token.value) for token in found.all(*_DOM)[:2])
    if not all(yearly.day_in_year(month, dom, year) if year else yearly.is_day(month, dom) for dom in (first, last)):
        return _NONE
    previous = found.before()
    if found.has("and") and (previous is None or previous.kind != "between"):
        return _two_days(found, month, first, last, year)
    if first >= last:
        return _NONE
    span = f"{yearly.day_in_year(month, first, year)}/{yearly.day_in_year(month, last, year)}" if year else ""
    return found.atom(Fixed(span) if year else yearly.days(month, first, last), "day", relation="between")


def _two_days(found: Found, month: int, first: int, last: int, year: int | None) -> Sequence[Atom]:
    middle = next(place for place in range(found.first, found.last) if found.tokens[place].kind == "and")

    def meaning(dom: int) -> Meaning:
        return Fixed(date(year, month, dom).isoformat()) if year else yearly.a_day(month, dom)

    return (
        Atom(found.first, middle, meaning(first), "day"),
        Atom(middle + 1, found.last, meaning(last), "day"),
    )


def _weekday_of_month(found: Found) -> Atom | Sequence[Atom]:
    """«the first Sunday of June 2022», «the last Friday in March»; «the first Sunday of the month» is left open."""
    if not found.has(*MONTHS):
        return _NONE
    number, rank = found.number("weekday") or 0, found.number("rank", "nth") or -1
    month, year = month_of(found), found.number("year")
    if not year:
        return found.atom(yearly.a_weekday(number, rank, month), "day", told=True)
    day = yearly.weekday_in_year(number, rank, month, year)
    return found.atom(Fixed(day), "day", told=True) if day else _NONE


def _month(found: Found) -> Atom:
    """«June 2024», «the end of June»."""
    month, year, part = month_of(found), found.number("year"), part_of(found)
    if year:
        return found.atom(Fixed(yearly.month_in_year(month, part, year)), "month")
    return found.atom(yearly.a_month(month, part), "month")


def _months_of_year(found: Found) -> Sequence[Atom]:
    """«May and July 2024»: the year said once is the year of both."""
    year = int(found.value("year") or 0)
    places = [place for place in range(found.first, found.last) if found.tokens[place].kind in MONTHS]
    ends = [place + 1 for place in places[:-1]] + [found.last]
    return [
        Atom(start, end, Fixed(edtf.month(year, int(found.tokens[start].value))), "month")
        for start, end in zip(places, ends, strict=True)
    ]


def _bare_month(found: Found) -> Atom | None:
    if found.tokens[found.last - 1].kind != "month" and not _month_for_sure(found):
        return None
    return found.atom(yearly.a_month(month_of(found)), "month")


def _month_for_sure(found: Found) -> bool:
    """Whether a word that is a month among other things («May», «March», «Sun») is one here."""
    previous, following = found.before(), found.after()
    after = load("dates")["month_after"]
    named = following is not None and following.kind == "other" and following.capital
    if previous is None or named:
        return False
    if previous.word in after["always"]:
        return True
    if previous.word in after["seldom_names"]:
        return found.matched[-1].word not in group("surnames")
    return previous.word in after["at_noun"] and following is not None and _common_noun(following)


def _common_noun(token: Token) -> bool:
    return token.kind == "other" and token.word.isalpha() and token.word not in group("function_words")


def _season(found: Found) -> Atom | None:
    """«the summer of 2008», «winter 2008-09»."""
    season = found.number("season") or 0
    years = [int(token.value) for token in found.all("year")]
    if found.has("dash", "slash"):
        return found.atom(Fixed(_winter(years[0])), "season") if season == 24 else None
    return found.atom(Fixed(f"{years[0]:04d}-{season}"), "season")


def _winter(year: int) -> str:
    return f"{year:04d}-12/{year + 1:04d}-03"


def _bare_season(found: Found) -> Atom | None:
    following = found.after()
    if following is not None and (following.word == "of" or following.capital):
        return None
    return Atom(found.last - (2 if found.has("the") else 1), found.last,
                yearly.a_season(found.number("season") or 0), "season")  # fmt: skip


def _quarter(found: Found) -> Atom:
    """«Q3 2019», «H1 2020»."""
    year, quarter, half = int(found.value("year") or 0), found.value("quarter"), found.value("halfyear")
    part = f"quarter{quarter}" if quarter else f"half{half}"
    return found.atom(Fixed(reckoning.part_of_year(year, part)), "quarter")


def _year(found: Found) -> Atom | None:
    """«2024», «late 2022», «the year 2000»."""
    year, part = int(found.value("year") or 0), part_of(found)
    if found.has("unit") and found.matched[-2].kind == "unit" and found.matched[-2].value != "year":
        return None
    return found.atom(Fixed(reckoning.part_of_year(year, part) if part else f"{year:04d}"), "year")


def _years(found: Found) -> Atom | Sequence[Atom] | None:
    """«1961-63», «2011/12», and «2024-06», which is a month."""
    year, last = found.all("year")[0], found.matched[-1]
    first, end = int(year.value), int(last.value)
    if last.kind == "year":
        return found.atom(Fixed(f"{first:04d}/{end:04d}"), "year", relation="between") if first < end else None
    if last.end - last.start != 2:
        return None
    whole = first // 100 * 100 + end
    if whole > first:
        return found.atom(Fixed(f"{first:04d}/{whole:04d}"), "year", relation="between")
    return found.atom(Fixed(edtf.month(first, end)), "month") if 1 <= end <= 12 and found.has("dash") else None


def _decade(found: Found) -> Atom:
    """«the mid-1990s»; «the 1800s» is a century."""
    start, part = int(found.value("decade") or 0), part_of(found)
    if start % 100 == 0 and start != 2000:
        whole = reckoning.part_of_century(start, part) if part else f"{start // 100:02d}XX"
        return found.atom(Fixed(whole), "century")
    return found.atom(Fixed(reckoning.part_of_decade(start, part) if part else f"{start // 10:03d}X"), "decade")


def _nineties(found: Found) -> Atom | Sequence[Atom]:
    """«the '90s», «the late eighties»: the century is not said, and taken to be the twentieth; «the '20s» is either."""
    start = int(found.value("nineties", "spelt") or 0)
    if start < 1930:
        return _NONE
    part = part_of(found)
    whole = reckoning.part_of_decade(start, part) if part else f"{start // 10:03d}X"
    return found.atom(Fixed(whole, "inferred"), "decade")


def _century(found: Found) -> Atom | Sequence[Atom] | None:
    """«the 19th century», «the early twentieth century»."""
    if found.matched[-1].value != "century":
        return None
    if found.followed_by("bc", "bce"):
        return _NONE
    start = (int(found.all("nth", "rank")[-1].value) - 1) * 100
    part = str(found.value("part", "edge")) if found.has("part", "edge") else None
    return found.atom(Fixed(reckoning.part_of_century(start, part) if part else f"{start // 100:02d}XX"), "century")


RULES = (
    Rule("iso", _iso),
    Rule("figures", _figures),
    Rule("the? (rank|nth|last) weekday (of|in) the? {month} (comma? of? year)?", _weekday_of_month),
    Rule("the? (rank|nth) weekday of|the last weekday of", _weekday_of_month),
    Rule("the? {dom} (dash|to|and) the? {dom} of? {month} (comma? year)?", _days),
    Rule("{month} {dom} (dash|to|and) {dom} (comma? year)?", _days),
    Rule("{month} {dom}", _month_and_count),
    Rule("{lead}? ({weekday} daypart? comma? the? open?)? {dom} of? {month} (comma? of? year)?", _day),
    Rule("{lead}? the {dom} of {month} (comma? of? year)?", _day),
    Rule("{lead}? ({weekday} daypart? comma? open?)? {month} the? {dom} (comma? year)?", _day),
    Rule("{month} ((dash|to|and|comma) {month}){1,3} comma? of? year", _months_of_year),
    Rule("{part} {month} (comma? of? year)?", _month),
    Rule("{month} comma? of? year", _month),
    Rule("the? (part dash?)? season comma? of? year ((dash|slash) (year|day|short))?", _season),
    Rule("(quarter|halfyear) comma? of? year", _quarter),
    Rule("{part} year", _year),
    Rule("year (dash|slash) (year|day|short)", _years),
    Rule("the unit year", _year),
    Rule("{part} decade|the? decade|the part dash? decade", _decade),
    Rule("the (part dash?)? (nineties|spelt)|the? edge of the (nineties|spelt)", _nineties),
    Rule("(the? part dash?|the? edge of the?|the)? (nth|rank) dash? unit", _century),
)
LATE_RULES = (
    Rule("month|doubtful|shortmonth", _bare_month),
    Rule("(in|lasting) the? season", _bare_season),
    Rule("year", _year),
)
