"""The best sentences that fit, each with those it leans on."""

from __future__ import annotations

from collections.abc import Sequence, Set

from comity.digests.tldr.counting import count_words
from comity.digests.tldr.leaning import leans
from comity.digests.tldr.limits import Limits
from comity.digests.tldr.weights import Weighed

SAID_ALREADY = 0.6
"""Likeness from which a sentence repeats another one."""

LONGEST_CHAIN = 3
"""Sentences that may lean on each other; the last of a longer row is left out."""


def choose(weighed: Sequence[Weighed], limits: Limits) -> list[Weighed]:
    """Sentences in the text's order that keep within the limits, never one without those that it leans on.

    Step by step the sentence is taken that adds most weight, on average over what has to come with it. The first one is
    taken whatever the limit on words.
    """
    chains = [chain for chain in _chains(weighed) if chain]
    taken: set[int] = set()
    while True:
        fitting = [chain - taken for chain in chains if not chain <= taken and _fits(weighed, taken, chain, limits)]
        if not fitting and not taken:
            fitting = [chain for chain in chains if len(chain) == 1]
        if not fitting:
            return [weighed[index] for index in sorted(taken)]
        taken |= max(fitting, key=lambda new: (_average(weighed, new), -min(new)))
        if not _fits(weighed, taken, frozenset(), limits):
            return [weighed[index] for index in sorted(taken)]


def _chains(weighed: Sequence[Weighed]) -> list[frozenset[int]]:
    """For each sentence, itself and those it leans on; empty where it cannot be shown."""
    chains: list[frozenset[int]] = []
    for index, one in enumerate(weighed):
        if not leans(one.sentence.text):
            chains.append(frozenset({index}))
        elif index and chains[-1] and len(chains[-1]) < LONGEST_CHAIN and _goes_on(weighed[index - 1], one):
            chains.append(chains[-1] | {index})
        else:
            chains.append(frozenset())
    return chains


def _goes_on(before: Weighed, after: Weighed) -> bool:
    """Whether two sentences are of one voice."""
    return before.sentence.passage.speaker == after.sentence.passage.speaker


def _fits(weighed: Sequence[Weighed], taken: set[int], chain: frozenset[int], limits: Limits) -> bool:
    together = taken | chain
    words = sum(count_words(weighed[index].sentence.text) for index in together)
    return limits.allow(len(together), words) and not _repeats(weighed, taken, chain - taken)


def _repeats(weighed: Sequence[Weighed], taken: set[int], new: frozenset[int]) -> bool:
    return any(_likeness(weighed[a].terms, weighed[b].terms) >= SAID_ALREADY for a in new for b in taken)


def _average(weighed: Sequence[Weighed], indices: Set[int]) -> float:
    return sum(weighed[index].weight for index in indices) / len(indices)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient: 0 for sentences without a common word, 1 for the same words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
