"""Names before a noun for a meeting or an attack that say where it was."""

from __future__ import annotations

from comity.actors import Mention
from comity.coding.lexicon import act_lexicon
from comity.coding.parse import Parse, children, is_noun, lower
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list

VENUED = {"CONSULT", "ASSAULT"}  # types whose nouns take the name of where it was
TOWNS = {"capital", "city"}


def venues(noun: Token, parse: Parse) -> list[Token]:
    """Where a meeting is held or whom an attack hits, by the names before it: «the Beijing summit», «the Jakarta hotel
    bombing», «the Kuwait invasion»."""
    told = any(one.type in VENUED for one in act_lexicon().nouns.get(lower(noun), ()))
    if not told and lower(noun) not in noun_list("light_verbs", "explosives"):
        return []
    before = children(noun, "compound", "amod", "nmod")
    return [one for one in before if is_venue(one, noun, parse.at.get(one.i))]


def is_venue(word: Token, noun: Token, mention: Mention | None) -> bool:
    """Whether a word before a noun for a meeting or an attack says where it was."""
    if mention is None or not mention.code:
        return is_noun(word) and lower(word) in noun_list("light_verbs", "attacked")
    if mention.kind in {"state", "place"}:
        if any(one.lower in {"of", "in", "on", "against"} for one in children(noun, "prep")):
            return False  # «the US invasion of Panama»: where it was is told behind it
        where = joint(noun_list("light_verbs", "located"), noun_list("light_verbs", "explosives"))
        return word.dep != "amod" and lower(noun) in where
    return mention.kind in TOWNS
