"""Lines put into prose by a model; whatever it says that its sources do not is dropped for the line as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from comity.digests.page import Page
from comity.digests.writing.checking import MARK, Source, why_unfit
from comity.records import Citation

_NUMBERED = re.compile(r"^\s*(?:\d+[.)]|[-*•])\s+")
_SENTENCE = re.compile(r"\S.*?(?:(?:\s*\[\d+\])+[.!?]?|[.!?](?:\s*\[\d+\])*)(?=\s+[\w\"“«]|\s*$)|\S.*$")


class Writes(Protocol):
    """What writes: a model, or in a test whatever answers like one."""

    name: str

    def write(self, lines: Sequence[str]) -> str:
        """Prose for numbered lines."""


@dataclass(frozen=True, slots=True)
class Written:
    """Lines after a model had its say: `taken` of them are its sentences, `dropped` says why others of its sentences
    were not taken."""

    lines: tuple[str, ...]
    taken: int
    dropped: tuple[str, ...]


def smooth(model: Writes, lines: Sequence[str], citations: Sequence[Citation]) -> Written:
    """The lines, each as the model's sentence that cites the same sources where one may stand, else as it was. A line
    without a mark is no sentence of a source's and is left alone."""
    marked = [line for line in lines if MARK.search(line)]
    if not marked:
        return Written(tuple(lines), 0, ())
    cited = {citation.n: citation.sentence for citation in citations}
    dropped: list[str] = []
    better: dict[str, str] = {}
    for sentence in _sentences(model.write(marked)):
        marks = _marks(sentence)
        line = next((one for one in marked if _marks(one) == marks and one not in better), None)
        reason = _unfit(sentence, marks, line, cited)
        if reason or line is None:
            dropped.append(f"{sentence}: {reason}")
        else:
            better[line] = sentence
    return Written(tuple(better.get(line, line) for line in lines), len(better), tuple(dropped))


def smooth_page(model: Writes, page: Page) -> tuple[Page, Written]:
    """A page whose sections were put into prose, and what became of all their lines together."""
    written = [smooth(model, section.lines, section.citations or page.citations) for section in page.sections]
    sections = tuple(replace(one, lines=new.lines) for one, new in zip(page.sections, written, strict=True))
    whole = Written(
        tuple(line for new in written for line in new.lines),
        sum(new.taken for new in written),
        tuple(reason for new in written for reason in new.dropped),
    )
    taken = f"{whole.taken} of {len(whole.lines)} lines in the words of {model.name}, held against their sources"
    return replace(page, note=f"{page.note}; {taken}", sections=sections), whole


def smooth_answer(model: Writes, answer: str, citations: Sequence[Citation]) -> Written:
    """An answer's lines; the first, which holds the verdict, stays as it is."""
    verdict, *rest = answer.splitlines() or [""]
    written = smooth(model, rest, citations)
    return replace(written, lines=(verdict, *written.lines))


def _unfit(sentence: str, marks: frozenset[int], line: str | None, cited: Mapping[int, str]) -> str | None:
    if not marks:
        return "cites nothing"
    if not marks <= cited.keys():
        return "cites what is not there"
    if line is None:
        return "cites the sources of no line, or of one that is told already"
    return why_unfit(sentence, Source((line,), tuple(cited[number] for number in sorted(marks))))


def _marks(text: str) -> frozenset[int]:
    return frozenset(map(int, MARK.findall(text)))


def _sentences(prose: str) -> list[str]:
    """The model's sentences: one a line, or several in a line, each with the marks that follow it."""
    return [one[0].strip() for line in prose.splitlines() for one in _SENTENCE.finditer(_NUMBERED.sub("", line))]
