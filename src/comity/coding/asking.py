"""Whom a verb puts something to, or speaks of, by the lexicon's frame of it: they do what its complement tells."""

from __future__ import annotations

from comity.coding.lexicon import act_lexicon
from comity.coding.parse import children, lower
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.tree import Token


def addressees(verb: Token) -> list[Token]:
    """Whom a verb of asking puts something to, by the lexicon: «pleaded with Cuba to free»; they are to do it. Who is
    phoned («called Cuba to thank it») is not."""
    entries = act_lexicon().verbs.get(lower(verb), ())
    objects = children(verb, "dobj")
    if objects and any(one.type == "CONSULT" for one in entries):
        return []
    for entry in entries:
        if entry.type == "REQUEST" and not entry.object:
            following = {one.lower for one in verb.doc[verb.i + 1 : verb.i + 2] if one.lower == entry.particle}
            places = following if entry.particle else set(entry.recipient) & prepositions("addressing")
            direct = objects if "object" in entry.recipient and not entry.particle else []
            if found := direct or objects_after(verb, places):
                return found
    return []


def judged_on(verb: Token, preposition: Token) -> bool:
    """«commended Cuba on sending», «warned Cuba against sending»: what the one spoken to or of does or did."""
    entries = act_lexicon().verbs.get(lower(verb), ())
    spoken = any(entry.type in {"SUPPORT", "ACCUSE", "REQUEST", "THREATEN"} for entry in entries)
    return spoken and marks(preposition, "judging")
