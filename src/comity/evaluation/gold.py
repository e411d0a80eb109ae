"""Gold files: JSON Lines, a row an event or tie of a sentence, as tests/gold/README.md tells. Bad rows are told with
file and line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from comity.errors import UsageError
from comity.evaluation.lines import FIRST, NONE, SECOND, TYPES, Line, first_of, letters, line_of
from comity.records import Modality

MODALITIES = frozenset(get_args(Modality))
FLAGS = ("core", "partial", "exhaustive")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a gold file with its lines. `start` and `end` say where it stands in its document, `published` the
    day of that, each where the file says so."""

    doc: str
    text: str
    start: int | None
    end: int | None
    published: str | None
    lines: tuple[Line, ...]

    @property
    def is_trap(self) -> bool:
        """Whether there is nothing to code in it."""
        return all(line.type == NONE for line in self.lines)


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file: its documents by name, each with its sentences in the file's order."""

    documents: dict[str, tuple[Sentence, ...]]
    of_ties: bool

    def named(self, doc: str) -> str | None:
        """The document that a coder's name for it means, None where it is none of them."""
        return meant(doc, self.documents)

    def sentences(self) -> Iterator[Sentence]:
        """All sentences."""
        for sentences in self.documents.values():
            yield from sentences


def meant(doc: str, names: Collection[str]) -> str | None:
    """Of some names the one that a document's name means: itself, or the longest that it begins with («000» for
    «000_1046ab»)."""
    if doc in names:
        return doc
    return max((name for name in names if doc.startswith(f"{name}_")), key=len, default=None)


def read_gold(path: Path) -> Gold:
    """The gold in a file. Raises UsageError where the file or a row is wrong, with the line and what to do."""
    rows = list(json_lines(path))
    found: dict[str, dict[tuple[str, Any], list[tuple[dict[str, Any], Line]]]] = defaultdict(lambda: defaultdict(list))
    for origin, row in rows:
        line = checked(origin, row, gold_line)
        found[line.doc][letters(line.sentence), row.get("start")].append((row, line))
    if not found:
        raise UsageError(f"{path}: no rows; a gold file has a JSON object a line")
    documents = {doc: tuple(map(sentence_of, here.values())) for doc, here in found.items()}
    return Gold(documents, of_ties=any("kind" in row for _, row in rows))


def sentence_of(rows: list[tuple[dict[str, Any], Line]]) -> Sentence:
    """The rows of one sentence as one."""
    row, line = rows[0]
    lines = tuple(one for _, one in rows)
    return Sentence(line.doc, line.sentence, row.get("start"), row.get("end"), row.get("published"), lines)


def json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a JSON Lines file, each with its place («gold.jsonl:7»). Raises UsageError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    for number, words in enumerate(text.splitlines(), 1):
        if words.strip():
            yield f"{path}:{number}", object_of(words, f"{path}:{number}")


def object_of(words: str, origin: str) -> dict[str, Any]:
    """One line's object. Raises UsageError where it is none."""
    try:
        row = json.loads(words)
    except ValueError as error:
        raise UsageError(f"{origin}: no JSON: {error}") from error
    if not isinstance(row, dict):
        raise UsageError(f"{origin}: no JSON object")
    return row


def checked(origin: str, row: dict[str, Any], make: Callable[[dict[str, Any], str], Line]) -> Line:
    """The line of a row. Raises UsageError with the row's place where it is none."""
    missing = [key for key in ("doc", "sentence") if not row.get(key) and row.get(key) != 0]
    if missing:
        raise UsageError(f"{origin}: no «{missing[0]}»; a row needs doc, sentence and a type or kind")
    try:
        return make(row, origin)
    except (ValueError, TypeError, KeyError) as error:
        raise UsageError(f"{origin}: {error}") from error


def gold_line(row: dict[str, Any], origin: str) -> Line:
    """A line of a gold file, with what its members may hold looked at. Raises ValueError."""
    if first_of(row, TYPES) is None:
        raise ValueError(f"no type and no kind; «{NONE}» says that there is nothing to code")
    modality = row.get("modality")
    if modality is not None and modality not in MODALITIES:
        raise ValueError(f"modality «{modality}» is none of {', '.join(sorted(MODALITIES))}")
    for flag in FLAGS:
        if not isinstance(row.get(flag, True), bool):
            raise ValueError(f"«{flag}» must be true or false")
    line = line_of(row, origin)
    if line.type != NONE and not (line.first or line.second or any(key in row for key in (*FIRST, *SECOND))):
        raise ValueError("neither actors nor recipients; an empty list says that nobody is named")
    return line
