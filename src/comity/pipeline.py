"""The whole way from input to ledger; a newcomer starts here.

Sources are read into documents, documents are coded sentence by sentence, what was coded goes into the ledger, a
document at a time. `read_into` is that way; what is asked of the ledger afterwards is in `ties` and `answers`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from comity.coding import code_documents
from comity.ledger import Ledger, Outcome, present_maker
from comity.reading import ReadOptions, read
from comity.records import Coded, Document, Unread


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one input: a document that was added, revised, recoded or left unchanged, or an input that could
    not be read. `coded` is what coding found, None where nothing had to be coded; `copy` tells that the document says
    nearly word for word what another one says; "tried" is the outcome where nothing is kept."""

    document: Document | None = None
    outcome: Outcome | Literal["tried"] | None = None
    coded: Coded | None = None
    unread: Unread | None = None
    copy: bool = False


@dataclass(slots=True)
class Tally:
    """What a reading came to: documents by outcome and language, copies among them, lines found, sentences left out by
    reason, inputs not read."""

    outcomes: dict[str, int] = field(default_factory=dict)
    sentences: int = 0
    reports: int = 0
    statements: int = 0
    left_out: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    copies: int = 0
    unread: list[Unread] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """How many documents were read."""
        return sum(self.outcomes.values())

    def count(self, step: Step) -> None:
        """Takes in one step."""
        if step.unread:
            self.unread.append(step.unread)
        if step.outcome:
            self.outcomes[step.outcome] = self.outcomes.get(step.outcome, 0) + 1
        self.copies += step.copy
        if step.document:
            language = step.document.language or "unknown"
            self.languages[language] = self.languages.get(language, 0) + 1
        if step.coded:
            self.sentences += step.coded.sentences
            self.reports += len(step.coded.reports)
            self.statements += len(step.coded.statements)
            for reason, number in step.coded.left_out.items():
                self.left_out[reason] = self.left_out.get(reason, 0) + number


def read_into(ledger: Ledger, sources: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Step]:
    """Reads, codes and keeps all sources; yields a step for each document and each input that could not be read.

    A document is in the ledger, whole, when its step is yielded. Stopped at any moment, the same call completes it:
    texts that the ledger holds, coded by this version, are not coded again.
    """
    maker = present_maker()
    passed: deque[Step] = deque()

    def new_documents() -> Iterator[Document]:
        for item in read(sources, options):
            if isinstance(item, Unread):
                passed.append(Step(unread=item))
            elif ledger.holds(item, maker):
                passed.append(Step(document=item, outcome="unchanged"))
            else:
                yield item

    for coded in code_documents(new_documents()):
        outcome = ledger.add(coded, maker)
        yield Step(coded.document, outcome, coded, copy=ledger.is_copy(coded.document))
        yield from _drain(passed)
    yield from _drain(passed)
    ledger.settle()


def try_reading(sources: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Step]:
    """Reads and codes all sources and keeps nothing; yields the steps that `read_into` would take."""
    passed: deque[Step] = deque()

    def documents() -> Iterator[Document]:
        for item in read(sources, options):
            if isinstance(item, Unread):
                passed.append(Step(unread=item))
            else:
                yield item

    for coded in code_documents(documents()):
        yield Step(coded.document, "tried", coded)
        yield from _drain(passed)
    yield from _drain(passed)


def _drain(steps: deque[Step]) -> Iterator[Step]:
    while steps:
        yield steps.popleft()
