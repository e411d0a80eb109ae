"""Whether a written sentence says no more than the sources that it cites."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comity.actors import find_mentions
from comity.coding import code_documents
from comity.digests.tldr.counting import count_words
from comity.digests.tldr.summary import SHORTEST
from comity.digests.tldr.terms import terms
from comity.lexicons import load
from comity.reading import document_from_text
from comity.records import Report

SHORT = 3
"""Letters up to which a word of a voice's name does not tell whose it is («Mr», «the»)."""

MARK = re.compile(r"\[(\d+)\]")
_ISO_DAY = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<![\w'’])[A-Z][\w'’-]*")
_WORD = re.compile(r"[a-z]+(?:n't)?")
_VOICE = re.compile(r"(?:according to|on the word of|offered by|judgement of) ([^:«()]+?)[:,)]")


@dataclass(frozen=True, slots=True)
class Source:
    """What a sentence may draw on: the lines that hold its marks, as comity wrote them, and the sentences cited."""

    lines: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it; the days that comity wrote («2024-06-19») also as they are spoken («19 June 2024»)."""
        days = (_spoken(*day) for line in self.lines for day in _ISO_DAY.findall(line))
        return "\n".join((*self.lines, *self.sentences, *days))


def why_unfit(sentence: str, source: Source) -> str | None:
    """Why a sentence may not stand, None where it may: the first of what it says beyond its sources (a number, a name,
    an actor, a word), a negation or a hedge or a voice that it lost or added, an act that they do not tell of."""
    said = MARK.sub("", sentence)
    if count_words(said) < SHORTEST:
        return "is no sentence"
    return (
        _beyond("number", _NUMBER.findall(said), _NUMBER.findall(source.text))
        or _beyond("actor", _codes(said), _codes(source.text))
        or _beyond("name", _names(said), {word.lower() for word in re.findall(r"[\w'’-]+", source.text)})
        or _beyond("word", terms(said) - _joining(), terms(source.text))
        or _turned(said, source)
        or _unhedged(said, source)
        or _voiceless(said, source)
        or _other_act(said, source)
    )


def _spoken(year: str, month: str, day: str) -> str:
    return f"{int(day) if day else ''} {month_name[int(month)]} {year}"


def _beyond(kind: str, said: Iterable[str], known: Iterable[str]) -> str | None:
    known = set(known)
    return next((f"{kind} {one!r} is in no source" for one in said if one not in known), None)


def _codes(text: str) -> set[str]:
    return {mention.code for mention in find_mentions(text) if mention.code}


def _names(said: str) -> list[str]:
    """Capitalised words, but for the first where it is a word like others."""
    first = said.lstrip("\"'“‘«( ")[:1] and said.lstrip("\"'“‘«( ").split()[0]
    empty = set(load("summaries")["empty"])
    names = [name.removesuffix("'s").removesuffix("’s").lower() for name in _NAME.findall(said)]
    return [name for name in names if name not in empty and not (name == first.lower() and name in _joined_words())]


def _joined_words() -> frozenset[str]:
    return frozenset(load("writing")["joining"])


def _joining() -> frozenset[str]:
    return terms(" ".join(load("writing")["joining"])) | {"no", "not"}


def _turned(said: str, source: Source) -> str | None:
    negating = frozenset(load("writing")["negating"])
    here, there = _negated(said, negating), any(_negated(one, negating) for one in source.sentences)
    return None if here == there else f"{'adds' if here else 'loses'} a negation"


def _negated(text: str, negating: frozenset[str]) -> bool:
    return any(word in negating or word.endswith("n't") for word in _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _unhedged(said: str, source: Source) -> str | None:
    """A line that opens with «Planned», «Reported» needs a word that says so."""
    words = set(_words(said))
    for line in source.lines:
        for label, hedges in load("writing")["hedging"].items():
            if line.lower().startswith(label) and words.isdisjoint(hedges):
                return f"tells what is {label} as a fact"
    return None


def _voiceless(said: str, source: Source) -> str | None:
    """Whoever the line credits must be named."""
    for line in source.lines:
        before = line.partition("«")[0]
        for voice in _VOICE.findall(f"{before}:"):
            if not any(word in said for word in voice.split() if len(word) > SHORT):
                return f"does not say that it is on the word of {voice}"
    return None


def _other_act(said: str, source: Source) -> str | None:
    """Every act that the coder finds in the sentence must be one that it finds in a source, no surer than there; and
    where it finds acts in the sources, one of them in the sentence: words in another order are soon another act."""
    texts = [said, *source.sentences, *(line.partition(": ")[2] or line for line in source.lines)]
    documents = (document_from_text(text, "sentence") for text in texts)
    coded = [one.reports for one in code_documents(documents, stated=False)]
    known = [report for reports in coded[1:] for report in reports]
    found = next((one for one in coded[0] if not any(_tells(other, one) for other in known)), None)
    if found or (known and not coded[0]):
        return f"tells of an act ({found.type}) that no source tells so" if found else "tells of no act of its sources"
    return None


def _tells(source: Report, report: Report) -> bool:
    return _same(report, source) or _denies(report, source)


def _same(report: Report, other: Report) -> bool:
    sure = report.modality == other.modality or other.modality == "asserted"
    return report.type == other.type and sure and _within(report, other)


def _denies(report: Report, other: Report) -> bool:
    """Whether a report is the denial of the other: who is told to deny an act may be said to deny it."""
    return report.type == "REJECT" and other.modality == "denied" and _sides(report)[0] <= _sides(other)[0]


def _within(report: Report, other: Report) -> bool:
    """Whether the sides are those of the other report; of a mutual act the two may be told in any order."""
    mine, theirs = _sides(report), _sides(other)
    if not (other.recipients or report.recipients):
        return mine[0] <= theirs[0]
    return mine[0] <= theirs[0] and mine[1] <= theirs[1]


def _sides(report: Report) -> Sequence[frozenset[str]]:
    return [frozenset(one.code for one in side) for side in (report.actors, report.recipients)]
