"""How much conflict or cooperation an act is: PLOVER's scores and quad classes, from the lexicons."""

from __future__ import annotations

from functools import cache
from typing import Literal

from comity.lexicons import derived, load, names

CODE = ("lexicons/scores.py", "lexicons/__init__.py", "lexicons/parsing.py")
Quad = Literal[1, 2, 3, 4]

QUADS: dict[Quad, str] = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
"""PLOVER's four classes of acts."""


@cache
def quads() -> dict[str, Quad]:
    """The quad class of each PLOVER type."""
    return {type: quad for type, quad, _ in _acts()}


@cache
def type_scores() -> dict[str, float]:
    """The score of each PLOVER type, from -10 (conflict) to 10 (cooperation)."""
    return {type: score for type, _, score in _acts()}


def score(type: str, mode: str | None) -> float:
    """The score of an act: its mode's where PLOVER gives one, else its type's."""
    of_modes: dict[str, float] = load("mode_scores").get(type, {})
    return float(of_modes.get(mode or "", type_scores()[type]))


@cache
def _acts() -> tuple[tuple[str, Quad, float], ...]:
    """Type, quad class and score of each type."""
    return tuple(derived("scores", CODE, _heads))


def _heads() -> list[tuple[str, Quad, float]]:
    acts = (load(name) for name in names("acts"))
    return [(act["type"], act["quad"], float(act["score"])) for act in acts]
