"""The lexicon of ties, checked and compiled: their kinds and the steps of their life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from comity.errors import LexiconError
from comity.lexicons import load
from comity.records import TieState

LEXICON = "tie_life"

State = TieState | Literal["unknown"]
"""Of a tie: as in a `records.Tie`, or `unknown` before the first word of it."""

STATES = frozenset({"unknown", *get_args(TieState)})


@dataclass(frozen=True, slots=True)
class Kind:
    """`friendly` from 0 (says nothing of friendship) up; `passing`: a dated act of it shows it for that time only;
    `grades`: a word on its strength says how close the parties are; `lasting`: silence about it is no news."""

    name: str
    mutual: bool
    friendly: int
    passing: bool
    grades: bool
    lasting: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a tie's life: from which states it leads to which. `rank` orders the steps of one day."""

    name: str
    to: TieState
    origins: frozenset[str]
    rank: int


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of ties by name. Raises LexiconError where the lexicon is wrong."""
    return {name: _kind(name, entry) for name, entry in load(LEXICON)["kinds"].items()}


@cache
def friendly_kinds() -> frozenset[str]:
    """The kinds that speak of friendship."""
    return frozenset(kind.name for kind in kinds().values() if kind.friendly)


@cache
def help_kinds() -> frozenset[str]:
    """The kinds in which one gives and the other receives help («aid», «troops»)."""
    return frozenset(kind.name for kind in kinds().values() if kind.passing and not kind.mutual)


@cache
def steps() -> dict[str, Step]:
    """The steps of a tie's life by name. Raises LexiconError where the lexicon is wrong."""
    return {name: _step(name, entry, rank) for rank, (name, entry) in enumerate(load(LEXICON)["life"].items())}


@cache
def step_of_state() -> dict[str, Step]:
    """The step that a statement's state makes. Raises LexiconError where the lexicon is wrong."""
    return {_known(state, STATES, "steps"): _step_named(name) for state, name in load(LEXICON)["steps"].items()}


def with_predecessors(code: str) -> tuple[str, ...]:
    """A state's code and those of the states that it came after («RUS», «SUN»)."""
    return (code, *load(LEXICON)["predecessors"].get(code, ()))


@cache
def last_day(code: str) -> date | None:
    """The day on which a state of the past was no more («SUN»: 1991-12-26); None for one that is."""
    _, _, end = load("actors/states").get(code, {}).get("dates", "").partition("..")
    return date.fromisoformat(end) if end else None


def _kind(name: str, entry: dict[str, Any]) -> Kind:
    _known(entry["direction"], {"mutual", "given"}, f"kinds, {name}")
    return Kind(
        name,
        entry["direction"] == "mutual",
        int(entry["friendly"]),
        bool(entry.get("passing")),
        bool(entry.get("grades")),
        bool(entry.get("lasting")),
    )


def _step(name: str, entry: dict[str, Any], rank: int) -> Step:
    to: TieState = _known(entry["to"], STATES, f"life, {name}")
    origins = frozenset(_known(state, STATES, f"life, {name}") for state in entry.get("from", STATES))
    return Step(name, to, origins, rank)


def _step_named(name: str) -> Step:
    return steps()[_known(name, steps(), "steps")]


def _known(value: Any, allowed: Any, where: str) -> Any:
    if value not in allowed:
        raise LexiconError(f"lexicon {LEXICON}: {where}: unknown {value!r}")
    return value
