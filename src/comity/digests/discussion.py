"""What a thread's readers make of its subject: the main claims and what is said against them, with votes.

Nothing here is news: a comment is its author's voice. What holds no coded claim is marked as opinion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from comity.digests.page import Page, Section
from comity.digests.tldr.counting import count_words
from comity.digests.tldr.leaning import leans
from comity.digests.tldr.summary import SHORTEST, unwrapped
from comity.lexicons import load
from comity.reading.sentences import sentences
from comity.records import Citation, Coded, Document, Modality, Sentence, Votes

CLAIMING: frozenset[Modality] = frozenset({"asserted", "reported", "denied"})
"""What a commenter puts forward as so; forecasts, conditions and judgements are opinion."""

MAIN, ANSWERS, DEEPEST = 5, 2, 3
"""Comments on the post that are shown, answers to each that are, and how deep answers are followed."""


HEADING = "Claims and what is said against them; a comment is its author's word alone"


@dataclass(frozen=True, slots=True)
class Remark:
    """What one comment says in a sentence or two, an exact slice of the stored text from `start` to `end`; `answers`
    are remarks on it. `against` tells that it contradicts what it answers."""

    speaker: str
    votes: Votes | None
    start: int
    end: int
    kind: Literal["claim", "opinion"]
    against: bool
    answers: tuple[Remark, ...]

    @property
    def score(self) -> int:
        """Votes for it less those against it."""
        return ((self.votes.up or 0) - (self.votes.down or 0)) if self.votes else 0


@dataclass(frozen=True, slots=True)
class Discussion:
    """A thread's main remarks, of `comments` comments by `voices` people."""

    document: Document
    remarks: tuple[Remark, ...]
    comments: int
    voices: int

    @property
    def note(self) -> str:
        """How many comments there are, and how many of them are shown."""
        return f"{self.comments} comments by {self.voices} voices; {len(self.shown())} of them shown, by votes"

    def shown(self) -> list[tuple[Remark, int]]:
        """The remarks, each before its answers, with how deep it stands: 0 for one on the post."""
        return list(_in_order(self.remarks, 0))

    def line(self, remark: Remark, depth: int) -> str:
        """A remark in words: who, how many are for and against it, what it is, what it says."""
        role = ("against: " if remark.against else "answer: ") if depth else ""
        said = unwrapped(self.document.text[remark.start : remark.end])
        return f"{role}{remark.speaker}{_counted(remark.votes)}, {remark.kind}: «{said}»"

    def page(self) -> Page:
        """The remarks as lines, each with its mark."""
        numbered = list(enumerate(self.shown(), 1))
        lines = (f"{'↳ ' * depth}{self.line(remark, depth)} [{number}]" for number, (remark, depth) in numbered)
        sources = tuple(self._citation(remark, number) for number, (remark, _) in numbered)
        return Page(self.document.title or self.document.name, self.note, (Section(HEADING, tuple(lines)),), sources)

    def _citation(self, remark: Remark, number: int) -> Citation:
        document = self.document
        words = document.text[remark.start : remark.end]
        where = (document.name, document.title, document.outlet, document.published)
        return Citation(number, *where, words, remark.start, remark.end)


def discuss(coded: Coded) -> Discussion:
    """The discussion in a coded thread; without remarks where nobody comments. A bot's summary is no voice."""
    told = _by_comment(coded.document)
    claiming = {report.start for report in coded.reports if report.modality in CLAIMING}
    claiming |= {statement.start for statement in coded.statements if statement.modality in CLAIMING}
    answers: dict[int | None, list[int]] = {}
    for place in told:
        answers.setdefault(_answered(coded.document, place), []).append(place)
    speakers = {coded.document.passages[place].speaker for place in told}
    remarks = _remarks(coded.document, told, answers, claiming, None, MAIN, DEEPEST)
    return Discussion(coded.document, remarks, len(told), len(speakers))


def asks_for_it(words: str) -> bool:
    """Whether somebody who calls a bot asks for the discussion, and not for the page."""
    said = set(re.findall(r"\w+", words.lower()))
    return not said.isdisjoint(load("discussion")["asking"])


def _answered(document: Document, place: int) -> int | None:
    """The comment that a comment answers, None for the post. One whose parent is gone is out of reach, and not shown:
    what it says would be taken for a word on the post."""
    parent = document.passages[place].parent
    return parent if parent is not None and document.passages[parent].role == "comment" else None


def _by_comment(document: Document) -> dict[int, list[Sentence]]:
    """The sentences of each comment, by the number of its first passage; its parts stand apart where it quotes."""
    passages = document.passages
    number = {passage: index for index, passage in reversed(list(enumerate(passages)))}
    found: dict[int, list[Sentence]] = {}
    first: dict[tuple[str | None, int | None, Votes | None], int] = {}
    for sentence in sentences(document):
        passage = sentence.passage
        if passage.role == "comment" and passage.speaker and not sentence.garbled:
            place = first.setdefault((passage.speaker, passage.parent, passage.votes), number[passage])
            found.setdefault(place, []).append(sentence)
    return found


def _remarks(
    document: Document,
    told: dict[int, list[Sentence]],
    answers: dict[int | None, list[int]],
    claiming: set[int],
    on: int | None,
    most: int,
    deepest: int,
) -> tuple[Remark, ...]:
    """The remarks on a comment (on the post: None) that most votes are for, what contradicts it first."""
    found = []
    for place in answers.get(on, ()) if deepest else ():
        below = _remarks(document, told, answers, claiming, place, ANSWERS, deepest - 1)
        found.append(_remark(document, place, told[place], claiming, on is not None, below))
    return tuple(sorted(found, key=lambda one: (not one.against, -one.score))[:most])


def _remark(
    document: Document,
    place: int,
    told: Sequence[Sentence],
    claiming: set[int],
    is_answer: bool,
    answers: tuple[Remark, ...],
) -> Remark:
    passage = document.passages[place]
    main = _main(told, claiming)
    start = _opening_of(told, main) if main.start != told[0].start else main.start
    kind: Literal["claim", "opinion"] = "claim" if main.start in claiming else "opinion"
    against = is_answer and _contradicts(document.text[told[0].start : main.end])
    return Remark(passage.speaker or "", passage.votes, start, main.end, kind, against, answers)


def _main(told: Sequence[Sentence], claiming: set[int]) -> Sentence:
    """The sentence that a comment is shown by: its first claim, else the first that stands alone and is no label."""
    whole = [one for one in told if count_words(one.text) >= SHORTEST]
    claims = (one for one in whole if one.start in claiming)
    alone = (one for one in whole if not leans(one.text))
    return next(claims, None) or next(alone, None) or next(iter(whole), told[0])


def _opening_of(told: Sequence[Sentence], main: Sentence) -> int:
    """Where to begin: with the sentence before where the main one leans on it, or where it is but a short «No»."""
    before = told[[one.start for one in told].index(main.start) - 1]
    short = before is told[0] and count_words(before.text) <= SHORTEST
    return before.start if before.passage == main.passage and (short or leans(main.text)) else main.start


def _contradicts(words: str) -> bool:
    opening = words.lstrip("\"'“”‘’«»(…. \t\n").lower().replace("’", "'")
    if _begins(opening, "not_against"):
        return False
    return _begins(opening, "against") or bool(_doubting().search(opening))


def _begins(opening: str, words: str) -> bool:
    return any(re.match(rf"{re.escape(word)}\b", opening) for word in load("discussion")[words])


@cache
def _doubting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('discussion')['doubting']))})\b")


def _in_order(remarks: Iterable[Remark], depth: int) -> Iterator[tuple[Remark, int]]:
    for remark in remarks:
        yield remark, depth
        yield from _in_order(remark.answers, depth + 1)


def _counted(votes: Votes | None) -> str:
    if votes is None:
        return ""
    parts = [f"{votes.up:+d}" if votes.up is not None else "", f"−{votes.down}" if votes.down else ""]
    return f" ({' '.join(part for part in parts if part)})" if any(parts) else ""
