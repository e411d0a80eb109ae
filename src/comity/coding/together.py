"""Several whom a text sets up together, and who «the two», «they», «those nations» then are."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from comity.actors import Mention
from comity.coding.memory import REFERENTS, STATES, Memory
from comity.coding.prepositions import prepositions
from comity.coding.words import joint, word_list
from comity.records import Report

MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}  # types of what two do with each other
PAIR = 2
NEAR = 200  # characters around a name that are looked at: of a long text no more is copied


def coordinated(group: Sequence[Mention], text: str) -> list[Mention]:
    """The two of a sentence that stand as «X and Y» or «X-Y»; of a list of three or more, or of two that only a comma
    parts, none."""
    for chain in chains(group, text):
        if (
            len(chain) == 2
            and chain[0].code != chain[1].code
            and text[chain[0].end : chain[1].start].strip() not in {",", ", the"}
        ):
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


def pair(groups: list[list[Mention]], text: str, told: Sequence[Report] = ()) -> list[Mention]:
    """The two that were set up last: a coordination, the two who are told to have dealt with each other, or the only
    two of a sentence, or of the last two sentences."""
    merged: list[Mention] = []
    for group in groups:
        states = [one for one in group if one.kind in REFERENTS]
        two = coordinated(states, text) or dealing(states, told)
        two = two or (states if len({one.code for one in states}) == 2 else [])
        if two:
            return two
        merged = states + merged
        if len({one.code for one in merged}) == 2:
            return merged
    return []


def plural(
    groups: list[list[Mention]], memory: Memory, exclude: frozenset[str], favoured: frozenset[str] = frozenset()
) -> list[Mention]:
    """«they»: those together whom the sentence before was about, a coordination or plural set up last, else the one
    body that the sentence names."""
    for group in groups[:2]:
        many = listed(group, favoured, memory.text) or coordinated(group, memory.text)
        many = many or dealing(group, memory.told, MUTUAL)
        if many:
            return many
        many = [one for one in group if is_many(one, memory.text) and one.code not in exclude]
        if many:
            return many[:1]
    return only([one for one in groups[0] if one.kind != "person" and one.code not in exclude]) if groups else []


def listed(group: Sequence[Mention], favoured: frozenset[str], text: str) -> list[Mention]:
    """The actors of a sentence that its subject named together, where it is they that are favoured, else those of its
    only list of three or more."""
    named = {one.code for one in group}
    if len(favoured) > 1 and favoured <= named:
        return [one for one in group if one.code in favoured]
    lists = [chain for chain in chains(group, text) if len({one.code for one in chain}) > PAIR]
    return lists[0] if len(lists) == 1 and not after_preposition(lists[0][0], text) else []


def counted(groups: list[list[Mention]], text: str, number: int) -> list[Mention]:
    """«the three leaders»: the last list of so many."""
    lists = (chain for group in groups for chain in chains(group, text))
    return next((chain for chain in lists if len({one.code for one in chain}) == number), [])


def after_preposition(mention: Mention, text: str) -> bool:
    """Whether a preposition stands before a name: «sent envoys to Peru, Chile and Cuba»."""
    before = text[max(0, mention.start - NEAR) : mention.start].removesuffix("the ").rsplit(None, 1)[-1:]
    governing = joint(prepositions("recipients"), prepositions("locating"), prepositions("between"))
    return bool(before) and before[0].lower() in governing


def is_many(mention: Mention, text: str) -> bool:
    """Whether a mention names several («Arabs», «the West»), not one of them («an Arab country»)."""
    following = text[mention.end : mention.end + NEAR].partition(" ")[2].partition(" ")[0].strip(".,;:")
    return mention.plural or (
        mention.kind == "region" and following not in word_list("references", "description_heads")
    )


def dealing(group: Sequence[Mention], told: Sequence[Report], types: Container[str] | None = None) -> list[Mention]:
    """Of a sentence's actors the two that did something to or with each other, by acts of some types: «A and his
    colleague B discussed Mali» is A and B."""
    place = group[0].start if group else -1
    dealt = [one for one in told if one.start <= place < one.end and (types is None or one.type in types)]
    sides = {frozenset(one.code for one in (*report.actors, *report.recipients)) for report in dealt}
    pairs = [codes for codes in sides if len(codes) == PAIR and codes <= {one.code for one in group}]
    return [one for one in group if one.code in pairs[0]] if len(pairs) == 1 else []


def several(groups: list[list[Mention]], text: str) -> list[Mention]:
    """«those nations»: the states listed last, where the text lists no others near by; else the two set up last; an
    organisation is none."""
    lists = [chain for group in groups for chain in chains(group, text) if len({one.code for one in chain}) > 1]
    if len({frozenset(one.code for one in chain) for chain in lists}) > 1:
        return []
    return lists[0] if lists else pair([[one for one in group if one.kind in STATES] for group in groups], text)


def only(mentions: list[Mention]) -> list[Mention]:
    """The first of some mentions, where all name one actor."""
    return mentions[:1] if len({one.code for one in mentions}) == 1 else []
