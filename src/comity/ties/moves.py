"""From statements to moves in the life of ties. What acts found or end, coding states beside their reports.

Only a fact moves a tie. Hearsay (what is known through someone's word, a commenter's claim) is kept apart, and so are
plans; what is denied or only opined moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Literal

from comity.ledger import Filed
from comity.ledger.clocks import AHEAD
from comity.records import Actor, Interval, Statement, Strength
from comity.ties.rules import Kind, Step, kinds, step_of_state, steps

Weight = Literal["fact", "hearsay", "ahead", "aside"]
Line = Filed[Statement]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Move:
    """One line's step in the life of one tie. `day` puts it in order, `when` is what the words or the document say.

    `certain` is whether it had happened by the day asked, and not only perhaps; `explicit` whether the sentence itself
    names both parties.
    """

    kind: Kind
    a: str
    b: str
    step: Step
    day: date
    when: Interval | None
    weight: Weight
    strength: Strength | None
    certain: bool
    explicit: bool
    line: Line

    @property
    def key(self) -> tuple[str, str, str]:
        """The tie it is a move of."""
        return self.kind.name, self.a, self.b


def statement_moves(filed: Filed[Statement], as_of: date) -> Iterator[Move]:
    """The moves that a statement makes by the day asked, for every pair of its parties."""
    statement = filed.line
    kind, step = kinds().get(statement.kind), step_of_state()[statement.state or "in_force"]
    if kind is None:
        return
    weight = _weight(filed, step)
    for a, b in _pairs(kind, statement.a, statement.b):
        explicit = _names_both(statement, a, b)
        for taken, day, when in _stations(filed, step, as_of):
            if day <= as_of:
                certain = filed.clock.certain_from <= as_of
                yield Move(kind, a, b, taken, day, when, weight, statement.strength, certain, explicit, filed)


def written(filed: Line) -> Interval:
    """When a line's document was written, as an interval; open at its end where the document does not say."""
    low = filed.head.bounds.earliest
    high = filed.head.published.latest if filed.head.published else None
    edtf = low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat() if high else '..'}"
    return Interval(edtf, low, high, "document")


def _stations(filed: Filed[Statement], step: Step, as_of: date) -> Iterator[tuple[Step, date, Interval | None]]:
    """The steps of one statement with their days.

    A standing tie with a beginning is founded then and confirmed by the text; asked as of a day between the two, the
    text confirms it for that day. One with an end, a change, or a dated act of a passing kind is no word on what stands
    when the text is written.
    """
    statement, start = filed.line, filed.clock.counts_from
    if step.name != "confirm":
        if statement.since and statement.until and step.name in ("end", "replace"):
            yield steps()["found"], start, statement.since
        changed = statement.until or statement.date or statement.since
        yield step, _day(changed, filed), changed or written(filed)
        return
    since = statement.since or statement.date
    if since and since.earliest:
        yield steps()["found"], start, since
    if statement.until and statement.until.latest:
        yield steps()["end"], statement.until.latest, statement.until
        return
    if kinds()[statement.kind].passing and _says_when(statement.date):
        return
    told = filed.head.bounds.earliest
    if told <= as_of:
        yield step, max(told, start), written(filed)
    elif since and since.earliest:
        yield step, as_of, Interval(as_of.isoformat(), as_of, as_of, "inferred")


def _says_when(when: Interval | None) -> bool:
    return when is not None and when.latest is not None and when.earliest is not None and when.basis != "document"


def _day(when: Interval | None, filed: Line) -> date:
    return (when.earliest or when.latest if when else None) or filed.head.bounds.earliest


def _weight(filed: Line, step: Step) -> Weight:
    modality = filed.modality
    if modality in AHEAD or step.name == "plan":
        return "ahead"
    if modality in ("denied", "opinion"):
        return "aside"
    if modality == "reported" or filed.line.state == "reported":
        return "hearsay"
    return "fact"


def _pairs(kind: Kind, a: tuple[Actor, ...], b: tuple[Actor, ...]) -> Iterator[Pair]:
    """The pairs of parties, each once: in code order where the tie is mutual. What is within one country is no tie."""
    givers, receivers = _codes(a), _codes(b)
    if kind.mutual:
        found = product(givers, receivers) if receivers else combinations(givers, 2)
        pairs = {(min(one, other), max(one, other)): None for one, other in found}
    else:
        pairs = dict.fromkeys(product(givers, receivers))
    yield from (pair for pair in pairs if _home(pair[0]) != _home(pair[1]))


def _names_both(statement: Statement, a: str, b: str) -> bool:
    """Whether the sentence has words of its own for both, and not «it» or what an earlier sentence named."""
    actors = (actor for actor in (*statement.a, *statement.b) if actor.text and actor.antecedent is None)
    named = {actor.code for actor in actors if statement.start <= actor.start and actor.end <= statement.end}
    return {a, b} <= named


def _codes(actors: tuple[Actor, ...]) -> list[str]:
    return list(dict.fromkeys(actor.code for actor in actors if actor.code))


def _home(code: str) -> str:
    return code.partition(":")[0]
