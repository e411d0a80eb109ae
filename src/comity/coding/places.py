"""What places a sentence names, and in which state they lie."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.codes import PLACE_NAMES
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.parse import Parse, children, is_party, lower
from comity.coding.prepositions import marks, objects_after
from comity.coding.tree import Token


def placed(noun: Token, parse: Parse) -> Iterator[str]:
    """The states whose place a noun is or lies in («the streets of Harare», «a Kenyan jail», «Kenya's north»); a noun
    for an act is none."""
    if lower(noun) in act_lexicon().nouns:
        return
    within = noun.head.lower == "in" and lower(noun) not in word_classes()["missions"]
    near = children(noun, "amod", "poss") if within else []
    for one in (noun, *objects_after(noun, {"of", "in"}), *near):
        mention = parse.at.get(one.i)
        if is_party(mention) and mention.kind in PLACE_NAMES:
            yield mention.code


def sole_place(parse: Parse) -> str:
    """The one state in whose places a sentence puts what it tells, or nothing."""
    nouns = (noun for one in parse.doc if one.dep == "prep" and marks(one, "scene") for noun in children(one, "pobj"))
    found = {code for noun in nouns for code in placed(noun, parse)}
    return found.pop() if len(found) == 1 else ""
