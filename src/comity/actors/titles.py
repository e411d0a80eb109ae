"""What the title before a person's name says of them: for whom they act, and that they hold the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from comity import lexicons
from comity.actors.choice import OUT_OF_POWER, POWER, sector_of, states
from comity.actors.entries import Entry
from comity.actors.mentions import Mention
from comity.actors.phrases import owner_after, owner_before
from comity.actors.rows import fields, items

_JOINTS = (" ", ", ")


def by_title(person: Entry, meanings: Sequence[Entry], text: str, start: int, before: Sequence[Mention]) -> Entry:
    """The person as the title right before the name has it; `meanings` are all that the name means on any day.

    «South African President Thabo Mbeki» acts for South Africa, whatever he became later; «UN envoy Charles Michel» for
    the UN, though no row knows it. «President Bill Clinton» is in office when the text was written.
    """
    known = _of_the_name(person, meanings)
    role, owner = _title(text, start, before)
    if role is None:
        return _of_body(person, known, text, start, before)
    if owner is not None and owner.code != person.code:
        if holder := next((one for one in known if one.code == owner.code), None):
            return _holding(holder, role)
        if _acts_for(owner, person, role):
            return person._replace(code=owner.code, sector=role.sector, office=role.name)
    if owner is None and not _holds(person, role):
        person = next((one for one in known if _holds(one, role)), person)
    return _in_office(person, role)


def _title(text: str, start: int, before: Sequence[Mention]) -> tuple[Mention | None, Mention | None]:
    """The role that stands right before a name, and whose it is: «Polish President X», «the president of Poland, X»."""
    last = len(before) - 1
    if last < 0 or text[before[last].end : start] not in _JOINTS:
        return None, None
    for index in (last, last - 1):
        if index < 0 or before[index].kind != "agent" or not before[index].personal:
            continue
        after = owner_after(text, before, index)
        if index < last and after != last:
            continue
        place = owner_before(text, before, index) if after < 0 else after
        beside = index == last and text[before[last].end : start] == " "
        return (before[index] if beside or place >= 0 else None), (before[place] if place >= 0 else None)
    return None, None


def _of_body(person: Entry, known: Sequence[Entry], text: str, start: int, before: Sequence[Mention]) -> Entry:
    """«UN High Commissioner for Refugees Ruud Lubbers»: of the body named right before, if he ever was its."""
    body = before[-1] if before and text[before[-1].end : start] == " " else None
    if body is None or body.kind != "organisation" or body.code == person.code:
        return person
    return next((_holding(one, body) for one in known if one.code == body.code), person)


def _of_the_name(person: Entry, meanings: Sequence[Entry]) -> list[Entry]:
    return [one for one in meanings if one.kind == "person" and one.name == person.name]


def _offices(person: Entry) -> Iterator[str]:
    return (fields(row)[0] for row in person.offices)


def _holds(person: Entry, role: Mention) -> bool:
    return any(role.text.lower() == office for office in _offices(person))


def _acts_for(owner: Mention, person: Entry, role: Mention) -> bool:
    """Whether somebody acts for an owner for whom no row has them: an organisation, but as an ambassador to it; a state
    by its adjective («Soviet Foreign Minister X»), but for one of its groups."""
    if owner.kind == "organisation":
        return owner.code not in states() and role.text.lower() not in _accredited()
    another = person.code.partition(":")[0] != owner.code
    return owner.kind == "demonym" and owner.code in states() and another


def _holding(person: Entry, role: Mention) -> Entry:
    """Somebody in the office that the title names, or in one of theirs."""
    named = role.text.lower()
    office = next((one for one in _offices(person) if named == one or named.endswith(f" {one}")), role.name)
    return person._replace(office=office, sector=role.sector or sector_of(person.code, office))


def _in_office(person: Entry, role: Mention) -> Entry:
    """In office when the text was written, whatever day that was; a rank is kept for life."""
    if person.sector not in (OUT_OF_POWER, None) or (role.sector == "MIL" and person.sector == OUT_OF_POWER):
        return person
    return person._replace(sector=role.sector, office=role.name) if role.sector in POWER else person


@cache
def _accredited() -> frozenset[str]:
    """Roles that stand beside the name of where their bearer is posted: «UN ambassador»."""
    return frozenset(items(lexicons.load("actors/learning")["accredited"]))
