"""How much conflict or cooperation an act is: PLOVER's scores and quad classes, from the lexicons."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from comity.lexicons import load, names

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
    return {entry["type"]: entry["quad"] for entry in _acts()}


@cache
def type_scores() -> dict[str, float]:
    """The score of each PLOVER type, from -10 (conflict) to 10 (cooperation)."""
    return {entry["type"]: float(entry["score"]) for entry in _acts()}


def score(type: str, mode: str | None) -> float:
    """The score of an act: its mode's where PLOVER gives one, else its type's."""
    of_modes: dict[str, float] = load("mode_scores").get(type, {})
    return float(of_modes.get(mode or "", type_scores()[type]))


@cache
def _acts() -> tuple[dict[str, Any], ...]:
    return tuple(load(name) for name in names("acts"))
