"""What a passage has set up so far, and what its pronouns and descriptions refer back to.

It works on mentions alone, so that sentences which are never parsed still count. It refuses rather than guesses: where
two candidates are equal, nothing is resolved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from comity.actors import Mention
from comity.coding.words import word_list
from comity.records import Actor, Interval, Report, Statement

FAR = 3  # sentences that name somebody: as far as reference reaches back; beyond that writers name their actors again
STATES = {"state", "demonym", "capital"}
REFERENTS = STATES | {"organisation", "group", "person"}


@dataclass(slots=True)
class Memory:
    """What has been read so far of the stored text, the newest last: the mentions of the sentences, the reports told,
    of the last sentence the ties whose other side it did not name («relations with a few nations»), and the «since …»
    that a passage (by its start) opened with."""

    text: str
    sentences: list[list[Mention]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    told: list[Report] = field(default_factory=list)
    opened: list[Statement] = field(default_factory=list)
    since: tuple[int, Interval] | None = None

    def remember(self, mentions: Sequence[Mention]) -> None:
        """Take in the next sentence."""
        seen = [one for one in mentions if one.code and one.kind in REFERENTS]
        if not seen:
            return
        self.sentences.append(seen)
        self.counts.update(one.code for one in seen)

    def before(self, at: int, here: Sequence[Mention]) -> list[list[Mention]]:
        """The mentions a reference at that offset can mean: its own sentence's up to it, then earlier sentences,
        nearest
        first; sentences that name nobody do not count."""
        own = [one for one in here if one.end <= at and one.code and one.kind in REFERENTS]
        earlier = list(reversed(self.sentences[-FAR:]))
        return [group for group in [own, *earlier] if group]


def resolve(words: str, at: int, here: Sequence[Mention], memory: Memory, exclude: frozenset[str]) -> list[Actor]:
    """Whom a pronoun or description at offset `at` means; `exclude` are codes it cannot mean (its clause's subject).

    Returns nothing where the words refer to nobody or two are equal.
    """
    words = words.lower()
    groups = memory.before(at, here)
    if words in word_list("references", "pairs"):
        return as_actors(pair(groups, memory.text), words)
    if words in word_list("references", "plurals"):
        return as_actors(plural(groups, memory.text, exclude), words)
    if words in word_list("references", "persons"):
        return as_actors(one_person(groups, exclude), words)
    if words in word_list("references", "things"):
        return as_actors(one_thing(groups, memory.text, exclude), words)
    if words in word_list("references", "states"):
        return as_actors(one_state(groups, exclude, memory.counts), words)
    return []


def as_actors(mentions: Sequence[Mention], words: str) -> list[Actor]:
    """The antecedents as actors, one a code, without a span of their own."""
    found = {one.code: one for one in mentions}
    return [Actor(one.code, one.sector, one.name, words, antecedent=one.text) for one in found.values()]


def coordinated(group: Sequence[Mention], text: str) -> list[Mention]:
    """The two of a sentence that stand as «X and Y» or «X-Y»; of a list of three or more, none."""
    for chain in chains(group, text):
        if len(chain) == 2 and chain[0].code != chain[1].code:
            return chain
    return []


def chains(group: Sequence[Mention], text: str) -> Iterator[list[Mention]]:
    """The mentions of a sentence in runs that only commas, «and» or hyphens part."""
    run = list(group[:1])
    for left, right in pairwise(group):
        if text[left.end : right.start].strip() in word_list("references", "joining"):
            run.append(right)
            continue
        yield run
        run = [right]
    yield run


def pair(groups: list[list[Mention]], text: str) -> list[Mention]:
    """The two that were set up last: a coordination, or the only two of a sentence, or of the last two sentences."""
    merged: list[Mention] = []
    for group in groups:
        states = [one for one in group if one.kind in REFERENTS]
        two = coordinated(states, text) or (states if len({one.code for one in states}) == 2 else [])
        if two:
            return two
        merged = states + merged
        if len({one.code for one in merged}) == 2:
            return merged
    return []


def plural(groups: list[list[Mention]], text: str, exclude: frozenset[str]) -> list[Mention]:
    """«they»: a coordination or plural set up last, else the one subject of the sentence."""
    for group in groups[:2]:
        two = coordinated(group, text)
        if two:
            return two
        many = [one for one in group if one.plural and one.code not in exclude]
        if many:
            return many[:1]
    return [one for one in groups[0][:1] if one.code not in exclude] if groups else []


def one_person(groups: list[list[Mention]], exclude: frozenset[str]) -> list[Mention]:
    """«he»: the only person of the nearest sentence that names one, else its first."""
    for group in groups:
        people = [one for one in group if one.kind == "person" and one.code not in exclude]
        if people:
            return people[:1]
    return []


def one_thing(groups: list[list[Mention]], text: str, exclude: frozenset[str]) -> list[Mention]:
    """«it»: what the nearest sentence is about, its first state or organisation."""
    for group in groups[:2]:
        joined = {id(one) for one in coordinated(group, text)}
        things = [one for one in group if one.kind != "person" and one.code not in exclude and id(one) not in joined]
        if things:
            return things[:1]
    return []


def one_state(groups: list[list[Mention]], exclude: frozenset[str], counts: Counter[str]) -> list[Mention]:
    """«the regime», «the isolated nation»: the state named last that the clause does not name already; of several in
    one
    sentence, the one the text is about."""
    for group in groups:
        states = [one for one in group if one.kind != "organisation" and one.code not in exclude]
        codes = {one.code for one in states}
        if len(codes) == 1:
            return states[:1]
        if codes:
            ranked = Counter({code: counts[code] for code in codes}).most_common(2)
            clear = ranked[0][1] > ranked[1][1]
            return [one for one in states if one.code == ranked[0][0]][:1] if clear else []
    return []
