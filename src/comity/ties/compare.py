"""The record's ties beside a table that a user brings, year by year: what both say, what only one of them says.

Neither is the truth: a table has what its coders looked for, the record what its texts tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from statistics import median
from typing import Literal

from comity.ledger import Ledger
from comity.records import Tie
from comity.ties import accounts_of
from comity.ties.life import STANDING
from comity.ties.outside import Outside, Pair
from comity.ties.rules import kinds
from comity.ties.standing import COLD, standing

Verdict = Literal["agree", "differ", "missing here", "missing there"]

PACTS = frozenset({"defence_pact", "alliance", "strategic_partnership", "treaty"})
"""The kinds of ties that a treaty of alliance may be in the record."""

WARM = frozenset({"friendly", "allied"})


@dataclass(frozen=True, slots=True)
class Compared:
    """What a table and the record say of a pair over a run of years in which neither changed. `there` and `here` are in
    words, «» for nothing; `tie` is the record's, with its sentences, None where it has none."""

    a: str
    b: str
    first: int
    last: int
    verdict: Verdict
    there: str
    here: str
    tie: Tie | None


def compare(
    ledger: Ledger,
    outside: Outside,
    actor: str | None = None,
    first: int | None = None,
    last: int | None = None,
    known_by: date | None = None,
) -> list[Compared]:
    """The record as of the last day of each of the table's years (from `first` to `last`, where given) beside the
    table, for all pairs of states or an actor's. Of states that the table does not know nothing is compared."""
    years = [year for year in outside.years if (first or year) <= year <= (last or year)]
    of_year = _votes if outside.agreement else _pledges
    found = [one for year in years for one in of_year(ledger, outside, actor, year, known_by)]
    return list(_runs(sorted(found, key=lambda one: (one.a, one.b, one.first))))


def _pledges(
    ledger: Ledger, outside: Outside, actor: str | None, year: int, known_by: date | None
) -> Iterator[Compared]:
    told = outside.pledges[year]
    ties = _pacts(ledger, actor, year, known_by)
    states = outside.states
    for pair in sorted({*told, *ties}):
        if (actor is None or actor in pair) and states.issuperset(pair):
            there = ", ".join(told[pair].kinds) if pair in told else ""
            tie = ties.get(pair)
            here = f"{tie.kind.replace('_', ' ')} {tie.state.replace('_', ' ')}" if tie else ""
            verdict: Verdict = "agree" if there and here else "missing here" if there else "missing there"
            yield Compared(*pair, year, year, verdict, there, here, tie)


def _pacts(ledger: Ledger, actor: str | None, year: int, known_by: date | None) -> dict[Pair, Tie]:
    """Of each pair the pact that binds most closely, as of the year's last day."""
    found = (account.tie for account in accounts_of(ledger, actor, date(year, 12, 31), known_by, wanted=PACTS))
    standing_pacts = [tie for tie in found if tie and tie.state in STANDING]
    by_closeness = sorted(standing_pacts, key=lambda tie: (tie.state != "reported", kinds()[tie.kind].friendly))
    return {(tie.a, tie.b): tie for tie in by_closeness}


def _votes(ledger: Ledger, outside: Outside, actor: str | None, year: int, known_by: date | None) -> Iterator[Compared]:
    """Agreement above the middle of the year's pairs (the actor's, where one is asked) beside how two stand. Most
    states agree on most votes, so that no fixed score says friend."""
    told = {pair: score for pair, score in outside.agreement[year].items() if actor is None or actor in pair}
    middle = median(told.values()) if told else 0.0
    spoken_of = _pairs_with_ties(ledger, actor, year, known_by)
    for pair, score in sorted(told.items()):
        there = f"agree in {score:.0%} (middle {middle:.0%})"
        if pair not in spoken_of:
            yield Compared(*pair, year, year, "missing here", there, "", None)
            continue
        word = standing(ledger, *pair, as_of=date(year, 12, 31), known_by=known_by).word
        if word in WARM or word in COLD:
            verdict: Verdict = "agree" if (word in WARM) == (score >= middle) else "differ"
            yield Compared(*pair, year, year, verdict, there, word, spoken_of[pair])


def _pairs_with_ties(ledger: Ledger, actor: str | None, year: int, known_by: date | None) -> dict[Pair, Tie]:
    found = (account.tie for account in accounts_of(ledger, actor, date(year, 12, 31), known_by))
    return {(min(tie.a, tie.b), max(tie.a, tie.b)): tie for tie in found if tie}


def _runs(found: Iterable[Compared]) -> Iterator[Compared]:
    """Years in a row of which the same is said, as one."""
    for _, told in groupby(found, key=lambda one: (one.a, one.b)):
        run: Compared | None = None
        for one in told:
            if run and one.first == run.last + 1 and _same(run, one):
                run = Compared(run.a, run.b, run.first, one.last, run.verdict, run.there, run.here, one.tie)
                continue
            if run:
                yield run
            run = one
        if run:
            yield run


def _same(one: Compared, other: Compared) -> bool:
    return (one.verdict, one.there, one.here) == (other.verdict, other.there, other.here)
