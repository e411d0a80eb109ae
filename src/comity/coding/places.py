"""What places a sentence names, and in which state they lie."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.codes import PLACE_NAMES
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.parse import Parse, children, is_party, lower
from comity.coding.prepositions import marks, objects_after
from comity.coding.scopes import scope
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list


def placed(noun: Token, parse: Parse) -> Iterator[str]:
    """The states whose place a noun is or lies in («the streets of Harare», «a Kenyan jail», «Kenya's north»); a noun
    for an act is none."""
    if lower(noun) in act_lexicon().nouns:
        return
    within = noun.head.lower == "in" and lower(noun) not in word_classes()["missions"]
    settled = lower(noun) in settlements()
    near = children(noun, "amod", "poss") if within or settled else []
    for one in (noun, *objects_after(noun, {"of", "in"}), *near):
        mention = parse.at.get(one.i)
        if is_party(mention) and mention.kind in PLACE_NAMES:
            yield mention.code


def elsewhere(subject: Token, parse: Parse) -> frozenset[str]:
    """The states that a clause names behind its subject, which is then none of them: «the country must leave Chad»,
    «the country has troops in Chad»."""
    if subject.dep not in {"nsubj", "nsubjpass"}:
        return frozenset()
    after = [one for one in subject.head.subtree if one.i > subject.i]
    places = {code for one in after if one.dep == "pobj" and marks(one.head, "scene") for code in placed(one, parse)}
    own = scope(subject.head)
    named = (parse.at.get(one.i) for one in after if one.i in own and one.dep in {"dobj", "pobj", "dative"})
    return frozenset(places | {one.code for one in named if is_party(one)})


def sole_place(parse: Parse, clause: Token) -> str:
    """The one state in whose places a clause and those in it put what they tell, or nothing."""
    below = clause.subtree
    nouns = (noun for one in below if one.dep == "prep" and marks(one, "scene") for noun in children(one, "pobj"))
    found = {code for noun in nouns for code in placed(noun, parse)}
    return found.pop() if len(found) == 1 else ""


def is_meeting_place(token: Token) -> bool:
    """«at a summit in Botswana», «a ceasefire in the city of Kasane»."""
    place = whole(token)
    held = joint(noun_list("word_classes", "talks"), noun_list("references", "struggles"))
    return place.dep == "pobj" and marks(place.head, "scene") and lower(place.head.head) in held


def is_setting(token: Token) -> bool:
    """A place where something is done, or what it is called by: «to end an uprising in the Iraqi city of Basra»."""
    place = whole(token.head if token.dep in {"amod", "compound", "poss"} else token)
    return place.dep == "pobj" and marks(place.head, "scene")


def whole(place: Token) -> Token:
    """Of «the city of Kasane» the city."""
    within = place.dep == "pobj" and place.head.lower == "of" and lower(place.head.head) in settlements()
    return place.head.head if within else place


def settlements() -> frozenset[str]:
    """Nouns for places where people live."""
    return noun_list("references", "settlements")
