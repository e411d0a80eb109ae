"""What changed in the ties of an actor between two days: ties gained, lost, strengthened, weakened, turned round, newly
disputed, no longer confirmed.

The record is asked as of both days; what is said of each tie is set side by side. A tie first spoken of after the first
day is no gain unless its words date its beginning after it: it is told for the first time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from comity.ledger import Ledger
from comity.records import Citation, Tie
from comity.ties import accounts
from comity.ties.life import FOUNDING, OVER, STANDING, STRENGTHS, Account, closeness
from comity.ties.moves import Move
from comity.ties.rules import help_kinds

ChangeKind = Literal[
    "gained", "lost", "strengthened", "weakened", "turned_round", "disputed", "unconfirmed", "planned", "first_told",
]  # fmt: skip
Key = tuple[str, str, str]

CHANGES: tuple[ChangeKind, ...] = (
    "gained", "lost", "strengthened", "weakened", "turned_round", "disputed", "planned", "first_told", "unconfirmed",
)  # fmt: skip
"""In the order in which they are told: what changed before what was only said, what is silent last."""

EVIDENCE = 3
"""Sentences that one change carries; `comity ties` has the rest."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one tie, or of the bond of a pair where a stronger kind of tie came to stand or was lost.

    `before` and `after` are the ties as of the two days, None where nothing was said by then; `citations` are the
    sentences that tell of the change, or for what is no longer confirmed the last ones that did.
    """

    change: ChangeKind
    before: Tie | None
    after: Tie | None
    citations: tuple[Citation, ...]

    @property
    def tie(self) -> Tie:
        """The tie that it is a change of, as it stands last."""
        found = self.after or self.before
        assert found is not None
        return found


def changes(
    ledger: Ledger, actor: str, first: date, last: date, known_by: date | None = None, other: str | None = None
) -> list[Change]:
    """What changed in an actor's ties (to `other` alone, where given) from the day `first` to the day `last`.

    Parameters else as for `comity.ties.ties`. The days are taken in their order, whichever comes first.
    """
    first, last = sorted((first, last))
    old = {_key(one): one for one in accounts(ledger, actor, other, first, known_by)}
    new = {_key(one): one for one in accounts(ledger, actor, other, last, known_by)}
    found = [change for key, after in new.items() for change in _of_tie(old.get(key), after, first)]
    found += [change for pair in _pairs(new.values()) for change in _of_pair(pair, old, new, first)]
    return sorted(found, key=lambda one: (CHANGES.index(one.change), one.tie.a, one.tie.b, one.tie.kind))


def _of_tie(before: Account | None, after: Account, first: date) -> Iterator[Change]:
    old = before.tie if before else None
    change = _change(before, after, first) if after.tie else None
    if change:
        yield Change(change, old, after.tie, _evidence(after, first))
    against = [move for move in after.asides if _disputes(move) and _told_after(move, first)]
    if against and after.tie:
        yield Change("disputed", old, after.tie, _cited(against))


def _change(before: Account | None, after: Account, first: date) -> ChangeKind | None:
    """The one change between two accounts of a tie, the gravest that applies."""
    assert after.tie
    if not _stands(after):
        return _not_standing(before, after.tie, first)
    if before is None or not _stands(before):
        return _newly_standing(before, after, first)
    assert before.tie
    if _level(before.tie) != _level(after.tie):
        return "strengthened" if _level(before.tie) < _level(after.tie) else "weakened"
    return None if after.kind.lasting or _confirmed_after(after, first) else "unconfirmed"


def _not_standing(before: Account | None, tie: Tie, first: date) -> ChangeKind | None:
    if tie.state in OVER:
        ended_since = tie.until is not None and tie.until.earliest is not None and tie.until.earliest > first
        return "lost" if ended_since or (before is not None and _stands(before)) else None
    was_planned = before is not None and before.tie is not None and before.tie.state == "planned"
    return "planned" if tie.state == "planned" and not was_planned else None


def _newly_standing(before: Account | None, after: Account, first: date) -> ChangeKind:
    assert after.tie
    since = after.tie.since
    if since and since.earliest and since.earliest > first:
        return "gained"
    known = before.tie.state if before and before.tie else None
    return "gained" if known in OVER or known in ("none", "planned") else "first_told"


def _of_pair(pair: frozenset[str], old: dict[Key, Account], new: dict[Key, Account], first: date) -> Iterator[Change]:
    before = [one for key, one in old.items() if {*key[1:]} == pair]
    after = [one for key, one in new.items() if {*key[1:]} == pair]
    yield from _turned(before, after, first)
    weaker, stronger = _bond(before), _bond(after)
    if weaker and stronger and _founded_after(stronger, first) and weaker.kind.friendly < stronger.kind.friendly:
        yield Change("strengthened", weaker.tie, stronger.tie, _evidence(stronger, first))


def _turned(before: list[Account], after: list[Account], first: date) -> Iterator[Change]:
    """Help that went one way by the first day, and is since told of as going the other way only."""
    gave = [one for one in before if one.kind.name in help_kinds() and _stands(one)]
    gives = [one for one in after if one.kind.name in help_kinds() and _stands(one) and _confirmed_after(one, first)]
    givers = {one.moves[0].a for one in gave}
    now = {one.moves[0].a for one in gives}
    if len(givers) == len(now) == 1 and givers != now:
        lines = [move for one in gives for move in one.moves if _told_after(move, first) and move.weight == "fact"]
        newest = max(gives, key=lambda one: one.moves[-1].day)
        yield Change("turned_round", gave[0].tie, newest.tie, _cited(sorted(lines, key=lambda move: move.day)))


def _bond(told: Iterable[Account]) -> Account | None:
    """The tie that binds a pair most closely, of those that stand for certain."""
    return max((one for one in told if _stands(one)), key=_closeness, default=None)


def _closeness(account: Account) -> tuple[int, tuple[int, ...]]:
    assert account.tie
    return account.kind.friendly, tuple(-part for part in closeness(account.tie, account.kind))


def _stands(account: Account) -> bool:
    """Whether a tie stands for certain, as a fact; «by then or later» and hearsay are not enough."""
    sure = account.decisive is not None and account.decisive.certain and account.decisive.weight == "fact"
    return sure and account.tie is not None and account.tie.state in STANDING


def _level(tie: Tie) -> tuple[bool, int]:
    """A key that rises as a tie gets stronger; a tie of unsaid strength is between major and lesser."""
    grade = {name: -2 * rank for rank, name in enumerate(STRENGTHS)}
    return tie.state == "in_force", grade[tie.strength] if tie.strength else -3


def _founded_after(account: Account, first: date) -> bool:
    return account.founding is not None and account.founding.day > first


def _confirmed_after(account: Account, first: date) -> bool:
    facts = (move for move in account.moves if move.weight == "fact" and move.step.name in FOUNDING)
    return any(_told_after(move, first) for move in facts)


def _told_after(move: Move, first: date) -> bool:
    return move.day > first


def _disputes(move: Move) -> bool:
    """Whether words that moved nothing speak against the tie: a denial of it, or hearsay or opinion of its end."""
    if move.step.name in FOUNDING:
        return move.modality == "denied"
    return move.weight in ("aside", "hearsay") and move.modality != "denied"


def _evidence(account: Account, first: date) -> tuple[Citation, ...]:
    """The sentences that came after the first day, those that decided foremost; the tie's own where none did."""
    said = [move for move in (account.decisive, *reversed(account.moves)) if move and _told_after(move, first)]
    return _cited(said) if said else tuple(account.tie.citations[:EVIDENCE]) if account.tie else ()


def _cited(moves: Iterable[Move]) -> tuple[Citation, ...]:
    lines = list({(move.line.head.number, move.line.line.start): move.line for move in moves}.values())
    return tuple(line.citation(n) for n, line in enumerate(lines[:EVIDENCE], 1))


def _key(account: Account) -> Key:
    return account.moves[0].key


def _pairs(told: Iterable[Account]) -> list[frozenset[str]]:
    return list(dict.fromkeys(frozenset(_key(account)[1:]) for account in told))
