"""Amounts of time in words: «two weeks», «half a century», «several years»."""

from __future__ import annotations

from typing import cast

from comity.dates.mentions import Granularity
from comity.dates.patterns import Found

# Half a unit in whole smaller ones.
_HALVES: dict[str, tuple[Granularity, int]] = {
    "century": ("decade", 5), "decade": ("year", 5), "year": ("month", 6), "day": ("hour", 12), "hour": ("minute", 30),
}  # fmt: skip
_LONGEST = {"year": 1800, "decade": 180, "century": 18}
_MOST = 9999


def granularity(found: Found) -> Granularity:
    """The last unit of time named in a match that has one."""
    return cast(Granularity, found.all("unit")[-1].value)


def quantity(found: Found) -> tuple[Granularity | None, int | None]:
    """The unit and how many of it; None many where the words are vague, no unit where it is longer than calendars go
    or halves what cannot be halved."""
    unit = granularity(found)
    if found.has("half"):
        return _HALVES.get(unit, (None, None))
    amount = _amount(found)
    if amount is not None and amount > _LONGEST.get(unit, _MOST):
        return None, None
    return unit, amount


def _amount(found: Found) -> int | None:
    figures = found.number("day", "short", "count", "year")
    if figures is not None:
        return figures
    numerals = [int(token.value) for token in found.all("numeral")]
    if not numerals:
        return 1 if found.has("a") and not found.has("vague") else None
    if len(numerals) == 2:
        return numerals[0] * 100 if numerals[1] == 100 else sum(numerals)
    return numerals[0]
