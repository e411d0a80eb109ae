"""Rules for named times (feasts, wars, turning points) and for words that look like a time and are none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from comity.dates import edtf, yearly
from comity.dates.meanings import Atom, Fixed, Unplaced
from comity.dates.patterns import Found, Rule
from comity.dates.words import group
from comity.lexicons import load
from comity.records import DateBasis

_NONE: tuple[Atom, ...] = ()


def _nothing(found: Found) -> Sequence[Atom]:
    """Words that are no time, and no part of which is one."""
    return _NONE


def _feast(found: Found) -> Atom | Sequence[Atom]:
    """«New Year's Eve», «Christmas 2014», but not «a Christmas tree»."""
    if found.followed_by(*group("feast_modifies")):
        return _NONE
    month, dom = (int(part) for part in str(found.value("feast")).split("-"))
    if year := found.number("year"):
        return found.atom(Fixed(date(year, month, dom).isoformat()), "day")
    return found.atom(yearly.a_day(month, dom), "day", told=True)


def _moving_feast(found: Found) -> Atom:
    """«Ramadan», which no table here places; «Easter 1916» is in its year."""
    if year := found.number("year"):
        return found.atom(Fixed(f"{year:04d}"), "year")
    return found.atom(Unplaced(edtf.SOME_DAY, "relative"), "day", told=True)


def _anchor(found: Found) -> Atom | Sequence[Atom]:
    """«the Korean War», «the Korean War in the 1950s», but not «a Korean War veteran»."""
    if found.followed_by(*group("anchor_modifies")):
        return _NONE
    return found.atom(Fixed(_narrowed(found), "inferred"), "era")


def _narrowed(found: Found) -> str:
    """The named time within the year or decade said beside it; the named time alone where the two do not meet."""
    whole = str(found.value("anchor"))
    year, decade = found.number("year"), found.number("decade")
    said = f"{year:04d}" if year else f"{decade // 10:03d}X" if decade else whole
    (first, last), (from_, to) = edtf.bounds(whole), edtf.bounds(said)
    if not (first and last and from_ and to) or to < first or last < from_:
        return whole
    if from_ <= first and last <= to:
        return whole
    return (
        said if first <= from_ and to <= last else edtf.span(max(first, from_).isoformat(), min(last, to).isoformat())
    )


def _anchor_after(found: Found) -> Atom | None:
    """«since 9/11», where the bare name may be anything."""
    previous = found.before()
    if previous is None or load("dates")["prepositions"].get(previous.word, "at") == "at":
        return None
    return found.atom(Fixed(str(found.value("anchored")), "inferred"), "era")


def _before_or_after(found: Found) -> Atom | None:
    """«the pre-2014 border», «post-1991 Russia»: a time at a noun."""
    relation = "before" if found.has("pre") else "after"
    year, decade, anchor = found.number("year"), found.number("decade"), found.value("anchor")
    said = f"{year:04d}" if year else f"{decade // 10:03d}X" if decade else str(anchor)
    basis: DateBasis = "inferred" if anchor else "explicit"
    return found.atom(Fixed(said, basis), "era" if anchor else "year", relation=relation, scope="noun", closed=True)


def _unit_by_unit(found: Found) -> Sequence[Atom] | None:
    """«day after day»: the same unit twice."""
    units = [token.value for token in found.all("unit")]
    return _NONE if units[0] == units[-1] else None


def _numbered(found: Found) -> Sequence[Atom] | None:
    """«Article 5 May»: a number that belongs to the word before it."""
    previous = found.before()
    return _NONE if previous is not None and previous.word in group("numbered") else None


RULES = (
    Rule("no", _nothing),
    Rule("(pre|post) dash? (year|decade|anchor)", _before_or_after),
    Rule("(pre|post) dash {month} {dom}", _nothing),
    Rule("feast (comma? of? year)?", _feast),
    Rule("moving (comma? of? year)?", _moving_feast),
    Rule("the? anchor (in the?|of the?|comma)? (year|decade)", _anchor),
    Rule("the? anchor", _anchor),
    Rule("anchored", _anchor_after),
    Rule("(day|short|count|numeral|a) dash unit (dash old)?", _nothing),  # «a 22-year-old», «a five-year plan»
    Rule("(day|short|count|numeral) unit old", _nothing),  # «three days old»
    Rule("unit (after|to|and|in|dash) unit", _unit_by_unit),
    Rule("on a weekday|every rank? (weekday|{month}|unit|season|daypart)", _nothing),  # «every Friday»
    Rule("day|short", _numbered),
)
