"""The ledger as the other parts see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

from comity.errors import UsageError
from comity.ledger import applying, copying, counting, judgements, pairs, passages, queries, settling, writing
from comity.ledger.counting import ActCount
from comity.ledger.filters import Filter
from comity.ledger.judgements import Judgement, StoryHold, Verdict
from comity.ledger.makers import Maker, present_maker
from comity.ledger.pair_lines import PairLine
from comity.ledger.passages import Found
from comity.ledger.queries import Entry, FiledEvent
from comity.ledger.rows import Filed
from comity.ledger.store import Store
from comity.ledger.writing import Outcome
from comity.records import Coded, Document, Report, Statement


class Ledger:
    """What was read, coded and merged, in one file. Use as a context manager, or call `close`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._settled = False

    @classmethod
    def open(cls, where: str | Path, create: bool = True) -> Ledger:
        """Opens the ledger in a file or at a URL, laid out anew where there is none yet and `create` is true.

        Raises LedgerError where it cannot be opened, is no ledger, or was made by a newer comity.
        """
        return cls(Store(where, create))

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the file back."""
        self._store.close()

    def add(self, coded: Coded, maker: Maker | None = None, today: date | None = None) -> Outcome:
        """Keeps a coded document, whole or not at all; says whether it was added, revised, recoded or unchanged.

        `maker` is who coded it (this installation, unless told), `today` the day of reading.
        """
        with self._store.writing() as connection:
            outcome = writing.add(connection, coded, maker or present_maker(), today or date.today())
        self._settled = self._settled and outcome == "unchanged"
        return outcome

    def forget(self, name: str) -> writing.Forgotten:
        """Takes a document out in all its versions, with every report, statement and event that rests on it alone, and
        every judgement on it.

        Returns how many versions and judgements that were. Raises UsageError where there is no document of that name.
        """
        with self._store.writing() as connection:
            gone = writing.forget(connection, name)
        if not gone.versions:
            raise UsageError(f"document {name!r}: not in ledger {self._store.where}; `comity documents` lists them")
        self._settled = False
        self.settle()
        return gone

    def is_copy(self, document: Document) -> bool:
        """Whether a document in the ledger says nearly word for word what another one says, and has its voice."""
        with self._store.reading() as connection:
            return copying.is_copy(connection, document)

    def holds(self, document: Document, maker: Maker | None = None) -> bool:
        """Whether this very text is here, as the newest version, coded by `maker`: then adding it changes nothing."""
        with self._store.reading() as connection:
            known = writing.find(connection, document)
            number = writing.known_maker(connection, maker or present_maker())
        return known is not None and known.current and known.maker == number

    def settle(self) -> None:
        """Brings the events up to date with what was read. Every question about events does so by itself."""
        if not self._settled:
            settling.settle(self._store)
            self._settled = True

    def judge(
        self,
        verdict: Verdict,
        report: int,
        who: str,
        why: str,
        other: int | None = None,
        field: str | None = None,
        value: str | None = None,
        today: date | None = None,
    ) -> int:
        """Keeps a person's judgement on a report and puts it into force; returns its number.

        "reject": it counts nowhere. "correct": `field` is `value` («» for none). "split": it is an event of its own.
        "join": it is of the event that `other` is of. Raises UsageError for what is not there or cannot be.
        """
        if verdict == "correct":
            applying.check(field or "", value or "")
        given = today or date.today()
        with self._store.writing() as connection:
            number = judgements.give(connection, verdict, report, who, given, why, other, field, value)
            applying.put_on(connection, number)
        self._settled = False
        return number

    def judge_story(self, name: str, other: str | None, who: str, why: str, today: date | None = None) -> int:
        """Keeps that the document of that name tells a story of its own, or the one that `other` tells; returns the
        judgement's number. Raises UsageError for a document that is not there."""
        pair = self.document(name).document, self.document(other).document if other else None
        with self._store.writing() as connection:
            return judgements.give_on_story(connection, *pair, who, today or date.today(), why)

    def story_holds(self) -> list[StoryHold]:
        """What a person decided on which documents tell one story, in the order in which it was decided."""
        with self._store.reading() as connection:
            return judgements.story_holds(connection)

    def undo(self, judgement: int, today: date | None = None) -> None:
        """Takes a judgement back; it stays in the list. Raises UsageError where there is none in force."""
        with self._store.writing() as connection:
            applying.apply(connection, judgements.undo(connection, judgement, today or date.today()))
        self._settled = False

    def judgements(self) -> list[Judgement]:
        """All judgements, also those undone, in the order in which they were given."""
        with self._store.reading() as connection:
            return judgements.listed(connection)

    def reports(self, asked: Filter | None = None) -> Iterator[Filed[Report]]:
        """The reports, by day; a bounded number of them in memory."""
        with self._store.reading() as connection:
            yield from queries.reports(connection, asked or Filter())

    def statements(self, asked: Filter | None = None) -> Iterator[Filed[Statement]]:
        """The statements, by day."""
        with self._store.reading() as connection:
            yield from queries.statements(connection, asked or Filter())

    def pair_lines(self, asked: Filter | None = None, repeated: bool = False) -> list[PairLine]:
        """What the statements say of each pair, without their words, in no order; see `pairs.lines`."""
        with self._store.reading() as connection:
            return pairs.lines(connection, asked or Filter(), repeated)

    def events(self, asked: Filter | None = None) -> Iterator[FiledEvent]:
        """The events, by day."""
        self.settle()
        with self._store.reading() as connection:
            yield from queries.events(connection, asked or Filter())

    def acts_by_month(self, asked: Filter | None = None) -> list[ActCount]:
        """How many events happened in each month, by type and mode."""
        self.settle()
        with self._store.reading() as connection:
            return counting.acts_by_month(connection, asked or Filter())

    def documents_by_month(self, known_by: date | None = None) -> dict[str, int]:
        """How many documents were published in each month («2024-06»), of those whose month is known."""
        with self._store.reading() as connection:
            return counting.documents_by_month(connection, known_by)

    def bots(self) -> frozenset[tuple[int, str]]:
        """Who speaks as a bot that sums a text up, with the number of the document it does so in."""
        with self._store.reading() as connection:
            return counting.bots(connection)

    def reasons(self, event: str) -> list[tuple[int, str]]:
        """The numbers of an event's reports and why each was joined to it, the one that names it first."""
        with self._store.reading() as connection:
            return queries.reasons(connection, event)

    def documents(self, name: str | None = None, versions: bool = False) -> Iterator[Entry]:
        """The documents, by name: the newest version of each, or all versions."""
        with self._store.reading() as connection:
            yield from queries.documents(connection, name, versions)

    def document(self, name: str) -> Entry:
        """The newest version of the document of that name. Raises UsageError where there is none, or more than one."""
        found = list(self.documents(name))
        if not found:
            raise UsageError(f"document {name!r}: not in ledger {self._store.where}; `comity documents` lists them")
        if len(found) > 1:
            origins = ", ".join(str(entry.document.origin) for entry in found)
            raise UsageError(f"document {name!r}: {len(found)} texts have this name ({origins})")
        return found[0]

    def find(self, words: Iterable[str], known_by: date | None = None, limit: int = 5) -> list[Found]:
        """The sentences that hold most of the words, the best first."""
        with self._store.reading() as connection:
            return passages.find(connection, [[word] for phrase in words for word in phrase.split()], known_by, limit)

    def find_near(self, groups: Sequence[Sequence[str]], known_by: date | None = None, limit: int = 5) -> list[Found]:
        """The sentences that hold a word of each group, the best first; where they are too few, also those that hold
        one of most groups."""
        with self._store.reading() as connection:
            found = passages.find(connection, groups, known_by, limit, every=True)
            if len(found) < limit:
                known = {one.citation for one in found}
                more = passages.find(connection, groups, known_by, limit)
                found += [one for one in more if one.citation not in known]
        return found[:limit]

    def around(self, found: Found, before: int = 0, after: int = 0) -> tuple[list[Found], list[Found]]:
        """The sentences before one in its document, as many as are wanted, and those after it, both in order."""
        with self._store.reading() as connection:
            return passages.around(connection, found, before, after)

    def sentences(self, document: int, most: int | None = None) -> list[Found]:
        """The sentences of a document, by its number, in order; at most the first so many."""
        with self._store.reading() as connection:
            return passages.of_document(connection, document, most)

    def newest_of(self, kind: str, known_by: date | None = None) -> int | None:
        """The number of the newest document of a kind («digest»); None where there is none."""
        with self._store.reading() as connection:
            return passages.newest(connection, kind, known_by)

    def newest_day(self) -> date | None:
        """The day from which the newest document can have been known; None for an empty ledger."""
        with self._store.reading() as connection:
            return queries.newest_day(connection)
