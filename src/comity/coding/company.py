"""Who does an act together with another: «Chad joined Togo in …»."""

from __future__ import annotations

from comity.coding.control import subjects, verb_in
from comity.coding.parse import children, is_verb, lower
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token


def joined_act(verb: Token) -> Token | None:
    """What somebody joins another in doing: «joined Chad in boycotting», «joined states boycotting»."""
    if not (is_verb(verb) and verb_in(verb, "joining")):
        return None
    inner = [one for child in children(verb, "prep") if lower(child) == "in" for one in children(child, "pcomp")]
    partners = (*children(verb, "dobj"), *objects_after(verb, {"with"}))
    inner += [one for noun in partners for one in children(noun, "acl") if one.tag == "VBG"]
    return next((one for one in inner if is_verb(one)), None)


def companions(act: Token) -> list[Token]:
    """Who joins in an act and who is joined, where the act is told as what they do together."""
    for verb in (act.head.head, act.head.head.head):
        joined = joined_act(verb)
        if joined is not None and joined.i == act.i:
            return [*subjects(verb), *children(verb, "dobj"), *objects_after(verb, {"with"})]
    return []
