"""Ties: who stands with whom, how, since when, on what evidence, as of any day on both clocks.

`rules` is the lexicon, `moves` makes moves of statements, `life` folds the moves of one tie.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.ledger import Filter, Ledger
from comity.records import Tie
from comity.ties.life import OVER, STANDING, Account, closeness, fold
from comity.ties.moves import Move, statement_moves
from comity.ties.rules import kinds, with_predecessors

__all__ = [
    "OVER",
    "STANDING",
    "Account",
    "Move",
    "accounts",
    "accounts_of",
    "closeness",
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
    found = [account.tie for account in accounts(ledger, actor, other, as_of, known_by) if account.tie]
    return sorted(found, key=lambda tie: (closeness(tie, kinds()[tie.kind]), tie.kind, tie.a, tie.b))


def accounts(
    ledger: Ledger,
    actor: str,
    other: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
) -> list[Account]:
    """What is said of each tie of an actor or a pair, with what moved nothing; parameters as for `ties`."""
    return accounts_of(ledger, actor, as_of, known_by, other)


def accounts_of(
    ledger: Ledger,
    actor: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
    other: str | None = None,
) -> list[Account]:
    """What is said of each tie in the record, or of an actor's, or a pair's; parameters as for `ties`."""
    mine = with_predecessors(actor) if actor else ()
    theirs = with_predecessors(other) if other else ()
    lives: dict[tuple[str, str, str], list[Move]] = {}
    for move in _moves(ledger, mine, theirs, as_of, known_by):
        if _concerns(move, mine, theirs):
            lives.setdefault(move.key, []).append(move)
    return [fold(moves, as_of or date.max) for _, moves in sorted(lives.items())]


def _moves(
    ledger: Ledger, mine: tuple[str, ...], theirs: tuple[str, ...], as_of: date | None, known_by: date | None
) -> Iterator[Move]:
    day = as_of or date.max
    said = Filter(actors=mine, others=theirs, kinds=tuple(kinds()), as_of=as_of, known_by=known_by)
    for statement in ledger.statements(said):
        yield from statement_moves(statement, day)


def _concerns(move: Move, mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    pair = {move.a, move.b}
    return (not mine or bool(pair & set(mine))) and (not theirs or bool(pair & set(theirs)))
