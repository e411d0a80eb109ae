"""Where an act took place, and whom its place names: a side that has a role but no country («police arrested ten
lawmakers», «gunmen attacked a bus in Kano») is of the country that the clause is about, where it is about one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.coding.codes import of_its_own
from comity.coding.lexicon import word_classes
from comity.coding.match import Match, content
from comity.coding.owners import is_strange
from comity.coding.parse import Parse, children, conjuncts, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.places import placed
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.scopes import scope
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list, word_list
from comity.lexicons import load
from comity.records import Actor, Place

PLACES = {"capital", "city", "state", "place"}
DOMESTIC = {
    "ASSAULT", "COERCE", "SANCTION", "PROTEST", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "RETREAT", "CONCEDE",
    "CONSULT",
}  # fmt: skip
RIVALS = {"OPP", "REB", "UAF", "LAB", "REL"}  # with whom at home to meet is to negotiate
RULING = {"GOV", "MIL", "COP", "JUD", "SPY", "PRM", "PTY"}  # sectors through which a state acts on its people
POWER = RULING | {"LEG", "OPP", "ELI"}
ARMED = {"REB", "UAF"}
INWARD = {"curfew", "martial-law", "censor", "crowd-control"}  # modes that a state turns on its own people
WITHIN = {"ASSAULT", "COERCE", "RETREAT", "CONCEDE", "PROTEST"}  # acts that a power does to its own state's power
VICTIMS = {"ASSAULT", "COERCE"}  # acts that armies and governments do abroad too


def place_of(token: Token, parse: Parse) -> Place | None:
    """Where it happened: a named place after «in», «at» or «near» in the trigger's clause."""
    for head in (token, token.head):
        for noun in objects_after(head, prepositions("scene")):
            mention = parse.at.get(noun.i)
            if mention is not None and mention.kind in PLACES:
                return Place(mention.text, mention.code or None)
    return None


def at_home(
    match: Match, finder: PartyFinder, actors: list[Actor], recipients: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """The sides of a domestic act, the one that only a role names filled in."""
    if match.entry.type not in DOMESTIC or match.entry.swap:
        return actors, recipients
    if not actors:
        actors = doers(match, finder, recipients)
    if not recipients:
        return actors, sufferers(match, finder, actors) or own_country(match, finder, actors)
    return actors, [with_role(one, match, finder) for one in recipients]


def doers(match: Match, finder: PartyFinder, recipients: list[Actor]) -> list[Actor]:
    """«gunmen», «protesters» as subjects: of the country where it happened. Soldiers may be anybody's there."""
    found = list(roles(match.slots.subjects, finder))
    if not found:
        return []
    within = match.entry.type in WITHIN and not any(is_state(one, finder) for one in match.slots.objects)
    home = scene(match, finder) or (overthrown(found[0], finder, recipients) if within else "")
    abroad = any(state_of(one) != home for one in recipients)
    return [of_its_own(replace(one, code=home)) for one in found if home and not (abroad and one.sector in RULING)]


def is_state(head: Token, finder: PartyFinder) -> bool:
    """Whether a noun is a state by its bare name, not somebody of it."""
    mention = finder.parse.at.get(head.i)
    return mention is not None and mention.kind == "state"


def overthrown(doer: Actor, finder: PartyFinder, recipients: list[Actor]) -> str:
    """«The army ousted the Egyptian president»: the state of those in power, where the sentence names no other."""
    home = sole_state(recipients)
    power = doer.sector in RULING and all(one.sector in POWER for one in recipients)
    return home if power and not names_another(home, finder) else ""


def names_another(home: str, finder: PartyFinder) -> bool:
    """Whether a sentence names an actor of another state."""
    return any(is_party(one) and one.code.partition(":")[0] != home for one in finder.parse.at.values())


def sufferers(match: Match, finder: PartyFinder, actors: list[Actor]) -> list[Actor]:
    """«lawmakers», «the opposition» as objects: of the actor's country, where the sentence names no other."""
    home = sole_state(actors)
    if not home or names_another(home, finder):
        return []
    found = [one for heads in places_of(match) for one in roles(heads, finder)]
    return [of_its_own(replace(one, code=home)) for one in found if is_domestic(actors[0], one, match, home, finder)]


def own_country(match: Match, finder: PartyFinder, actors: list[Actor]) -> list[Actor]:
    """A protest, a curfew or what the police do, with nobody else named, is at home: its recipient is the actor's own
    country."""
    home = sole_state(actors)
    inward = match.entry.type == "PROTEST" or match.entry.mode in INWARD or is_inner(match)
    inward = inward or (match.entry.type in VICTIMS and all(one.sector == "COP" for one in actors))
    if not (home and inward) or names_another(home, finder):
        return []
    sector = None if actors[0].sector in RULING else "GOV"
    return [replace(actors[0], code=home, sector=sector, text="", start=0, end=0, antecedent=actors[0].text)]


def is_inner(match: Match) -> bool:
    """«called off the strike», «lifted the curfew»: what is given up is a thing of one's own country."""
    gave_up = match.entry.type == "CONCEDE" and match.hit is not None
    return gave_up and lower(match.token.doc[match.hit or 0]) in word_classes()["domestic"]


def is_domestic(actor: Actor, other: Actor, match: Match, home: str, finder: PartyFinder) -> bool:
    """Whether a role is likely one of the actor's own country: across the line between state and society. What armies
    do, and governments do to the armed, they do abroad too; there the country must be named as the scene. What
    a state asks of its own people is rule, no event."""
    state = actor.sector in RULING
    if match.entry.type == "CONSULT":
        return state and other.sector in RIVALS
    if state and match.entry.type == "REQUEST":
        return False
    if state == (other.sector in RULING):
        return not state and other.sector != actor.sector
    if not state or match.entry.type not in VICTIMS:
        return True
    expeditionary = actor.sector == "MIL" or other.sector in ARMED or match.entry.type == "ASSAULT"
    return not (expeditionary and actor.sector != "COP") or scene(match, finder) == home


def places_of(match: Match) -> Iterator[list[Token]]:
    """Where a recipient may stand: the object, else what follows the entry's prepositions."""
    yield match.slots.objects if match.entry.pos != "noun" else match.slots.prepositions.get("of", [])
    for place in match.entry.recipient:
        if place not in {"object", "owner", "clause", "subject", "dative", "of"}:
            yield match.slots.prepositions.get(place, [])


def roles(heads: Iterable[Token], finder: PartyFinder) -> Iterator[Actor]:
    """The roles without a country that noun phrases name, each sector once."""
    seen = {"UNK"}
    for head in heads:
        for token in (one for top in conjuncts(head) for one in content(top)):
            mention = finder.parse.at.get(token.i)
            if mention is None or mention.code or is_foreign(token):
                continue
            if mention.sector is None or mention.sector in seen:
                continue
            seen.add(mention.sector)
            yield Actor("", mention.sector, mention.name, mention.text, mention.start, mention.end)


def is_foreign(noun: Token) -> bool:
    """«foreign journalists», «Western tourists», «its neighbours», ambassadors, critics."""
    strangers = joint(noun_list("references", "others"), noun_list("word_classes", "diplomats"))
    if is_strange(noun) or lower(noun) in strangers:
        return True
    return any(lower(child) in word_list("references", "from_abroad") for child in noun.children)


def with_role(actor: Actor, match: Match, finder: PartyFinder) -> Actor:
    """Of «arrested ten lawmakers in Harare» the lawmakers are the recipients, not the government in Harare."""
    token = finder.parse.head_of(actor.start, actor.end) if actor.end else None
    if token is None or token.dep != "pobj" or lower(token.head) not in prepositions("scene"):
        return actor
    role = next(roles(match.slots.objects, finder), None)
    return replace(actor, sector=role.sector if role is not None else None)


def scene(match: Match, finder: PartyFinder) -> str:
    """The one state whose places stand after «in», «at» or «near» in the clause, or nothing."""
    own = scope(match.token) if is_verb(match.token) else set()
    here = (match.token.doc[i] for i in own)
    nouns = [noun for one in here if one.dep == "prep" and marks(one, "scene") for noun in children(one, "pobj")]
    nouns += [noun for word in prepositions("scene") for noun in match.slots.prepositions.get(word, [])]
    found = {code for noun in nouns for code in placed(noun, finder.parse)}
    return found.pop() if len(found) == 1 else ""


def sole_state(actors: list[Actor]) -> str:
    """The state that all actors are of, or nothing."""
    found = {state_of(one) for one in actors}
    return found.pop() if len(found) == 1 else ""


def state_of(actor: Actor) -> str:
    """The state of an actor's code, of a group its home, or nothing."""
    home = actor.code.partition(":")[0]
    return home if home in load("actors/states") else ""
