"""Whom a clause tells of: of «demanded that Cuba leave» Cuba, of «agreed to arm Cuba» Cuba too."""

from __future__ import annotations

from comity.coding.codes import without
from comity.coding.control import agents, is_passive, own_subjects, passive_subjects
from comity.coding.match import Match
from comity.coding.parse import children, has_child, is_party, is_verb
from comity.coding.parties import PartyFinder
from comity.coding.places import is_meeting_place, is_setting
from comity.coding.slots import verb_slots
from comity.coding.tree import Token
from comity.records import Actor


def complement_parties(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The party of a complement clause: of «demanded that Cuba leave» its subject; of «agreed to arm Cuba» its object,
    else the one other actor that the clause names."""
    of_objects = [one for head in match.slots.objects for one in children(head, "acl") if is_content(one)]
    for clause in (*match.slots.clauses, *of_objects):
        if not (is_verb(clause) or is_small(clause, match)) or (clause.dep == "advcl" and is_of_its_subject(match)):
            continue
        found = without(finder.of(doers(clause), codes), codes)
        if not found and match.entry.predicate:
            found = without(finder.of(children(clause, "attr", "dobj"), codes), codes)
        if not found and not is_of_its_subject(match):
            found = clause_parties(clause, finder, codes)
        if found:
            return found
    return []


def is_small(clause: Token, match: Match) -> bool:
    """«considers the base illegal»."""
    return match.entry.type == "ACCUSE" and has_child(clause, "nsubj")


def is_content(clause: Token) -> bool:
    """«the right to search», «evidence that Cuba had searched»: a clause that says what a noun is about."""
    return clause.tag == "VB" or (has_child(clause, "mark", "that") and has_child(clause, "nsubj"))


def doers(clause: Token) -> list[Token]:
    """Of whom a clause tells: its subject; of a passive who does it, where that is said."""
    if not is_verb(clause):
        return children(clause, "nsubj")  # «considers the base illegal»
    return (agents(clause) or passive_subjects(clause)) if is_passive(clause) else own_subjects(clause)


def is_of_its_subject(match: Match) -> bool:
    """Whether a complement is about its subject alone: what it says of it, what it asks of it."""
    entry = match.entry
    asked = entry.type == "REQUEST" and entry.pos == "verb" and entry.recipient[:1] == ("clause",)
    return bool(entry.predicate) or entry.clause == "must" or asked or "clause_subject" in entry.recipient


def bearing(clause: Token) -> set[int]:
    """The tokens of a clause without its conditions, times and reasons («unless …», «after …») and without what is told
    of its nouns («a deal that will help Chad»)."""
    found = {clause.i}
    for child in clause.children:
        circumstance = child.dep == "advcl" and any(one.dep == "mark" for one in child.children)
        if not circumstance and child.dep != "relcl":
            found |= bearing(child)
    return found


def clause_parties(clause: Token, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The parties that a clause's verb has, nearest slot first; else the only other actor in it."""
    slots = verb_slots(clause)
    for heads in (slots.datives, slots.objects, *slots.prepositions.values()):
        found = without(finder.of([one for one in heads if not is_meeting_place(one)], codes), codes)
        if found:
            return found
    own = bearing(clause)
    named = (finder.parse.at.get(token.i) for token in clause.subtree if token.i in own and not is_setting(token))
    others = {one.code: one for one in named if is_party(one) and one.code not in codes}
    return [finder.actor(one) for one in others.values()] if len(others) == 1 else []
