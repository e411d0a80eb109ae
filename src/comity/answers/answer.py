"""An answer and how it is written: no sentence without the number of the source sentence it rests on."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from comity import forms
from comity.records import Citation, Interval

Status = Literal["answered", "contested", "unknown"]
Verdict = Literal["yes", "no", "planned", "reported", "denied", "opinion", "stale"]

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Answer:
    """What the record says to a question. `answer` is sentences that each carry the number of a citation, like «[1]»;
    where the record is silent, `status` is "unknown" and the citations are the nearest passages."""

    question: str
    as_of: date | None
    known_by: date | None
    status: Status
    verdict: Verdict | None
    answer: str
    citations: tuple[Citation, ...]

    def to_json(self) -> dict[str, Any]:
        """The form that `comity ask --format json` prints."""
        return {
            "question": self.question,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "known_by": self.known_by.isoformat() if self.known_by else None,
            "status": self.status,
            "verdict": self.verdict,
            "answer": self.answer,
            "citations": [forms.citation(citation) for citation in self.citations],
        }


@dataclass(slots=True)
class Draft:
    """An answer being written: its sentences, and the citations as they are first used."""

    sentences: list[str] = field(default_factory=list)
    cited: dict[tuple[str, int, int], Citation] = field(default_factory=dict)
    quoted: set[tuple[str, int, int]] = field(default_factory=set)

    def cite(self, citation: Citation) -> str:
        """The mark of a citation, numbered by its first use."""
        place = (citation.doc, citation.start, citation.end)
        known = self.cited.setdefault(place, replace(citation, n=len(self.cited) + 1))
        return f"[{known.n}]"

    def quote(self, citation: Citation) -> str:
        """The source's own words with their mark; words that were quoted before by their mark alone."""
        if (citation.doc, citation.start, citation.end) in self.quoted:
            return self.cite(citation)
        self.quoted.add((citation.doc, citation.start, citation.end))
        return f"«{quotable(citation.sentence)}» {self.cite(citation)}"

    def has(self, citation: Citation) -> bool:
        """Whether its words were quoted."""
        return (citation.doc, citation.start, citation.end) in self.quoted

    def say(self, sentence: str) -> None:
        """Adds a sentence; it must hold a mark."""
        self.sentences.append(sentence if sentence.endswith(".") else f"{sentence}.")

    @property
    def text(self) -> str:
        """The sentences, one a line."""
        return "\n".join(self.sentences)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations by number."""
        return tuple(self.cited.values())


def quotable(sentence: str) -> str:
    """A sentence as it stands, on one line and without its final full stop."""
    line = re.sub(r"\s*\n\s*", " ", sentence.strip())
    return line[:-1] if line.endswith(".") and not line.endswith("..") else line


def dated(when: Interval) -> str:
    """A date in words that say no more than it does."""
    if decade := re.fullmatch(r"(\d{3})X", when.edtf):
        return f"the {decade[1]}0s"
    first, slash, last = when.edtf.partition("/")
    if not slash:
        return f"{_without_year(first)} of an unsaid year" if re.match(r"XXXX-\d\d", first) else first
    if first == "..":
        return f"{last} at the latest"
    return f"{first} or later" if last == ".." else f"some time from {first} to {last}"


def _without_year(edtf: str) -> str:
    """«16 July» of XXXX-07-16, «July» of XXXX-07; other forms as they stand."""
    parts = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", edtf)
    if parts is None or not 1 <= int(parts[1]) <= MONTHS:
        return edtf
    month = month_name[int(parts[1])]
    return f"{int(parts[2])} {month}" if parts[2] else month


def listed(names: Iterable[str]) -> str:
    """«A», «A and B», «A, B and C»."""
    *rest, last = names
    return f"{', '.join(rest)} and {last}" if rest else last
