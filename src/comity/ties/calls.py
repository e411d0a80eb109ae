"""The times that a pact was called on, met or refused, as the reports tell that speak of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from comity.actors import find_mentions
from comity.ledger import Filed, Filter, Ledger
from comity.lexicons import load
from comity.records import Actor, Citation, Interval, Report

CallOutcome = Literal["called on", "met", "refused"]

OUTCOMES: dict[str, CallOutcome] = {"REQUEST": "called on", "AID": "met", "REJECT": "refused"}
"""What an act between two parties makes of a pact, where its sentence speaks of the pact."""


@dataclass(frozen=True, slots=True)
class Call:
    """A time a pact was called on, met or refused, as the record tells it, on whose word (None: the outlet's own).
    `by` is who asked or answered, a party or the organisation of both; `of` who was asked or owed, where the report
    does not say whoever its sentence names."""

    outcome: CallOutcome
    by: str
    of: frozenset[str]
    date: Interval | None
    according_to: str | None
    citation: Citation

    def concerns(self, bound: str, towards: str, through: str | None) -> bool:
        """Whether it is a call on what one owes another: asked by the other, answered by the one or for it."""
        debtors = {bound, through} - {None}
        if self.outcome == "called on":
            return self.by == towards and bool(self.of & debtors)
        return self.by in debtors and towards in self.of


def calls_on(
    ledger: Ledger, parties: Iterable[str], as_of: date | None = None, known_by: date | None = None
) -> list[Call]:
    """All reports in which one of some parties asks, helps or refuses, and whose sentence speaks of a pact."""
    codes = tuple(sorted(set(parties)))
    if not codes:
        return []
    asked = Filter(
        codes, kinds=tuple(OUTCOMES), modalities=("asserted", "reported"), as_of=as_of, known_by=known_by
    )  # fmt: skip
    return [call for line in ledger.reports(asked) if _speaks_of_it(line.line) for call in _calls(line)]


def _speaks_of_it(told: Report) -> bool:
    said = told.sentence.casefold()
    return bool(told.actors) and any(word in said for word in load("obligations")["calls"])


def _calls(line: Filed[Report]) -> Iterator[Call]:
    told = line.line
    for actor in told.actors:
        of = _codes(told.recipients) or _named(told) - {actor.code}
        voice = told.attributed_to or told.speaker
        yield Call(OUTCOMES[told.type], actor.code, of, told.date, voice, line.citation())


def _codes(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.code for actor in actors)


def _named(told: Report) -> frozenset[str]:
    """Whom the sentence names besides: «Chad left as Libya failed to honour its commitment» is about Chad."""
    return frozenset(mention.code for mention in find_mentions(told.sentence) if mention.code)
