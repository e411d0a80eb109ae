"""Whom a common noun names of itself: «the small African nation of Chad», «aid agencies»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.coding.codes import of_its_own, unique
from comity.coding.owners import MODIFIERS, whose
from comity.coding.parse import children, conjuncts, has_child, is_party, lower
from comity.coding.prepositions import is_example, objects_after
from comity.coding.tree import Token
from comity.coding.words import noun_list
from comity.records import Actor

if TYPE_CHECKING:
    from comity.coding.parties import PartyFinder


def called(head: Token, finder: PartyFinder) -> list[Actor]:
    """«the small African nation of Chad»: the state that a word for a state is put before, not its continent."""
    modifiers = [finder.parse.at.get(one.i) for one in children(head, *MODIFIERS)]
    regional = any(one is not None and one.kind == "region" for one in modifiers)
    if not regional or lower(head) not in noun_list("references", "description_heads"):
        return []
    nouns = [one for noun in objects_after(head, {"of"}) for one in conjuncts(noun)]
    named = [finder.parse.at.get(one.i) for one in (*nouns, *children(head, "appos"))]
    return unique([finder.actor(one) for one in named if is_party(one) and one.kind == "state"])


def of_its_kind(head: Token, finder: PartyFinder) -> list[Actor]:
    """«its European partners», «its allies such as Cuba», «his colleagues from Cuba»: none of them is he."""
    named = (child for child in whose(head, finder.parse) if child.dep != "poss")
    found = [actor for child in named for actor in finder.modifier(child, finder.sector(head))]
    examples = [one for child in children(head, "prep") if is_example(child) for one in children(child, "pobj")]
    return unique(found + finder.of([*examples, *objects_after(head, {"from"})]))


def unnamed_body(head: Token, finder: PartyFinder) -> list[Actor]:
    """«Relief agencies»: of no country, an organisation all the same."""
    mention = finder.parse.at.get(head.i)
    if mention is None or mention.text.lower() not in noun_list("references", "ngos"):
        return []
    return [Actor("NGO", mention.sector, mention.name, mention.text, mention.start, mention.end)]


def is_named(head: Token, finder: PartyFinder) -> bool:
    """Whether a description says itself who is meant: «the Afghan government»."""
    return any(is_party(finder.parse.at.get(one.i)) for one in children(head, *MODIFIERS))


def named_beside(head: Token, finder: PartyFinder) -> list[Actor]:
    """«Dutch and US Marines»: the adjective joined to a name that has one of its own."""
    whole = finder.parse.at[head.i]
    joined = [one for one in head.children if one.dep in MODIFIERS and has_child(one, "cc", "and")]
    mentions = (finder.parse.at.get(one.i) for one in joined)
    return [of_its_own(finder.actor(one, whole.sector)) for one in mentions if is_party(one) and one is not whole]
