"""Actors as the parties of one side: each code once, some left out, what their codes tell."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from comity.actors import Mention
from comity.lexicons import load
from comity.records import Actor

PLACE_NAMES = frozenset({"capital", "city", "state", "demonym"})
"""The kinds of mention that can name a place and no party."""


def is_organisation(code: str) -> bool:
    """Whether a code is an organisation's: no state's, no group's."""
    return ":" not in code and code not in load("actors/states")


def unique(actors: list[Actor]) -> list[Actor]:
    """Each code once, the first mention of it."""
    return list({one.code: one for one in reversed(actors)}.values())[::-1]


def without(actors: Iterable[Actor], codes: Container[str]) -> list[Actor]:
    """The actors whose codes are not among these."""
    return [one for one in actors if one.code not in codes]


def sole(actors: Iterable[Actor]) -> list[Actor]:
    """The one actor that all are, by the last mention of it; where they are several, none."""
    found = {one.code: one for one in actors}
    return list(found.values()) if len(found) == 1 else []


def codes_of(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The codes of one side, in order."""
    return tuple(sorted(one.code for one in actors))


def with_sector(actor: Actor, sector: str | None) -> Actor:
    """The actor with the sector of the noun it owns, where that tells one."""
    return actor if sector in {None, "UNK"} else of_its_own(replace(actor, sector=sector))


def of_its_own(actor: Actor) -> Actor:
    """Rebels are counted with their state, and apart from it: «Chadian rebels» are TCD:REB."""
    apart = actor.sector == "REB" and actor.code in load("actors/states")
    return replace(actor, code=f"{actor.code}:REB") if apart else actor


def usual_sector(mention: Mention) -> str | None:
    """Whom a bare name stands for: a state or capital its government, «Americans» civilians."""
    if mention.kind in {"state", "capital"}:
        return "GOV"
    return "CVL" if mention.kind == "demonym" and mention.plural else None
