"""How much of a text each of its sentences carries.

Three things count: how much a sentence shares with all the others (centrality: TextRank's likeness, Mihalcea & Tarau
2004, summed as in degree-based LexRank), whether it tells of an event and of the actors that the text is about, and
whether it opens the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from comity.digests.tldr.terms import terms
from comity.records import Report, Sentence, iter_mentions

EVENT, FIRST = 0.2, 0.15
"""What telling of an event and standing first are worth, where a text's average centrality is 1. Chosen on the articles
of even number among 80 with reference sentences; `benchmarks/summaries.py` measures on the others. What comes early and
what takes up the title were tried too and helped nothing."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with its weight and the terms it holds."""

    sentence: Sentence
    terms: frozenset[str]
    weight: float


def weigh(sentences: Sequence[Sentence], reports: Sequence[Report]) -> list[Weighed]:
    """The sentences with their weights, in order; `reports` are what was coded in the text."""
    words = [terms(sentence.text) for sentence in sentences]
    central, told = _centralities(words), _told(reports)
    return [
        Weighed(sentence, own, central[index] + EVENT * told.get(sentence.start, 0.0) + FIRST * (index == 0))
        for index, (sentence, own) in enumerate(zip(sentences, words, strict=True))
    ]


def _centralities(words: Sequence[frozenset[str]]) -> list[float]:
    """Each sentence's likeness with all the others, as a multiple of the average."""
    sums = [0.0] * len(words)
    for index, own in enumerate(words):
        for other in range(index):
            shared = _kinship(own, words[other])
            sums[index] += shared
            sums[other] += shared
    average = sum(sums) / len(sums) if any(sums) else 1.0
    return [value / average for value in sums]


def _kinship(one: frozenset[str], other: frozenset[str]) -> float:
    """The words that two sentences share, over the logarithms of their lengths (of each and one more, lest it be 0)."""
    return len(one & other) / (log(len(one) + 1) + log(len(other) + 1)) if one and other else 0.0


def _told(reports: Sequence[Report]) -> dict[int, float]:
    """By a sentence's start, how much the events in it count, from a half to 1: the more of the text's reports name its
    actors, the more."""
    named = Counter(code for report in reports for code in _codes(report))
    worth: dict[int, float] = {}
    for report in reports:
        share = max((named[code] / len(reports) for code in _codes(report)), default=0.0)
        worth[report.start] = max(worth.get(report.start, 0.0), 0.5 + 0.5 * share)
    return worth


def _codes(report: Report) -> set[str]:
    return {actor.code for actor in iter_mentions(report)}
