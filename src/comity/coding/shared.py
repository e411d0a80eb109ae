"""Objects that stand elsewhere than at their verb: before a relative clause, behind the last verb of several."""

from __future__ import annotations

from comity.coding.parse import children, conjuncts, has_child, lower
from comity.coding.tree import Token

RELATIVE = {"who", "which", "that", "whom"}


def relative_object(verb: Token) -> list[Token]:
    """«the weapons that Cuba bought», «the treaty they signed»: the noun before a clause that lacks its object."""
    if verb.dep != "relcl":
        return []
    pronouns = [one for one in children(verb, "dobj", "nsubj", "nsubjpass") if lower(one) in RELATIVE]
    if pronouns:
        return [verb.head] if pronouns[0].dep == "dobj" else []
    return [] if children(verb, "dobj", "ccomp", "xcomp") else [verb.head]


def shared_object(verb: Token) -> list[Token]:
    """«denying and later acknowledging these actions»: the object that the last verb of a coordination has for all."""
    if children(verb, "dobj", "ccomp", "xcomp", "prep"):
        return []
    found = [one for other in conjuncts(verb)[1:] for one in children(other, "dobj") if shares(other, one)]
    return found[:1]


def shares(verb: Token, thing: Token) -> bool:
    """Whether the last verb of a coordination shares its object: it has no subject of its own, or a comma before what
    all have («Chad armed, and Libya paid, the rebels»)."""
    return not has_child(verb, "nsubj") or verb.doc[thing.left_edge.i - 1].text == ","
