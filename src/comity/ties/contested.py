"""Accounts of one act that differ in how many it hit, or in who did it to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.records import Actor, Report, Statement
from comity.ties.voices import Bots, Dispute, Side, side, voice_of

NEARLY = 0.1
"""How far an «about» reaches, as a share of its number. Chosen: a round number is off by no more than that."""

MUTUAL_BLAME = frozenset({"ASSAULT", "COERCE", "THREATEN", "MOBILIZE", "ACCUSE"})
"""Types of acts of which each side may say that the other did it."""

Place = tuple[int, int]
"""A sentence: the number of its document and where it begins."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a sentence gives for an act: at least `low`, at most `high` of `what`."""

    low: float
    high: float
    what: str
    shown: str
    line: Filed[Statement]

    def contradicts(self, other: Amount) -> bool:
        """Whether both cannot be so."""
        return self.what == other.what and (self.high < other.low or other.high < self.low)


def of_numbers(ledger: Ledger, asked: Filter, events: Sequence[FiledEvent], bots: Bots) -> Iterator[Dispute]:
    """Events of which several sentences give numbers that contradict each other. Numbers of one sentence add up, and
    contradict nothing."""
    amounts = _amounts(ledger, asked)
    several = {event.event.id: event for event in events if len(event.event.reports) > 1}
    if not amounts or not several:
        return
    told = {line.number: line for line in ledger.reports(Filter(events=tuple(several), known_by=asked.known_by))}
    for event in several.values():
        found = [one for number in event.event.reports if number in told for one in _given(told[number], amounts)]
        differing = [one for one in found if any(one.contradicts(other) for other in found)]
        if differing:
            yield Dispute("event", named(event), "number", tuple(_by_number(differing, bots)))


def of_blame(ledger: Ledger, events: Sequence[FiledEvent], bots: Bots) -> Iterator[Dispute]:
    """Acts of one day that each side says the other did: told by word alone, by different voices, and both ways."""
    told = (one for one in events if one.event.type in MUTUAL_BLAME and one.event.modality == "reported")
    said = [one for one in told if one.event.date and one.clock.counts_from == one.clock.certain_from]
    for one, other in combinations(sorted(said, key=_way), 2):
        if _turned(one, other) and one.clock.counts_from == other.clock.counts_from:
            sides = [list(ledger.reports(Filter(events=(event.event.id,)))) for event in (one, other)]
            voices = [{voice_of(line, bots) for line in lines} for lines in sides]
            if voices[0].isdisjoint(voices[1]):
                claims = (side(_way(event), lines, bots) for event, lines in zip((one, other), sides, strict=True))
                yield Dispute("event", _pair(one), "direction", tuple(claims))


def amount_of(line: Filed[Statement]) -> Amount:
    """A statement of quantity as bounds: «40..; killed» is at least 40."""
    written, _, what = (line.line.value or "").partition("; ")
    number = float(written.strip(".~"))
    low, high = number, number
    if written.startswith("~"):
        low, high = number * (1 - NEARLY), number * (1 + NEARLY)
    low = 0 if written.startswith("..") else low
    high = inf if written.endswith("..") else high
    return Amount(low, high, what, f"{_in_words(written)} {what}", line)


def _in_words(written: str) -> str:
    number = written.strip(".~")
    words = {"~": "about ", ".": "at most "}.get(written[0], "at least " if written.endswith("..") else "")
    return words + number


def _amounts(ledger: Ledger, asked: Filter) -> Mapping[Place, list[Amount]]:
    """The numbers that the sentences give, those of which a sentence gives several of one thing left out."""
    found: dict[Place, list[Amount]] = defaultdict(list)
    quantities = Filter(asked.actors, kinds=("quantity",), as_of=asked.as_of, known_by=asked.known_by)
    for line in ledger.statements(quantities):
        found[line.head.number, line.line.start].append(amount_of(line))
    return {place: _single(amounts) for place, amounts in found.items()}


def _single(amounts: Sequence[Amount]) -> list[Amount]:
    return [one for one in amounts if sum(other.what == one.what for other in amounts) == 1]


def _given(report: Filed[Report], amounts: Mapping[Place, list[Amount]]) -> Iterator[Amount]:
    """The numbers that the sentence of a report gives for its act."""
    told = report.line
    for one in amounts.get((report.head.number, told.start), ()):
        stated = one.line.line
        if _codes(stated.a) == _codes(told.actors) and _codes(stated.b) == _codes(told.recipients):
            yield one


def _by_number(amounts: Iterable[Amount], bots: Bots) -> Iterator[Side]:
    claims: dict[str, list[Amount]] = defaultdict(list)
    for one in sorted(amounts, key=lambda one: (one.what, one.low, one.high)):
        claims[one.shown].append(one)
    return (side(shown, (one.line for one in told), bots) for shown, told in claims.items())


def _turned(one: FiledEvent, other: FiledEvent) -> bool:
    here, there = one.event, other.event
    both = bool(here.actors and here.recipients)
    return both and here.type == there.type and here.actors == there.recipients and here.recipients == there.actors


def _codes(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.code for actor in actors)


def _way(event: FiledEvent) -> str:
    return f"{', '.join(event.event.actors)} → {', '.join(event.event.recipients)}"


def _pair(event: FiledEvent) -> str:
    a, b = sorted((", ".join(event.event.actors), ", ".join(event.event.recipients)))
    return f"{a} – {b} {event.event.type} {event.event.mode or ''}".strip()


def named(event: FiledEvent) -> str:
    """An event in a few words: «PER → CHL CONSULT visit»."""
    told = event.event
    parties = " → ".join(side for side in (", ".join(told.actors) or "?", ", ".join(told.recipients)) if side)
    return f"{parties} {told.type} {told.mode or ''}".strip()
