"""The life of one tie: its moves, in the order of their days, folded into what stood on the day asked.

The states and steps are data (`lexicons/tie_life.yaml`). Facts move the tie; hearsay alone makes it «reported»; a plan
makes it «planned» where nothing stands yet. Silence moves nothing: a tie is last confirmed on a date.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from comity.ledger.merging import FIRMNESS
from comity.records import Citation, Interval, Strength, Tie, TieState
from comity.ties.moves import Move, written
from comity.ties.rules import Kind, State, last_day

FOUNDING = frozenset({"found", "confirm"})
STANDING: frozenset[str] = frozenset({"reported", "in_force", "weakened"})
OVER: frozenset[str] = frozenset({"severed", "ended", "replaced", "suspended"})

STRENGTHS: tuple[Strength, ...] = ("closest", "major", "lesser")
"""From the strongest down."""

EVIDENCE = 12
"""How many sentences a tie carries: the decisive and newest ones; the ledger holds the rest."""


@dataclass(frozen=True, slots=True)
class Account:
    """One tie as the record tells it. `tie` is None where nothing but asides is said of it.

    `moves` are all of them by day; `decisive` is the one that gave the state, `founding` the one that dates its
    beginning, `graded` the one that its strength is from; `asides` moved nothing: denials, opinions, hearsay of a
    change, plans for what stands already.
    """

    kind: Kind
    moves: tuple[Move, ...]
    tie: Tie | None
    decisive: Move | None
    founding: Move | None
    graded: Move | None
    asides: tuple[Move, ...]

    @property
    def stands(self) -> bool:
        """Whether the tie stands, or is reported to, by words that say so and not only by word of its weakening."""
        told = (move.step.name in FOUNDING and move.weight in ("fact", "hearsay") for move in self.moves)
        return self.tie is not None and self.tie.state in STANDING and any(told)


@dataclass(slots=True)
class Life:
    """What stands of one tie so far."""

    state: State = "unknown"
    since: Interval | None = None
    until: Interval | None = None
    confirmed: Interval | None = None
    graded: Move | None = None
    decisive: Move | None = None
    founding: Move | None = None
    notes: list[Move] = field(default_factory=list)


def fold(moves: Iterable[Move], as_of: date) -> Account:
    """What the moves of one tie, at least one, come to as of the day they were gathered for."""
    ordered = sorted(moves, key=_in_time)
    life = Life()
    for move in ordered:
        _take(life, move)
    _bury(life, ordered[0], as_of)
    tie = _tie(life, life.decisive, ordered) if life.decisive else None
    return Account(ordered[0].kind, tuple(ordered), tie, life.decisive, life.founding, life.graded, tuple(life.notes))


def _in_time(move: Move) -> tuple[date, int, bool, str, int]:
    """By day, then by step; of one day, what was written by then after what later texts tell of it."""
    told_then = move.line.head.bounds.earliest <= move.day
    return move.day, move.step.rank, told_then, move.line.head.name, move.line.line.start


def _take(life: Life, move: Move) -> None:
    target = _target(life.state, move)
    if target is None or (life.state not in move.step.origins):
        life.notes.append(move)
    else:
        _advance(life, move, target)


def _target(state: State, move: Move) -> TieState | None:
    """Where a move leads from a state by the weight of its word; None where it moves nothing."""
    founding = move.step.name in FOUNDING
    if move.weight == "fact":
        return move.step.to
    if move.weight == "hearsay" and state in ("unknown", "planned", "reported"):
        return "reported" if founding else move.step.to if state == "reported" else None
    if move.weight == "ahead" and state in ("unknown", "none", "planned"):
        return "planned" if founding or move.step.name == "plan" else None
    return None


def _bury(life: Life, move: Move, as_of: date) -> None:
    """A state that is no more stands with nobody."""
    ends = [day for code in (move.a, move.b) if (day := last_day(code)) and day < as_of]
    if ends and life.state in STANDING:
        end = min(ends)
        life.state, life.until = "ended", Interval(end.isoformat(), end, end, "inferred")


def _advance(life: Life, move: Move, to: TieState) -> None:
    before = life.state
    if not _repeats(life, move, to) and not _less_sure(life, move, to):
        life.decisive = move
    life.state = to
    if move.step.name in FOUNDING and to != "planned":
        _stand(life, move, before)
    elif to in OVER:
        life.until = move.when
    elif to == "weakened":
        life.confirmed = move.when
    _grade(life, move)


def _less_sure(life: Life, move: Move, to: TieState) -> bool:
    """Whether a move may lie after the day asked and confirms what stands for certain: that stays certain."""
    return life.state == to and life.decisive is not None and life.decisive.certain and not move.certain


def _repeats(life: Life, move: Move, to: TieState) -> bool:
    """Whether a move says what its text has said before of this tie: the first words lead, unless these are firmer,
    stronger, or name the parties where those did not."""
    known = life.decisive
    if known is None or life.state != to or known.line.head.number != move.line.head.number or known.day != move.day:
        return False
    if FIRMNESS.index(move.line.modality) < FIRMNESS.index(known.line.modality):
        return False
    return (_degree(move), not move.explicit) >= (_degree(known), not known.explicit)


def _degree(move: Move) -> int:
    """0 for the closest, up; a move without a word on strength is last."""
    return STRENGTHS.index(move.strength) if move.strength else len(STRENGTHS)


def _stand(life: Life, move: Move, before: State) -> None:
    """A tie founded or confirmed: a new run where it did not stand before, or only by hearsay until now."""
    new_run = before not in STANDING
    first_fact = before == "reported" and move.weight == "fact" and move.step.name != "confirm"
    if new_run or first_fact:
        life.since = life.founding = None
    if move.step.name != "confirm" and life.since is None:
        life.since, life.founding = move.when, move
    life.until, life.confirmed = None, move.when


def _grade(life: Life, move: Move) -> None:
    """The newest word on strength holds; of one day, the strongest; hearsay grades nothing that is a fact."""
    if move.strength is None or (move.weight != "fact" and life.state != "reported"):
        return
    known = life.graded
    if known and known.strength and (known.day, known.weight) == (move.day, move.weight):
        move = min(known, move, key=_degree)
    life.graded = move


def _tie(life: Life, decisive: Move, moves: list[Move]) -> Tie:
    assert life.state != "unknown"
    return Tie(
        a=decisive.a,
        b=decisive.b,
        kind=decisive.kind.name,
        direction="mutual" if decisive.kind.mutual else "a->b",
        state=life.state,
        since=life.since,
        until=life.until,
        last_confirmed=life.confirmed,
        strength=life.graded.strength if life.graded else None,
        standing=_standing(life, decisive),
        citations=_citations(moves, decisive),
    )


def _standing(life: Life, decisive: Move) -> str:
    """In words, how sure it is as of the day asked."""
    said = [life.state.replace("_", " ") if life.state != "none" else "said not to exist"]
    if decisive.weight == "hearsay" and life.state != "reported":
        said.append("as reported")
    if not decisive.certain:
        said.append("by then or later")
    if life.state in OVER and life.until:
        said[0] += f" {life.until.edtf}"
    if life.state in STANDING and life.confirmed:
        said.append(f"last confirmed {life.confirmed.edtf}")
    if life.state == "planned":
        said.append(f"as of {written(decisive.line).edtf}")
    return "; ".join([", ".join(said), *_noted(life.notes)])


def _noted(notes: list[Move]) -> list[str]:
    """What was said besides and moved nothing: the newest of each kind of word."""
    said: dict[str, str] = {}
    for move in notes:
        word = _word(move)
        if word:
            said[word] = f"{word} ({written(move.line).edtf})"
    return list(said.values())


def _word(move: Move) -> str | None:
    modality, to = move.line.modality, move.step.to.replace("_", " ")
    if move.step.name in FOUNDING:
        return "denied" if modality == "denied" else None
    return f"{'reported' if move.weight == 'hearsay' else modality}: {to}"


def _citations(moves: list[Move], decisive: Move) -> tuple[Citation, ...]:
    """The sentences behind a tie, each once, numbered: the decisive one first, then those that say as much, the newest
    first, then the rest."""

    def order(move: Move) -> tuple[bool, bool, bool, int, bool, str, int]:
        place = (-move.day.toordinal(), move.strength is None, move.line.head.name, move.line.line.start)
        other_way = move.step.to != decisive.step.to
        return move.line is not decisive.line, move.weight != decisive.weight, other_way, *place

    found = {
        (move.line.head.number, move.line.line.start): move.line for move in sorted(moves, key=order, reverse=True)
    }
    chosen = list(reversed(found.values()))[:EVIDENCE]
    return tuple(replace(line.citation(), n=n) for n, line in enumerate(chosen, 1))


def closeness(tie: Tie, kind: Kind) -> tuple[int, int, int, int]:
    """A key that sorts ties from the closest down: what stands before what is over, then strength, the firmness of
    its kind, and how new the last confirmation is."""
    newest = tie.last_confirmed.earliest if tie.last_confirmed else None
    return (
        0 if tie.state == "in_force" else 1 if tie.state in STANDING else 2,
        STRENGTHS.index(tie.strength) if tie.strength else 1,
        -kind.friendly,
        -(newest.toordinal() if newest else 0),
    )
