"""The actor lexicons, read: every written form with the entry it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from comity import lexicons
from comity.actors.rows import fields, items, nouns

NOBODY = "nobody"


class Entry(NamedTuple):
    """What one form means. `kind` is a Mention's kind, or NOBODY for a name that swallows another's words.

    `dates` are the spans in which it holds («1991-12-26..»), empty: always. `offices` are a person's, "office | dates",
    and `office` the one that was chosen for a day. `governs` is "STATE spans" of a group that ruled its state.
    `hyphened` forms count only before a hyphen («Sino-»). `personal`: an agent that is a person.
    """

    kind: str
    code: str
    name: str
    sector: str | None = None
    plural: bool = False
    dates: str = ""
    office: str | None = None
    offices: tuple[str, ...] = ()
    governs: str = ""
    hyphened: bool = False
    personal: bool = False


Formed = tuple[str, Entry]


def everything() -> Iterator[Formed]:
    """All forms of all actor lexicons with their entries, in no order that means anything."""
    readers = (states, regions, places, organisations, groups, outlets, agents, persons, nobodies, shared)
    return chain.from_iterable(reader() for reader in readers)


def states() -> Iterator[Formed]:
    """Names, demonyms, capitals and seats of the states."""
    for code, state in lexicons.load("actors/states").items():
        yield from _state(code, state)


def _state(code: str, state: Mapping[str, str]) -> Iterator[Formed]:
    name = items(state["names"])[0]
    dates, sector = state.get("dates", ""), state.get("sector")
    for field, kind, plural, hyphened in (
        ("names", "state", False, False),
        ("adjectives", "demonym", False, False),
        ("person", "demonym", False, False),
        ("people", "demonym", True, False),
        ("prefixes", "demonym", False, True),
        ("capital", "capital", False, False),
    ):
        entry = Entry(kind, code, name, sector, plural, dates, hyphened=hyphened)
        for form in items(state.get(field, "")):
            yield form, entry
    for row in state.get("seats", ()):
        forms, seat_sector = fields(row)
        for form in items(forms):
            yield form, Entry("capital", code, name, seat_sector, dates=dates)


def regions() -> Iterator[Formed]:
    """Informal groups of states, parts of the world, peoples and provinces of states."""
    lexicon = lexicons.load("actors/regions")
    for code, row in lexicon["informal"].items():
        yield from _peoples("region", code, row)
    for form in items(lexicon["world"]):
        yield form, Entry("region", "", form)
    for code, row in lexicon["peoples"].items():
        yield from _peoples("demonym", code, f" | {row}")
    yield from _cities(lexicon["within"])


def _peoples(kind: str, code: str, row: str) -> Iterator[Formed]:
    names, adjectives, people = [*fields(row), ""][:3]
    for form in items(names) + items(adjectives):
        yield form, Entry(kind, code, code)
    for form in items(people):
        yield form, Entry(kind, code, code, plural=True)


def places() -> Iterator[Formed]:
    """Larger cities that only one state has."""
    yield from _cities(lexicons.load("actors/places"))


def _cities(lexicon: Mapping[str, str]) -> Iterator[Formed]:
    for code, forms in lexicon.items():
        for form in items(forms):
            yield form, Entry("city", code, form)


def organisations() -> Iterator[Formed]:
    """Organisations between states, of states, of citizens, and companies."""
    return _rows("organisations", "organisation")


def groups() -> Iterator[Formed]:
    """Armed and political groups."""
    return _rows("groups", "group")


def outlets() -> Iterator[Formed]:
    """News outlets and agencies."""
    return _rows("outlets", "outlet", "JRN")


def _rows(lexicon: str, kind: str, default: str | None = None) -> Iterator[Formed]:
    for code, rows in lexicons.load(f"actors/{lexicon}").items():
        for row in rows.splitlines():
            names, sector, governs = [*fields(row), "", ""][:3]
            forms = items(names)
            entry = Entry(kind, code, forms[0], sector or default, governs=governs)
            for form in forms:
                yield form, entry


def agents() -> Iterator[Formed]:
    """Roles and institutions without a country."""
    for sector, parts in lexicons.load("actors/agents").items():
        if isinstance(parts, dict):
            for part, text in parts.items():
                for form, plural in nouns(text):
                    yield form, Entry("agent", "", form, sector, plural, personal=part == "persons")


def persons() -> Iterator[Formed]:
    """Holders of offices, a row each office; rows with the same names are one person's."""
    for lexicon in lexicons.names("actors/persons"):
        for code, rows in lexicons.load(lexicon).items():
            for names, offices in _offices_by_names(rows).items():
                forms = items(names)
                entry = Entry("person", code, forms[0], offices=tuple(offices))
                for form in forms:
                    yield form, entry


def _offices_by_names(rows: Iterable[str]) -> dict[str, list[str]]:
    offices: dict[str, list[str]] = {}
    for row in rows:
        names, _, office = row.partition(" | ")
        offices.setdefault(names, []).append(office)
    return offices


def nobodies() -> Iterator[Formed]:
    """Names that are no actors and swallow the names of such."""
    for forms in lexicons.load("actors/blockers")["names"].values():
        for form in items(forms):
            yield form, Entry(NOBODY, "", form)


def shared() -> Iterator[Formed]:
    """Forms that several actors bear; whose they are, the text tells."""
    for form, row in lexicons.load("actors/ambiguity")["shared"].items():
        kind, _, plural = fields(row)[0].partition(" ")
        yield form, Entry(kind, "", form, plural=bool(plural))
