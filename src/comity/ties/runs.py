"""Which lines of a tie can be left out of the folding, since a later one says the same and nothing lies between.

A tie of two busy actors is confirmed a hundred times for each time that it changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from comity.ledger import PairLine

_told = attrgetter("told")


def is_steady(said: PairLine) -> bool:
    """Whether a line only confirms, as a fact, that the tie stands when its text is written."""
    return said.times is None and said.modality == "asserted" and said.state in ("in_force", None)


def telling(steady: Sequence[PairLine], others: Sequence[date]) -> tuple[list[PairLine], list[PairLine]]:
    """The steady lines of one tie that folding needs, and the rest.

    Of a run of days on which only steady lines of one strength are told, the last day is enough. `others` are the days
    of all other moves, in order.
    """
    kept: list[PairLine] = []
    left: list[PairLine] = []
    for said in sorted(steady, key=_told, reverse=True):
        (left if kept and _said_again(said, kept[-1], others) else kept).append(said)
    return kept, left


def _said_again(said: PairLine, later: PairLine, others: Sequence[date]) -> bool:
    """Whether the line that follows says the same, on a later day, with no other move from the one to the other."""
    if said.told == later.told or said.strength != later.strength:
        return False
    return bisect_left(others, said.told) == bisect_right(others, later.told)
