"""comity from Python: the verbs of the command line as methods of the object that `comity.open` gives.

    with comity.open("comity.db") as record:
        record.read("articles/")
        print(record.ask("Is North Korea friends with any country?", as_of="2023-11-26").answer)

Actors are codes or names («PRK», «North Korea»); dates are `datetime.date` or ISO text («2024», «2024-06-19»), of
which the last day is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from comity.actors import code_of
from comity.answers import Answer, ask
from comity.errors import UsageError
from comity.ledger import FiledEvent, Filter, Ledger
from comity.pipeline import Tally, read_into
from comity.reading import ReadOptions
from comity.records import Tie
from comity.texts import Day, day_of
from comity.ties import ties, with_predecessors
from comity.ties.change import Change, changes
from comity.ties.disputes import disputes
from comity.ties.forecasts import Forecast, forecasts
from comity.ties.obligations import Obligation, obligations
from comity.ties.standing import Standing, standing
from comity.ties.voices import Dispute


class Record:
    """An open ledger with comity's verbs. Use as a context manager, or call `close`."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the ledger back."""
        self.ledger.close()

    def read(self, *sources: str | Path, options: ReadOptions | None = None) -> Tally:
        """Reads files, folders or «-» into the ledger; says what was read, coded and left out."""
        tally = Tally()
        for step in read_into(self.ledger, sources, options):
            tally.count(step)
        return tally

    def ask(self, question: str, as_of: Day = None, known_by: Day = None) -> Answer:
        """The answer to a question, with its sources, or that the record holds none."""
        return ask(self.ledger, question, day_of(as_of), day_of(known_by))

    def ties(self, actor: str, other: str | None = None, as_of: Day = None, known_by: Day = None) -> list[Tie]:
        """The ties of an actor, or of two, the closest first."""
        mine, theirs = code_of(actor), code_of(other) if other else None
        return ties(self.ledger, mine, theirs, day_of(as_of), day_of(known_by))

    def standing(self, actor: str, other: str, as_of: Day = None, known_by: Day = None) -> Standing:
        """How two actors stand with each other, in one word with its grounds and the age of the newest evidence."""
        return standing(self.ledger, code_of(actor), code_of(other), day_of(as_of), day_of(known_by))

    def disputes(self, actor: str | None = None, as_of: Day = None, known_by: Day = None) -> list[Dispute]:
        """What the texts contradict each other in, all of it or what is about an actor."""
        return disputes(self.ledger, code_of(actor) if actor else None, day_of(as_of), day_of(known_by))

    def forecasts(self, actor: str, as_of: Day = None, known_by: Day = None) -> list[Forecast]:
        """What was expected of an actor, by whom, and what came of it."""
        return forecasts(self.ledger, code_of(actor), day_of(as_of), day_of(known_by))

    def obligations(self, actor: str, as_of: Day = None, known_by: Day = None) -> list[Obligation]:
        """What an actor owes to others, and they to it, under the pacts in the ledger."""
        return obligations(self.ledger, code_of(actor), day_of(as_of), day_of(known_by))

    def diff(self, actor: str, first: Day, last: Day, known_by: Day = None) -> list[Change]:
        """What changed in an actor's ties from one day to another. Raises UsageError where a day is missing."""
        days = day_of(first), day_of(last)
        if days[0] is None or days[1] is None:
            raise UsageError("diff needs two days: the first and the last")
        return changes(self.ledger, code_of(actor), days[0], days[1], day_of(known_by))

    def timeline(
        self, actor: str, other: str | None = None, as_of: Day = None, known_by: Day = None
    ) -> Iterator[FiledEvent]:
        """What an actor, or two with each other, did or plan, in the order of days; what is denied or only opined is
        left out."""
        events = self.events(actor, other, as_of=as_of, known_by=known_by)
        return (event for event in events if event.status in ("happened", "ahead"))

    def events(
        self, actor: str | None = None, other: str | None = None, as_of: Day = None, known_by: Day = None
    ) -> Iterator[FiledEvent]:
        """All events, those of an actor, or those between two, in the order of days."""
        asked = Filter(codes_of(actor), codes_of(other), as_of=day_of(as_of), known_by=day_of(known_by))
        return self.ledger.events(asked)


def open_record(where: str | Path) -> Record:
    """Opens the ledger in a file or at a URL, a new one where there is none. Raises LedgerError where it cannot."""
    return Record(Ledger.open(where))


def codes_of(actor: str | None) -> tuple[str, ...]:
    """The code of an actor by code or name, with those of its predecessors; none for None. Raises UsageError for an
    unknown actor."""
    return with_predecessors(code_of(actor)) if actor else ()
