"""The questions asked of the record, and those kept that it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from comity.actors import name_of
from comity.answers import Answer, ask
from comity.digests.faq.candidates import Candidate, candidates
from comity.digests.page import Page, Section
from comity.ledger import Ledger

ASKED_FOR_EACH = 4
"""Questions tried for each that is wanted: the record does not answer all that it could be asked."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A question that the record answers. `asked` is how many texts ask it."""

    answer: Answer
    asked: int


@dataclass(frozen=True, slots=True)
class Faq:
    """The questions about an actor, or a pair, with their answers, the most asked-for first."""

    actor: str
    other: str | None
    as_of: date | None
    known_by: date | None
    entries: tuple[Entry, ...]

    def to_json(self) -> dict[str, Any]:
        """The form that `comity faq --format json` prints."""
        return {
            "actor": self.actor,
            "other": self.other,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "known_by": self.known_by.isoformat() if self.known_by else None,
            "entries": [{**entry.answer.to_json(), "asked": entry.asked} for entry in self.entries],
        }


def faq(
    ledger: Ledger,
    actor: str,
    other: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
    most: int = 12,
) -> Faq:
    """At most `most` questions that the record answers about an actor or a pair (codes), as of a day on both clocks.

    Left out are questions that the record leaves open, that it answers from other sentences than those they were made
    from, or that get the same answer as one before.
    """
    entries: list[Entry] = []
    seen: set[str] = set()
    for candidate in candidates(ledger, actor, other, as_of, known_by)[: most * ASKED_FOR_EACH]:
        if len(entries) == most:
            break
        answer = ask(ledger, candidate.question, as_of, known_by)
        if _answers(answer, candidate) and answer.answer not in seen:
            seen.add(answer.answer)
            entries.append(Entry(answer, candidate.asked))
    return Faq(actor, other, as_of, known_by, tuple(entries))


def _answers(answer: Answer, candidate: Candidate) -> bool:
    first = answer.citations[0] if answer.citations else None
    if answer.status == "unknown" or first is None:
        return False
    return candidate.general or (first.doc, first.start) in candidate.evidence


def page(found: Faq) -> Page:
    """The questions and answers as a page; each answer has its sources under it."""
    about = " and ".join(name_of(code) for code in (found.actor, found.other) if code)
    sections = [
        Section(entry.answer.question, tuple(entry.answer.answer.splitlines()), entry.answer.citations)
        for entry in found.entries
    ]
    note = f"As of {found.as_of}" if found.as_of else "As far as the record goes"
    if found.known_by:
        note += f", from what was published by {found.known_by}"
    return Page(f"Questions about {about}", f"{note}.", tuple(sections))
