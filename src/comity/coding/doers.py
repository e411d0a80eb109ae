"""Who did it, where the trigger itself has no doer: whose attack, hold or object it was, for whom it was done."""

from __future__ import annotations

from comity.coding.attacks import attackers
from comity.coding.control import agents, is_passive, subjects
from comity.coding.match import Match
from comity.coding.owners import is_force
from comity.coding.parse import children, conjuncts, is_noun, is_verb
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks, objects_after
from comity.coding.slots import anchor, clauses_of_prepositions
from comity.coding.tree import Token
from comity.records import Actor

BEHALF = "behalf"  # no party: «on behalf of»
OF_SEVERAL = {"CONSULT", "COOPERATE"}  # types whose nouns «involve» those who do it


def unnamed_doers(match: Match, finder: PartyFinder) -> list[Actor]:
    """Who does what a passive tells without «by»: whose the object is where the entry says so, whose attack it was, who
    rules where it was done («arrested in Chad»)."""
    if match.entry.own:
        return finder.of(match.slots.objects)
    both = finder.of(match.slots.prepositions.get("between", [])) or pair(match, finder)
    if match.entry.symmetric and both:
        return both
    owed = match.entry.recipient[:1] == ("owner",)  # «Chad's debt was cancelled»
    given = match.token.doc[match.hit] if match.hit is not None and match.entry.type == "AID" and not owed else None
    if given is not None and (givers := finder.owner(given)):
        return givers
    if match.entry.mode == "release":
        return finder.of(holders(match))
    places = tuple(one for one in match.entry.actor if one != "subject")
    return attackers(match, finder) or finder.of(objects_after(match.token, {*places}))


def pair(match: Match, finder: PartyFinder) -> list[Actor]:
    """«Chad-Mali talks were held»: both whose the object of a mutual act is."""
    found = finder.owner(match.token.doc[match.hit]) if match.hit is not None else []
    return found if len(found) > 1 else []


def holders(match: Match) -> list[Token]:
    """Who freed those «held by Chad», «freed after they had been seized by Chad» or «seized by Chad, but then freed»:
    whoever had them."""
    held = [one for thing in match.slots.objects for one in conjuncts(thing)]
    clauses = [one for thing in held for one in children(thing, "acl", "relcl")]
    clauses += clauses_of_prepositions(match.token) + children(match.token, "advcl")
    clauses += [match.token.head] if match.token.dep == "conj" else []
    return [one for clause in clauses if is_verb(clause) and is_force(clause) for one in agents(clause)]


def on_the_way(match: Match) -> list[Token]:
    """«On a visit to Iran the minister praised …», «is in talks with Oman», «under a pact with Oman Iran may …»,
    «killed nine in a raid on Oman»: who the clause says does it."""
    noun, kind = anchor(match.token), {"CONSULT": "during", "AGREE": "bound", "ASSAULT": "within"}.get(match.entry.type)
    if kind is None or noun.dep != "pobj" or not marks(noun.head, kind):
        return []
    verb = noun.head.head
    if match.entry.type == "ASSAULT" and not is_force(verb):
        return []
    if verb.dep in {"nsubj", "nsubjpass"} and noun.head.lower == "on" and noun.head.nbor(-1).lower == ",":
        return [verb]  # «the minister, on a visit to Iran, …»
    return subjects(verb) if is_verb(verb) and not is_passive(verb) else []


def principals(token: Token) -> list[Token]:
    """«bombed a bridge on behalf of Chad»: for whom somebody unknown does it."""
    nodes = (token, token.head) if is_noun(token) else (token,)
    behalf = (one for node in nodes for one in objects_after(node, {"on", "in"}) if one.lower == BEHALF)
    return [one for noun in behalf for one in (*children(noun, "poss"), *objects_after(noun, {"of"}))]


def owned_by(match: Match, finder: PartyFinder) -> list[Actor]:
    """«the cabinet recalled Chad's envoy from Mali»: of somebody unknown, whose the thing is that is his own."""
    holders = [one for thing in match.slots.objects for one in children(thing, "poss")] if match.entry.own else []
    return finder.of(holders)


def between_ties(nouns: list[Token]) -> list[Token]:
    """«relations between Chad and Mali improved», «Chad's ties with Mali warmed»: those whom a tie is between."""
    return [one for noun in nouns for one in objects_after(noun, {"between", "with", "to", "from"})]


def joined_in(match: Match) -> list[Token]:
    """«a drill involving Chad and Mali», «talks involving both»: those who do it together."""
    if match.entry.type not in OF_SEVERAL:
        return []
    clauses = (one for one in children(match.token, "acl", "prep") if one.lower == "involving")
    return [noun for one in clauses for noun in children(one, "dobj", "pobj")]
