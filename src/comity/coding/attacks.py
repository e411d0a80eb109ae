"""Whose an attack is that somebody dies in, and who is said or denies to have had a part in one."""

from __future__ import annotations

from comity.coding.codes import unique
from comity.coding.control import accused_of, is_passive, relative_head, subjects, verb_in
from comity.coding.match import Match, content
from comity.coding.parse import children, conjuncts, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import example_of, marks, objects_after, prepositions
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list
from comity.records import Actor


def attackers(match: Match, finder: PartyFinder) -> list[Actor]:
    """Whose attack it was that somebody died in: «killed in an Israeli raid», «wounded in clashes with rebels», «a raid
    in which two were killed»."""
    if match.entry.type != "ASSAULT":
        return []
    for verb in conjuncts(match.token):
        for noun in (
            relative_head(one, verb) for head in objects_after(verb, {"in", "during"}) for one in content(head)
        ):
            found = striking(noun, finder)
            if found:
                return found
    return []


def assailants(match: Match, finder: PartyFinder) -> list[Actor]:
    """Who kills, by the subjects of a verb for it: of an attack («the strike in Harare that killed two») whose it is,
    not where it struck; of what only breaks out («clashes in Harare erupted») where."""
    nouns = match.slots.subjects
    if match.entry.swap:
        places = [*(at for one in nouns for at in sites(one)), *objects_after(match.token, prepositions("scene"))]
        return finder.of(nouns) or finder.of(places)
    found: list[Actor] = []
    for one in nouns:
        blow = blow_of(one)
        found += striking(blow, finder) if blow is not None else finder.of([one])
    return unique(found)


def blow_of(noun: Token) -> Token | None:
    """The attack that a noun is, or that it says the place of."""
    over = noun.head.head if noun.dep == "pobj" and marks(noun.head, "scene") else noun
    return next((one for one in (noun, over) if lower(one) in noun_list("light_verbs", "attacks")), None)


def sites(noun: Token) -> list[Token]:
    """Where the blow struck that kills: «two bombs in Harare killed nine»."""
    if noun.dep == "pobj" and blow_of(noun) is not None:
        return [noun]
    words = joint(noun_list("light_verbs", "attacks"), noun_list("light_verbs", "devices"))
    return objects_after(noun, prepositions("scene")) if lower(noun) in words else []


def striking(noun: Token, finder: PartyFinder) -> list[Actor]:
    """Whose attack a noun is: of «Chad's raid» and «the raid Chad launched» Chad."""
    if lower(noun) not in noun_list("light_verbs", "attacks"):
        return []
    over = example_of(noun)
    return (
        finder.owner(noun)
        or finder.of(objects_after(noun, {"by", "with"}))
        or finder.of(launchers(noun))
        or (finder.owner(over) if over is not None else [])
    )


def launchers(noun: Token) -> list[Token]:
    """Who launched, leads or ends the attack that is said to have killed: «Chad is easing an offensive that killed»."""
    verb = noun.head
    return subjects(verb) if noun.dep == "dobj" and verb_in(verb, "waging") and not is_passive(verb) else []


def taking_part(noun: Token) -> list[Token]:
    """Who is said to have had a hand in an act: of «denied any role in the attack», «Chad's part in the raid» Chad."""
    part = noun.head.head if noun.dep == "pobj" else noun
    if lower(part) not in noun_list("light_verbs", "parts"):
        return []
    verb = part.head
    owning = part.dep == "dobj" and is_verb(verb) and verb_in(verb, "owning_up") and not is_passive(verb)
    return children(part, "poss") or accused_of(part) or (subjects(verb) if owning else [])
