"""Where an entry's actor and recipient stand: the places of a sentence that the lexicon names, asked in its order."""

from __future__ import annotations

from itertools import pairwise, takewhile

from comity.coding.attacks import assailants, attackers, sites, taking_part
from comity.coding.clause_sides import complement_parties
from comity.coding.codes import without
from comity.coding.control import (
    accused_of,
    subjects,
)
from comity.coding.doers import BEHALF, between_ties, joined_in, on_the_way, owned_by, principals, unnamed_doers
from comity.coding.match import Match, content
from comity.coding.owners import is_guest, is_limit, is_undergone, makers, so_called
from comity.coding.parse import children, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.references import is_the_other, reference_words
from comity.coding.slots import anchor
from comity.coding.tie_roles import bearers_of, owners_of
from comity.coding.tree import Token
from comity.coding.venues import venues
from comity.coding.voices import speakers
from comity.coding.words import word_list
from comity.records import Actor

JUDGING = {"ACCUSE", "SUPPORT"}  # types whose object is what somebody did


def actors_of(match: Match, finder: PartyFinder) -> list[Actor]:
    """The doers: where the entry says, by default the subject; for a noun also its modifiers and «by», «between»."""
    entry, slots = match.entry, match.slots
    if entry.actor == ("bearer",):
        return bearers_of(match.token, finder)
    if entry.actor == ("speaker",):
        return finder.of(speakers(match.token))
    if entry.pos != "noun":
        found = assailants(match, finder) if entry.type == "ASSAULT" else finder.of(slots.subjects)
        found = found or finder.of(principals(match.token))
        found = found or (unnamed_doers(match, finder) if slots.passive else owned_by(match, finder))
        return before_clause(match, found, finder) if match.token.dep == "relcl" and not slots.passive else found
    found = [] if done_to_owner(match) else noun_actors(match, finder)
    if not found and (entry.of == "actor" or entry.own):
        found = finder.of(slots.prepositions.get("of", []))
    return found or prepositional(match, finder, tuple(one for one in entry.actor if one != "subject"), frozenset())


def before_clause(match: Match, found: list[Actor], finder: PartyFinder) -> list[Actor]:
    """Of «Gabon, which annexed it, and Togo» Gabon alone: what is coordinated behind the clause does not do it."""
    trigger = finder.parse.start(match.token)
    return [one for one in found if one.start < trigger] or found


def noun_actors(match: Match, finder: PartyFinder) -> list[Actor]:
    """Whose act a noun tells: «Iran's strike», «Iranian strike», «talks between», or the subject of its light verb."""
    noun = anchor(match.token)
    own = children(noun, "poss", "compound", "amod", "nmod")
    whose = [one for one in own if lower(one) not in match.entry.object]
    found = finder.owner(noun) if whose else []
    found = [*shared_genitive(match.token, finder), *found]
    shared = match.token.dep == "conj" and not (match.entry.symmetric and children(noun, "amod"))
    if not found and shared and is_noun(match.token.head):
        found = finder.owner(match.token.head)
    mutual = match.entry.symmetric or "between" not in match.entry.recipient
    between = finder.of(match.slots.prepositions.get("between", [])) if mutual else []
    return (
        found
        or between
        or finder.of(joined_in(match))
        or finder.of(match.slots.subjects)
        or finder.of(on_the_way(match))
        or finder.of(accused_of(noun) or taking_part(noun))
        or finder.of(principals(noun))
    )


def done_to_owner(match: Match) -> bool:
    """«Chad's recognition by Oman»: where «by» says who does it, whose it is says whom it is done to."""
    return match.entry.of == "recipient" and bool(match.slots.prepositions.get("by")) and owned(match.token)


def owned(noun: Token) -> bool:
    """Whether a noun has a possessive."""
    return bool(children(noun, "poss"))


def shared_genitive(noun: Token, finder: PartyFinder) -> list[Actor]:
    """«Putin and Kim's meeting», which parsers read as «Putin» and «Kim's meeting»: the first of the two."""
    owners = children(noun, "poss")
    mention = finder.parse.at.get(noun.head.i)
    if noun.dep != "conj" or not owners or mention is None or not mention.code:
        return []
    joining = owners[0].left_edge.i - 1
    return [finder.actor(mention)] if joining > 0 and noun.doc[joining].lower == "and" else []


def recipients_of(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """Whom it is done to: the first place that the entry names where somebody stands, best another than the actor's
    «its»."""
    entry, slots = match.entry, match.slots
    if entry.pos == "noun" and entry.of in {"recipient", "object"}:
        found = finder.of(slots.prepositions.get("of", []), codes)
        if found and entry.of == "recipient":
            return found
        if done_to_owner(match):
            return finder.of(children(match.token, "poss"), codes)
    if entry.type == "ASSAULT" and any(is_guest(one) for one in hit(match)):
        return finder.of(hit(match), codes)
    own: list[Actor] = []
    for place in entry.recipient:
        found = recipients_at(place, match, finder, codes)
        if any(not is_own(one, codes) for one in found):
            return found
        own = own or found
    if own and not entry.own and entry.type != "SUPPORT":
        return own
    if entry.type != "ASSAULT" or entry.swap:
        return []
    struck = (
        venues(match.token, finder.parse)
        if entry.pos == "noun"
        else [at for one in slots.subjects for at in sites(one)]
    )
    return finder.of(struck, codes)


def hit(match: Match) -> list[Token]:
    """Whom an attack hits, by the nouns: not where («raids on foreign troops in Chad» is on nobody of Chad)."""
    slots = match.slots
    behind = (slots.prepositions.get(word, []) for word in ("on", "against", "of"))
    return [*slots.objects, *(one for nouns in behind for one in nouns)]


def is_own(party: Actor, codes: frozenset[str]) -> bool:
    """Whether a party is the actor himself by a pronoun («dropped its claim on»)."""
    return party.code in codes and party.antecedent is not None


def recipients_at(place: str, match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The actors in one place of the sentence, those left out that the act cannot be done to."""
    slots = match.slots
    if place in {"object", "owner"}:
        return object_parties(match, finder, codes)
    if place == "made_by":
        return without(
            [one for part in slots.objects for head in content(part) for one in finder.owner(head, codes)], codes
        )
    if place == "dative":
        return finder.of(slots.datives, codes)
    if place in {"clause", "clause_subject"}:
        if any(one.i < min((clause.i for clause in slots.clauses), default=0) for one in slots.objects):
            return []
        return complement_parties(match, finder, codes)
    if place == "subject":
        return finder.of([*slots.subjects, *between_ties(slots.subjects)])
    if place == "granter":
        return without(finder.of(granters(match.token)), codes)
    if place == "topic":
        return topics(match, finder, codes)
    if place == "attack":
        return attackers(match, finder)
    if place == "whose":
        return owners_of(match.token, finder, codes)
    return prepositional(match, finder, (place,), codes)


def granters(noun: Token) -> list[Token]:
    """«At Cuba's request Chad closed the camps»: who does what is asked."""
    verb = noun.head.head
    return subjects(verb) if noun.dep == "pobj" and noun.head.lower in {"at", "on", "upon"} and is_verb(verb) else []


def is_suffered(noun: Token, match: Match) -> bool:
    """«condemned the crimes against the people of Chad», «the storming of Chad's consulate»: of whom what is condemned
    was done to."""
    entry = match.entry
    judged = entry.type == "ACCUSE" and "object" in entry.recipient and bool(match.slots.objects)
    while judged and noun.i not in {match.token.i, noun.head.i}:
        if noun.dep == "prep" and (noun.lower == "against" or (noun.lower == "of" and is_undergone(noun.head))):
            return True
        noun = noun.head
    return False


def topics(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """Whom it concerns that is asked «for»: of «a call for an end to Cuban fishing» Cuba."""
    for noun in match.slots.prepositions.get("for", []):
        nested = [one for child in children(noun, "prep") for one in children(child, "pobj")]
        found = without(finder.owner(noun, codes) or finder.of(nested, codes), codes)
        if found:
            return found
    return []


def object_parties(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """What the object names besides the actor: «Russia withdrew Russian troops» is done to nobody."""
    if is_reciprocal(match):
        return finder.of(match.slots.subjects)
    judged = match.slots.objects if match.entry.type in JUDGING else []
    things = [one for one in judged if not says_whose(one, finder)]
    suffered = [one for one in judged if is_undergone(one)]
    done = [one for one in match.slots.objects if one not in suffered] + [
        who for one in suffered for who in agents_of(one)
    ]
    found = finder.of(who for thing in things for who in makers(thing)) or finder.of(done, codes)
    found = found or [one for noun in so_called(match.token) for one in finder.owner(noun, codes)]
    return without(found, codes) or (found if match.entry.recipient[:1] == ("object",) else [])


def agents_of(noun: Token) -> list[Token]:
    """Who does what a noun tells: «Cuba's shelling of», «the shelling of … by Cuba»."""
    return [*children(noun, "poss"), *objects_after(noun, {"by"})]


def says_whose(thing: Token, finder: PartyFinder) -> bool:
    """Whether a noun phrase says itself whose it is («the Cuban ship that …»)."""
    return is_party(finder.parse.at.get(thing.i)) or bool(finder.owner(thing))


def prepositional(match: Match, finder: PartyFinder, words: tuple[str, ...], codes: frozenset[str]) -> list[Actor]:
    """The actors after some prepositions of the trigger."""
    own: list[Actor] = []
    for word in words:
        nouns = [one for noun in match.slots.prepositions.get(word, []) for one in facing(noun)]
        found = finder.of((one for one in nouns if one.lower != BEHALF and not is_suffered(one, match)), codes)
        if any(not is_own(one, codes) for one in found):
            return without(found, codes) or found
        own = own or found
    return own


def facing(noun: Token) -> list[Token]:
    """«troops on its border with Chad»: it is Chad that faces them."""
    beyond = objects_after(noun, {"with"}) if is_limit(noun) else []
    return beyond or [noun]


def is_mutual(match: Match) -> bool:
    """«Both governments withdrew their ambassadors»: of two that the text has set up, each from the other."""
    pairs = word_list("references", "pairs")
    hostile = match.entry.type == "ASSAULT" and any(lower(one) == "sides" for one in match.slots.subjects)
    return (match.entry.own or hostile) and any(reference_words(one) in pairs for one in match.slots.subjects)


def is_reciprocal(match: Match) -> bool:
    """«helped each other»: right after the verb, whatever the parser makes of it; not «is invaded, the other must»."""
    if any(is_the_other(one) for one in match.slots.subjects):
        return True
    following = match.token.doc[match.token.i + 1 : match.token.i + 5]
    after = [token.lower for token in takewhile(lambda token: token.dep != "punct", following)]
    return any(pair in {("each", "other"), ("one", "another"), ("the", "other")} for pair in pairwise(after))
