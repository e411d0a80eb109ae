"""Ties: who stands with whom, how, since when, on what evidence, as of any day on both clocks.

`rules` is the lexicon, `moves` makes moves of statements, `life` folds the moves of one tie, `lines` fetches the words
behind them when somebody looks at them: ask while the ledger is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property, partial

from comity.ledger import Filter, Ledger, PairLine
from comity.pause import without_collecting
from comity.records import Tie
from comity.ties.life import OVER, STANDING, Account, closeness, fold
from comity.ties.lines import Lines, in_a_row
from comity.ties.moves import Move, moves_of
from comity.ties.rules import friendly_kinds, kinds, with_predecessors

Key = tuple[str, str, str]
"""A tie: its kind and its two parties."""

__all__ = [
    "OVER",
    "STANDING",
    "Account",
    "Move",
    "accounts",
    "accounts_of",
    "closeness",
    "friendly_kinds",
    "kinds",
    "ties",
    "with_predecessors",
]


def ties(
    ledger: Ledger,
    actor: str,
    other: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
) -> list[Tie]:
    """The ties of an actor, or of a pair, the closest first.

    `actor` and `other` are codes; a state's predecessors are taken in. `as_of` is the day asked (all that the record
    holds, where None), `known_by` the day by which it must have been published.
    """
    with without_collecting():
        found = [account.tie for account in accounts(ledger, actor, other, as_of, known_by) if account.tie]
        found.sort(key=lambda tie: (closeness(tie, kinds()[tie.kind]), tie.kind, tie.a, tie.b))
    in_a_row(tie.citations for tie in found)
    return found


def accounts(
    ledger: Ledger,
    actor: str,
    other: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
    wanted: Iterable[str] = (),
) -> list[Account]:
    """What is said of each tie of an actor or a pair, with what moved nothing; parameters as for `ties`. `wanted` are
    the kinds of ties that are asked for, all where there are none."""
    return accounts_of(ledger, actor, as_of, known_by, other, wanted)


def accounts_of(
    ledger: Ledger,
    actor: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
    other: str | None = None,
    wanted: Iterable[str] = (),
) -> list[Account]:
    """What is said of each tie in the record, or of an actor's, or a pair's; parameters as for `accounts`."""
    mine = with_predecessors(actor) if actor else ()
    theirs = with_predecessors(other) if other else ()
    with without_collecting():
        asked = Asked(ledger, Filter(mine, theirs, kinds=tuple(wanted), as_of=as_of, known_by=known_by))
        found = _folded(asked)
    in_a_row(account.tie.citations for account in found if account.tie)
    return found


class Asked:
    """The lines of one question by tie: those that folding needs, and when somebody looks at them, those that later
    ones say again."""

    def __init__(self, ledger: Ledger, filter: Filter) -> None:
        self._ledger, self._filter = ledger, filter
        self._lines = Lines(ledger)
        self.day = filter.as_of or date.max
        self.telling = self._by_tie()

    @cached_property
    def repeated(self) -> dict[Key, list[PairLine]]:
        """The lines that later ones say again."""
        return self._by_tie(repeated=True)

    def _by_tie(self, repeated: bool = False) -> dict[Key, list[PairLine]]:
        groups: dict[Key, list[PairLine]] = {}
        said = self._ledger.pair_lines(self._filter, repeated)
        self._lines.expect(one.number for one in said)
        for one in said:
            if not _told_twice(one, self._filter):
                for key in _keys(one):
                    groups.setdefault(key, []).append(one)
        return groups

    def moves(self, key: Key) -> list[Move]:
        """The moves of a tie that folding needs."""
        return [move for one in self.telling[key] for move in moves_of(one, key, self.day, self._lines)]

    def moves_repeated(self, key: Key) -> list[Move]:
        """The moves of a tie that change nothing, since later ones say the same."""
        return [move for one in self.repeated.get(key, ()) for move in moves_of(one, key, self.day, self._lines)]


def _folded(asked: Asked) -> list[Account]:
    told = ((key, asked.moves(key)) for key in sorted(asked.telling))
    return [fold(moves, asked.day, partial(asked.moves_repeated, key)) for key, moves in told if moves]


def _keys(said: PairLine) -> Iterable[Key]:
    """The ties that a line is about, none for one about no tie: the parties in code order where the tie is mutual, else
    giver before receiver; both ways where each gives."""
    kind, one, other = kinds().get(said.kind), said.one, said.other
    if kind is None:
        return ()
    if kind.mutual:
        return ((said.kind, one, other) if one < other else (said.kind, other, one),)
    there, back = (said.kind, one, other), (said.kind, other, one)
    return {"out": (there,), "in": (back,), "both": (there, back), "beside": ()}[said.flow]


def _told_twice(said: PairLine, asked: Filter) -> bool:
    """Whether the other way round is among the lines too: both are codes of the actor's («RUS» and «SUN»)."""
    both_ways = said.other in asked.actors and (not asked.others or said.one in asked.others)
    return both_ways and said.one > said.other
