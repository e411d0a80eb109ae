"""The life of one tie: its moves, in the order of their days, folded into what stood on the day asked.

The states and steps are data (`lexicons/tie_life.yaml`). Facts move the tie; hearsay alone makes it «reported»; a plan
makes it «planned» where nothing stands yet. Silence moves nothing: a tie is last confirmed on a date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial

from comity.ledger.merging import FIRMNESS
from comity.records import Interval, Strength, Tie, TieState
from comity.ties.lines import Evidence
from comity.ties.moves import Move, written
from comity.ties.rules import Kind, State, last_day

FOUNDING = frozenset({"found", "confirm"})
STANDING: frozenset[str] = frozenset({"reported", "in_force", "weakened"})
OVER: frozenset[str] = frozenset({"severed", "ended", "replaced", "suspended"})

STRENGTHS: tuple[Strength, ...] = ("closest", "major", "lesser")
"""From the strongest down."""

EVIDENCE = 12
"""How many sentences a tie carries: the decisive and newest ones; the ledger holds the rest."""


Repeated = Callable[[], Sequence[Move]]


@dataclass(frozen=True)
class Account:
    """One tie as the record tells it. `tie` is None where nothing but asides is said of it.

    `told` are the moves that count, `repeated` makes those that later ones say again; `decisive` is the one that gave
    the state, `founding` the one that dates its beginning, `graded` the one that its strength is from; `asides` moved
    nothing: denials, opinions, hearsay of a change, plans for what stands already.
    """

    kind: Kind
    told: tuple[Move, ...]
    repeated: Repeated
    tie: Tie | None
    decisive: Move | None
    founding: Move | None
    graded: Move | None
    asides: tuple[Move, ...]

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """All moves, by day."""
        return tuple(sorted((*self.told, *self.repeated()), key=_in_time))

    @property
    def stands(self) -> bool:
        """Whether the tie stands, or is reported to, by words that say so and not only by word of its weakening."""
        told = (move.step.name in FOUNDING and move.weight in ("fact", "hearsay") for move in self.told)
        return self.tie is not None and self.tie.state in STANDING and any(told)


@dataclass(slots=True)
class Life:
    """What stands of one tie so far: `until` and `confirmed` are the moves that say so, `buried` the day on which a
    party was no more."""

    state: State = "unknown"
    until: Move | None = None
    confirmed: Move | None = None
    buried: date | None = None
    graded: Move | None = None
    decisive: Move | None = None
    founding: Move | None = None
    notes: list[Move] = field(default_factory=list)


def fold(moves: Iterable[Move], as_of: date, repeated: Repeated = tuple) -> Account:
    """What the moves of one tie, at least one, come to as of the day they were gathered for. `repeated` makes the moves
    that change nothing, since later ones say the same, where somebody asks for all."""
    ordered = sorted(moves, key=_in_time)
    life = Life()
    for move in ordered:
        _take(life, move)
    _bury(life, ordered[0], as_of)
    told = tuple(ordered)
    tie = _tie(life, life.decisive, told, repeated) if life.decisive else None
    notes = tuple(life.notes)
    return Account(ordered[0].kind, told, repeated, tie, life.decisive, life.founding, life.graded, notes)


def _in_time(move: Move) -> tuple[date, int, bool, str, int]:
    """By day, then by step; of one day, what was written by then after what later texts tell of it."""
    said = move.said
    return move.day, move.step.rank, said.told <= move.day, said.name, said.start


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
        life.state, life.buried = "ended", min(ends)


def _advance(life: Life, move: Move, to: TieState) -> None:
    before = life.state
    if not _repeats(life, move, to) and not _less_sure(life, move, to):
        life.decisive = move
    life.state = to
    if move.step.name in FOUNDING and to != "planned":
        _stand(life, move, before)
    elif to in OVER:
        life.until = move
    elif to == "weakened":
        life.confirmed = move
    _grade(life, move)


def _less_sure(life: Life, move: Move, to: TieState) -> bool:
    """Whether a move may lie after the day asked and confirms what stands for certain: that stays certain."""
    return life.state == to and life.decisive is not None and life.decisive.certain and not move.certain


def _repeats(life: Life, move: Move, to: TieState) -> bool:
    """Whether a move says what its text has said before of this tie: the first words lead, unless these are firmer,
    stronger, or name the parties where those did not."""
    known = life.decisive
    if known is None or life.state != to or known.said.document != move.said.document or known.day != move.day:
        return False
    if FIRMNESS.index(move.modality) < FIRMNESS.index(known.modality):
        return False
    return (_degree(move), not move.said.explicit) >= (_degree(known), not known.said.explicit)


def _degree(move: Move) -> int:
    """0 for the closest, up; a move without a word on strength is last."""
    return STRENGTHS.index(move.strength) if move.strength else len(STRENGTHS)


def _stand(life: Life, move: Move, before: State) -> None:
    """A tie founded or confirmed: a new run where it did not stand before, or only by hearsay until now."""
    new_run = before not in STANDING
    first_fact = before == "reported" and move.weight == "fact" and move.step.name != "confirm"
    if new_run or first_fact:
        life.founding = None
    if move.step.name != "confirm" and life.founding is None:
        life.founding = move
    life.until, life.confirmed = None, move


def _grade(life: Life, move: Move) -> None:
    """The newest word on strength holds; of one day, the strongest; hearsay grades nothing that is a fact."""
    if move.strength is None or (move.weight != "fact" and life.state != "reported"):
        return
    known = life.graded
    if known and known.strength and (known.day, known.weight) == (move.day, move.weight):
        move = min(known, move, key=_degree)
    life.graded = move


def _tie(life: Life, decisive: Move, told: tuple[Move, ...], repeated: Repeated) -> Tie:
    assert life.state != "unknown"
    until, confirmed = _until(life), life.confirmed.when if life.confirmed else None
    return Tie(
        a=decisive.a,
        b=decisive.b,
        kind=decisive.kind.name,
        direction="mutual" if decisive.kind.mutual else "a->b",
        state=life.state,
        since=life.founding.when if life.founding else None,
        until=until,
        last_confirmed=confirmed,
        strength=life.graded.strength if life.graded else None,
        standing=_standing(life, decisive, until, confirmed),
        citations=Evidence(decisive.lines, decisive.said.number, partial(_telling, told, repeated, decisive)),
    )


def _until(life: Life) -> Interval | None:
    if life.buried:
        return Interval(life.buried.isoformat(), life.buried, life.buried, "inferred")
    return life.until.when if life.until else None


def _standing(life: Life, decisive: Move, until: Interval | None, confirmed: Interval | None) -> str:
    """In words, how sure it is as of the day asked."""
    said = [life.state.replace("_", " ") if life.state != "none" else "said not to exist"]
    if decisive.weight == "hearsay" and life.state != "reported":
        said.append("as reported")
    if not decisive.certain:
        said.append("by then or later")
    if life.state in OVER and until:
        said[0] += f" {until.edtf}"
    if life.state in STANDING and confirmed:
        said.append(f"last confirmed {confirmed.edtf}")
    if life.state == "planned":
        said.append(f"as of {written(decisive.said).edtf}")
    return "; ".join([", ".join(said), *_noted(life.notes)])


def _noted(notes: list[Move]) -> list[str]:
    """What was said besides and moved nothing: the newest of each kind of word."""
    said: dict[str, str] = {}
    for move in notes:
        word = _word(move)
        if word:
            said[word] = f"{word} ({written(move.said).edtf})"
    return list(said.values())


def _word(move: Move) -> str | None:
    modality, to = move.modality, move.step.to.replace("_", " ")
    if move.step.name in FOUNDING:
        return "denied" if modality == "denied" else None
    return f"{'reported' if move.weight == 'hearsay' else modality}: {to}"


def _telling(told: tuple[Move, ...], repeated: Repeated, decisive: Move) -> Sequence[int]:
    """The numbers of the statements behind a tie, of each sentence one: the decisive one first, then those that say as
    much, the newest first, then the rest."""

    def order(move: Move) -> tuple[bool, bool, bool, int, bool, str, int]:
        place = (-move.day.toordinal(), move.strength is None, move.said.name, move.said.start)
        other_way = move.step.to != decisive.step.to
        return move.said is not decisive.said, move.weight != decisive.weight, other_way, *place

    found: dict[tuple[int, int], int] = {}
    for move in sorted((*told, *repeated()), key=order):
        found.setdefault((move.said.document, move.said.start), move.said.number)
    return list(found.values())[:EVIDENCE]


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
