"""The lines that are held against gold: what comity codes in the gold's own sentences or texts, or a file's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from comity import forms
from comity.coding import code_documents
from comity.errors import UsageError
from comity.evaluation.gold import Gold, Sentence, checked, json_lines
from comity.evaluation.lines import Line, line_of
from comity.reading import ReadOptions, document_from_text, read
from comity.records import Coded, Document


def read_lines(path: Path) -> list[Line]:
    """The lines of a file that a coder printed. Raises UsageError where a row is wrong, with the line."""
    return [checked(origin, row, line_of) for origin, row in json_lines(path)]


def coded_lines(gold: Gold, texts: Path | None = None) -> list[Line]:
    """What comity codes in the gold's sentences, or in the texts of a folder, named as the gold's documents. Sentences
    that follow one another from the beginning of their document are one text, others are coded each by itself. Raises
    UsageError where a document has no text in the folder."""
    if texts is not None:
        return list(of_texts(gold, texts))
    pieces = [piece for sentences in gold.documents.values() for piece in pieces_of(sentences)]
    coded = code_documents(document_of(piece) for piece in pieces)
    found = ((piece, line) for piece, one in zip(pieces, coded, strict=True) for line in lines_of(one, gold.of_ties))
    return [line if len(piece) > 1 else moved(line, piece[0]) for piece, line in found]


def pieces_of(sentences: Sequence[Sentence]) -> list[Sequence[Sentence]]:
    """What of a document is coded together."""
    start = 0
    for sentence in sentences:
        if sentence.start != start or sentence.end != start + len(sentence.text):
            return [[one] for one in sentences]
        start = sentence.end + 1
    return [sentences]


def document_of(piece: Sequence[Sentence]) -> Document:
    """Sentences as a text of their own, a space between them."""
    return document_from_text(" ".join(one.text for one in piece), piece[0].doc, piece[0].published)


def lines_of(coded: Coded, ties: bool) -> Iterator[Line]:
    """What was coded in a document, as lines."""
    stated = (forms.statement(one) for one in coded.statements if one.kind != "cause")
    rows = stated if ties else map(forms.report, coded.reports)
    return (line_of(row, coded.document.name) for row in rows)


def moved(line: Line, sentence: Sentence) -> Line:
    """A line coded in a sentence by itself, put where the sentence stands in its document."""
    if line.at is None or sentence.start is None:
        return replace(line, at=None, sentence=sentence.text)
    low, high = line.at
    return replace(line, at=(low + sentence.start, high + sentence.start), sentence=sentence.text)


def of_texts(gold: Gold, folder: Path) -> Iterator[Line]:
    """What comity codes in a folder's texts."""
    documents = [one for one in read([folder], ReadOptions()) if isinstance(one, Document)]
    named = {gold.named(one.name) for one in documents}
    missing = [doc for doc in gold.documents if doc not in named]
    if missing:
        wanted = ", ".join(missing)
        raise UsageError(f"{folder}: no text for {wanted}; a text is named as its document, «{missing[0]}.txt»")
    for coded in code_documents(one for one in documents if gold.named(one.name)):
        yield from lines_of(coded, gold.of_ties)
