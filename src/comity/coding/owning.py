"""What stands around a noun and is not whose it is: where a meeting or an attack was, of whom somebody is the ally."""

from __future__ import annotations

from comity.actors import Mention
from comity.coding.lexicon import act_lexicon
from comity.coding.parse import Parse, children, is_noun, lower
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token
from comity.coding.words import noun_list

VENUED = {"CONSULT", "ASSAULT"}  # types whose nouns take the name of where it was
TOWNS = {"capital", "city"}


def venues(noun: Token, parse: Parse) -> list[Token]:
    """Where a meeting is held or whom an attack hits, by the names before it: «the Beijing summit», «the Jakarta hotel
    bombing», «the Kuwait invasion»."""
    if not any(one.type in VENUED for one in act_lexicon().nouns.get(lower(noun), ())):
        return []
    before = children(noun, "compound", "amod", "nmod")
    return [one for one in before if is_venue(one, noun, parse.at.get(one.i))]


def is_venue(word: Token, noun: Token, mention: Mention | None) -> bool:
    """Whether a word before a noun for a meeting or an attack says where it was."""
    if mention is None or not mention.code:
        return is_noun(word) and lower(word) in noun_list("light_verbs", "attacked")
    if mention.kind == "state":
        return word.dep != "amod" and lower(noun) in noun_list("light_verbs", "located")
    return mention.kind in TOWNS


def is_another(head: Token) -> bool:
    """«its neighbour», «Mali's ally Niger», «an ally of Mali», «her Moldovan counterpart»: not the one whose it is."""
    owned = bool(children(head, "poss")) or bool(objects_after(head, {"of"}))
    return owned and lower(head) in noun_list("references", "others")


def is_owned(head: Token) -> bool:
    """«Russia's actions in Ukraine»: whose it is, is said; the place is no owner besides."""
    return any(child.dep == "poss" and child.tag != "PRP$" for child in head.children)


def is_blow(clause: Token) -> bool:
    """«the bomb that exploded near the ministry»: where it struck does not tell whose it is."""
    return any(one.type == "ASSAULT" and one.particle is None for one in act_lexicon().verbs.get(lower(clause), ()))
