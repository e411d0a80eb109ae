"""Which of a form's meanings holds on a day: the state that then lived, the office a person then held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from comity import lexicons
from comity.actors import entries
from comity.actors.entries import NOBODY, Entry
from comity.actors.rows import fields, holds, items, nouns, spans

_PRECEDENCE = (
    NOBODY, "state", "demonym", "capital", "person", "organisation", "group", "outlet", "region", "city", "agent",
)  # fmt: skip
POWER = frozenset({"GOV", "MIL", "LEG", "SPY", "COP", "JUD", "PTY"})
OUT_OF_POWER = "ELI"


def choose(meanings: Sequence[Entry], on: date | None) -> Entry | None:
    """The meaning that holds on the day (None: at present), or None where several persons share the name.

    A group that governs its state on a known day is that state's government; a person who held power and holds it no
    more belongs to the elite (PLOVER: ELI).
    """
    if len(meanings) == 1 and meanings[0].kind not in ("person", "group"):
        return meanings[0]
    meanings = [entry for entry in meanings if holds(entry.dates, on)] or meanings
    kind = min((entry.kind for entry in meanings), key=_PRECEDENCE.index)
    of_kind = [entry for entry in meanings if entry.kind == kind]
    if kind == "person":
        return _person(tuple(of_kind), on)
    entry = _dated(of_kind, on)
    return _governing(entry, on) if entry.governs else entry


def _dated(meanings: Sequence[Entry], on: date | None) -> Entry:
    live = [entry for entry in meanings if holds(entry.dates, on)]
    return max(live or meanings, key=lambda entry: bool(entry.dates) if live else not entry.dates)


def _governing(group: Entry, on: date | None) -> Entry:
    state, _, dates = group.governs.partition(" ")
    return group._replace(code=state, sector="GOV") if on is not None and holds(dates, on) else group


@lru_cache(maxsize=4096)
def _person(meanings: tuple[Entry, ...], on: date | None) -> Entry | None:
    holders = [holder for entry in meanings for holder in _offices(entry)]
    live = [holder for holder in holders if holds(holder.dates, on)]
    if _several_persons(live or holders):
        return None
    if live:
        return max(live, key=lambda holder: (holder.sector == "GOV", spans(holder.dates)[-1][0]))
    past = [holder for holder in holders if on is None or spans(holder.dates)[0][0] <= on]
    if not past:
        return next((holder._replace(office=None, sector=None) for holder in holders if holder.code in states()), None)
    last = max(past, key=_length if on is None else _end)
    return last._replace(office=None, sector=OUT_OF_POWER if last.sector in POWER else last.sector)


def _end(holder: Entry) -> date:
    return spans(holder.dates)[-1][1]


def _length(holder: Entry) -> timedelta:
    """How long an office was held: what a person is known for where no day is given."""
    return sum((last - first for first, last in spans(holder.dates)), timedelta())


def _several_persons(holders: Sequence[Entry]) -> bool:
    """Whether the holders are different people of different actors; one who changed sides is one."""
    return len({holder.name for holder in holders}) > 1 and len({holder.code for holder in holders}) > 1


def _offices(person: Entry) -> Iterator[Entry]:
    for row in person.offices:
        office, dates = fields(row)
        yield person._replace(office=office, dates=dates, sector=sector_of(person.code, office))


def sector_of(code: str, office: str) -> str | None:
    """The sector of somebody who holds the office for the actor: that of the office's noun, or where the noun says
    little («leader»), that of the group or organisation the person stands for."""
    sector, weak = sector_of_office(office)
    if code in states():
        return sector
    return sector_of_groups().get(code) if weak else sector


@cache
def sector_of_office(office: str) -> tuple[str | None, bool]:
    """The sector of an office by its noun, and whether another sector in the phrase goes before it.

    «ambassador to the United States» is found by its first words, «first deputy foreign minister» by its last.
    """
    words = office.lower().split()
    heads = [" ".join(words[:end]) for end in range(len(words), 0, -1)]
    tails = [" ".join(words[start:]) for start in range(1, len(words))]
    for noun in heads + tails:
        if noun in sectors():
            return sectors()[noun], noun in weak_nouns()
    return None, True


@cache
def sectors() -> dict[str, str]:
    """The sector of every agent noun, in lower case."""
    return {form.lower(): entry.sector or "" for form, entry in entries.agents()}


@cache
def weak_nouns() -> frozenset[str]:
    """Agent nouns whose sector gives way to any other in their phrase."""
    return frozenset(form for form, _ in nouns(lexicons.load("actors/agents")["weak"]))


@cache
def former_words() -> frozenset[str]:
    """Words that put a holder of power out of it: former, ousted …"""
    return frozenset(items(lexicons.load("actors/agents")["former"]))


@cache
def states() -> frozenset[str]:
    """The codes of all states."""
    return frozenset(lexicons.load("actors/states"))


@cache
def sector_of_groups() -> dict[str, str]:
    """The sector of every group and organisation that has a code of its own."""
    rows = [*lexicons.load("actors/groups").items(), *lexicons.load("actors/organisations").items()]
    first = {code: fields(of_code.partition("\n")[0]) for code, of_code in rows if code not in states()}
    return {code: row[1] for code, row in first.items() if len(row) > 1}
