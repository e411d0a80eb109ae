"""From statements to moves in the life of ties. What acts found or end, coding states beside their reports.

Only a fact moves a tie. Hearsay (what is known through someone's word, a commenter's claim) is kept apart, and so are
plans; what is denied or only opined moves nothing.

A ledger may hold ten thousand statements on one actor, so that moves are made of the narrow lines of the ledger's table
of pairs; their words are fetched only where somebody looks at them (`Move.line`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from comity.ledger import Filed, PairLine
from comity.ledger.clocks import AHEAD
from comity.records import Interval, Modality, Statement, Strength
from comity.ties.lines import Lines
from comity.ties.rules import Kind, Step, kinds, step_of_state, steps

Weight = Literal["fact", "hearsay", "ahead", "aside"]
Line = Filed[Statement]


class Move(NamedTuple):
    """One line's step in the life of one tie. `day` puts it in order, `dated` is what the words say of when, None where
    only the document does. `certain` is whether it had happened by the day asked, and not only perhaps.

    A named tuple and no dataclass, since thousands are made for one question.
    """

    kind: Kind
    a: str
    b: str
    step: Step
    day: date
    dated: Interval | None
    weight: Weight
    strength: Strength | None
    certain: bool
    said: PairLine
    lines: Lines

    @property
    def key(self) -> tuple[str, str, str]:
        """The tie it is a move of."""
        return self.kind.name, self.a, self.b

    @property
    def when(self) -> Interval:
        """What the words say of when, else when the document was written."""
        return self.dated or written(self.said)

    @property
    def modality(self) -> Modality:
        """How firmly it is told."""
        return self.said.modality

    @property
    def line(self) -> Line:
        """The statement with its words and document."""
        return self.lines[self.said.number]


def moves_of(said: PairLine, key: tuple[str, str, str], as_of: date, lines: Lines) -> Iterator[Move]:
    """The moves that one line makes in the life of a tie (its kind and parties) by the day asked."""
    kind, step = kinds()[key[0]], step_of_state()[said.state or "in_force"]
    weight, certain = _weight(said, step), said.certain_from <= as_of
    for taken, day, when in _stations(said, step, as_of):
        if day <= as_of:
            yield Move(kind, key[1], key[2], taken, day, when, weight, said.strength, certain, said, lines)


def written(said: PairLine) -> Interval:
    """When a line's document was written, as an interval; open at its end where the document does not say."""
    low, high = said.told, said.published_latest
    edtf = low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat() if high else '..'}"
    return Interval(edtf, low, high, "document")


def _stations(said: PairLine, step: Step, as_of: date) -> Iterator[tuple[Step, date, Interval | None]]:
    """The steps of one statement with their days.

    A standing tie with a beginning is founded then and confirmed by the text; asked as of a day between the two, the
    text confirms it for that day. One with an end, a change, or a dated act of a passing kind is no word on what stands
    when the text is written.
    """
    start = said.counts_from
    if said.times is None and step.name == "confirm":  # as most are: no word on when
        if said.told <= as_of:
            yield step, max(said.told, start), None
        return
    times = said.intervals()
    since, until, when = times.get("since"), times.get("until"), times.get("date")
    if step.name != "confirm":
        if since and until and step.name in ("end", "replace"):
            yield steps()["found"], start, since
        changed = until or when or since
        yield step, _day(changed, said), changed
        return
    begun = since or when
    if begun and begun.earliest:
        yield steps()["found"], start, begun
    if until and until.latest:
        yield steps()["end"], until.latest, until
        return
    if _says_when(when) and kinds()[said.kind].passing:
        return
    if said.told <= as_of:
        yield step, max(said.told, start), None
    elif begun and begun.earliest:
        yield step, as_of, Interval(as_of.isoformat(), as_of, as_of, "inferred")


def _says_when(when: Interval | None) -> bool:
    return when is not None and when.latest is not None and when.earliest is not None and when.basis != "document"


def _day(when: Interval | None, said: PairLine) -> date:
    return (when.earliest or when.latest if when else None) or said.told


def _weight(said: PairLine, step: Step) -> Weight:
    modality = said.modality
    if modality in AHEAD or step.name == "plan":
        return "ahead"
    if modality in ("denied", "opinion"):
        return "aside"
    if modality == "reported" or said.state == "reported":
        return "hearsay"
    return "fact"
