"""Traps: words in a sentence that must yield no event, kept in a file of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.errors import UsageError
from comity.evaluation.gold import json_lines, meant
from comity.evaluation.lines import Line, letters


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like an act and are none."""

    doc: str
    sentence: str
    span: str


def read_traps(path: Path) -> list[Trap]:
    """The traps of a file, a JSON object a line with `doc`, `sentence` and `span`. Raises UsageError."""
    found = []
    for origin, row in json_lines(path):
        missing = [key for key in ("doc", "sentence", "span") if not row.get(key)]
        if missing:
            raise UsageError(f"{origin}: no «{missing[0]}»; a trap needs doc, sentence and span")
        found.append(Trap(str(row["doc"]), str(row["sentence"]), str(row["span"])))
    return found


def sprung(traps: Iterable[Trap], predicted: Iterable[Line]) -> Iterator[Trap]:
    """The traps that were coded: a predicted trigger stands in their span."""
    lines = [(line.doc, letters(line.sentence), letters(line.trigger)) for line in predicted if line.trigger]
    for trap in traps:
        sentence, span = letters(trap.sentence), letters(trap.span)
        words = (word for doc, told, word in lines if meant(doc, (trap.doc,)) and overlap(told, sentence))
        if any(overlap(word, span) for word in words):
            yield trap


def overlap(one: str, other: str) -> bool:
    """Whether one of two texts holds the other."""
    return one in other or other in one
