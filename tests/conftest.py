"""What the tests of several parts share: a way to write a small coded text by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from comity.dates.edtf import bounds
from comity.records import (
    Actor,
    Coded,
    DateBasis,
    Document,
    DocumentKind,
    Interval,
    Modality,
    Passage,
    Publication,
    Report,
    Statement,
    Strength,
    TieState,
    Trigger,
)


def interval(edtf: str | None, basis: DateBasis = "explicit") -> Interval | None:
    """The interval that a date stands for."""
    return Interval(edtf, *bounds(edtf), basis, edtf) if edtf else None


@dataclass
class Draft:
    """A text that grows a sentence at a time, with what coding would find in it."""

    name: str
    published: str | None = None
    kind: DocumentKind = "article"
    origin: str | None = None
    text: str = ""
    passages: list[Passage] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def says(self, sentence: str, speaker: str | None = None) -> tuple[int, int]:
        """Adds a sentence of which nothing is coded; returns where it stands."""
        start = len(self.text)
        self.text += sentence + "\n\n"
        end = start + len(sentence)
        self.passages.append(Passage(start, end, "comment" if speaker else "body", speaker))
        return start, end

    def report(
        self,
        sentence: str,
        type: str,
        actors: str,
        recipients: str = "",
        date: str | None = None,
        modality: Modality = "asserted",
        trigger: str | None = None,
        mode: str | None = None,
        speaker: str | None = None,
        by: str | None = None,
        names: str | None = None,
    ) -> Draft:
        """Adds a sentence that tells of an act; `actors` and `recipients` are codes parted by blanks."""
        start, end = self.says(sentence, speaker)
        told = Trigger(trigger or type.lower(), start, end)
        sides = (_actors(actors, start, names), _actors(recipients, start))
        self.reports.append(
            Report(self.name, sentence, start, end, told, sides[0], type, mode, (), sides[1], None, interval(date),
                   modality, by, speaker)
        )  # fmt: skip
        return self

    def statement(
        self,
        sentence: str,
        kind: str,
        a: str,
        b: str = "",
        state: TieState | None = "in_force",
        strength: Strength | None = None,
        since: str | None = None,
        until: str | None = None,
        date: str | None = None,
        modality: Modality = "asserted",
        value: str | None = None,
        speaker: str | None = None,
        by: str | None = None,
    ) -> Draft:
        """Adds a sentence that tells of a tie, an office, a cause or a quantity."""
        start, end = self.says(sentence, speaker)
        self.statements.append(
            Statement(self.name, sentence, start, end, Trigger(kind, start, end), kind, _actors(a, start),
                      _actors(b, start), state, strength, value, interval(since), interval(until), interval(date),
                      modality, by, speaker)
        )  # fmt: skip
        return self

    def coded(self) -> Coded:
        """The text as coding would hand it on."""
        published = Publication(*bounds(self.published), basis="given") if self.published else None
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        document = Document(
            self.name, self.kind, self.text, tuple(self.passages), digest, published=published, origin=self.origin
        )
        return Coded(document, tuple(self.reports), tuple(self.statements), sentences=len(self.passages))


def _actors(codes: str, start: int, name: str | None = None) -> tuple[Actor, ...]:
    return tuple(Actor(code, "GOV", name or code, code, start, start) for code in codes.split())


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Begins a text: `draft("name", "2024-03-01")`."""
    return Draft
