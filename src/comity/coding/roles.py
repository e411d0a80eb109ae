"""Who did it and to whom: an entry's roles filled from the slots of the word that triggered it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from comity.coding.control import is_passive, passive_subjects, subjects
from comity.coding.match import Match, Roles, anchor
from comity.coding.parse import is_noun, is_verb, lower
from comity.coding.parties import PartyFinder, is_organisation
from comity.coding.prepositions import marks, prepositions
from comity.coding.slots import verb_slots
from comity.coding.tree import Token
from comity.coding.words import verb_list
from comity.records import Actor

SYMMETRIC = {"AGREE", "CONSULT", "COOPERATE"}
RETOLD = {"CONSULT", "AGREE", "SANCTION"}  # acts that texts take up again without their parties
RECENT = 12  # reports looked back at for a party: about a paragraph of dense news
OFFICIAL = {"GOV", "LEG", "PTY", "ELI", "OPP", "REB", None}
ELIDING = {"AID", "SUPPORT"}  # acts whose recipient a sentence often names elsewhere («its allies, providing support»)


def roles_of(match: Match, finder: PartyFinder) -> Roles | None:
    """The parties of a match, or None where those that its entry needs are not there."""
    actors = actors_of(match, finder)
    codes = frozenset(actor.code for actor in actors)
    recipients = recipients_of(match, finder, codes)
    if match.entry.swap:
        actors, recipients = recipients, actors
    if is_reciprocal(match) and match.entry.type not in SYMMETRIC:
        actors = actors if len(actors) > 1 else finder.pair(match.token)
        recipients = actors
    elif match.entry.symmetric or is_reciprocal(match):
        actors, recipients = symmetric(match, actors, recipients)
    if actors and not recipients and match.entry.type in ELIDING:
        recipients = in_purpose(match, finder, codes) or the_other(match, finder, actors)
    actors, recipients = told_before(match, finder, actors, recipients)
    if not enough(match, actors, recipients) or not fitting(match, actors, recipients):
        return None
    return Roles(tuple(actors), tuple(apart(actors, recipients, match)))


def told_before(
    match: Match, finder: PartyFinder, actors: list[Actor], recipients: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """A party that the sentence leaves out because an earlier report of the same act has it: «her visit» after «she
    visited Cuba»; «these include Chad, which cut ties» after «several cut ties with Cuba»; «the pact signed today»."""
    if recipients or match.entry.type not in RETOLD:
        return actors, recipients
    known = {one.code for one in actors}
    for report in reversed(finder.memory.told[-RECENT:]):
        parties = {one.code for one in report.actors}
        if report.type != match.entry.type or (not report.recipients and len(parties) < 2):
            continue
        if not actors and is_definite_participle(match):
            return list(report.actors), []
        if actors and ((is_definite(match) and known == parties) or (is_verb(match.token) and not parties)):
            return actors, [replace(one, start=0, end=0, text="", antecedent=one.text) for one in report.recipients]
    return actors, recipients


def is_definite(match: Match) -> bool:
    """«her visit», «this visit»: a noun that takes up what was told."""
    return any(child.dep == "poss" or child.lower in {"this", "that"} for child in match.token.children)


def is_definite_participle(match: Match) -> bool:
    """«the agreement signed today»."""
    definite = any(child.lower in {"the", "this"} for one in match.slots.objects for child in one.children)
    return match.token.dep == "acl" and match.token.tag == "VBN" and definite


def in_purpose(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """«sent troops to defend Cuba»: the party of the purpose."""
    purposes = (one for one in match.slots.clauses if one.dep in {"advcl", "xcomp"} and one.i > match.token.i)
    return next((found for one in purposes if is_verb(one) and (found := clause_parties(one, finder, codes))), [])


def the_other(match: Match, finder: PartyFinder, actors: list[Actor]) -> list[Actor]:
    """The only other actor that the sentence names or refers to, where there is just one."""
    codes = {one.code for one in actors} | {one.code for one in finder.of(tellers(match.token))}
    named = {m.code: finder.actor(m) for m in finder.not_places() if m.code not in codes}
    pronouns = [token for token in match.token.doc if token.tag.startswith("PRP")]
    referred = {one.code: one for one in finder.of(pronouns) if one.code not in codes}
    others_found = {**referred, **named}
    return list(others_found.values()) if len(others_found) == 1 else []


def tellers(token: Token) -> list[Token]:
    """The subjects of the verbs of speech above: who accuses a state of sending arms did not get them."""
    found: list[Token] = []
    while token.head.i != token.i:
        token = token.head
        if lower(token) in verb_list("modality", "speech_verbs"):
            found += subjects(token, 0)
    return found


def apart(actors: list[Actor], recipients: list[Actor], match: Match) -> list[Actor]:
    """Recipients without the words that already stand as actors: one mention has one role, both only where the act is
    between the parties."""
    if [one.code for one in actors] == [one.code for one in recipients] and len(actors) > 1:
        return recipients
    spans = {(one.start, one.end) for one in actors}
    return [one for one in recipients if (one.start, one.end) not in spans]


def symmetric(match: Match, actors: list[Actor], recipients: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """A mutual act: all parties are actors. In types that have sides («fought», «failed to agree») who did it to whom
    is kept where the grammar tells, else each did it to each."""
    if match.entry.type not in SYMMETRIC:
        between = (
            not recipients
            and len(actors) > 1
            and not match.slots.objects
            and prepositions("opposing").isdisjoint(match.slots.prepositions)
        )
        return (actors, actors) if between else (actors, recipients)
    merged = {actor.code: actor for actor in [*actors, *recipients]}
    return list(merged.values()), []


def is_reciprocal(match: Match) -> bool:
    """«helped each other»: right after the verb, whatever the parser makes of it."""
    after = [token.lower for token in match.token.doc[match.token.i + 1 : match.token.i + 5]]
    return any(pair in {("each", "other"), ("one", "another"), ("the", "other")} for pair in pairwise(after))


def fitting(match: Match, actors: list[Actor], recipients: list[Actor]) -> bool:
    """Whether the parties are of the kind that the entry asks for."""
    if match.entry.actor_is == "official" and not any(one.sector in OFFICIAL for one in actors):
        return False
    if match.entry.recipient_is != "organisation":
        return True
    return bool(recipients) and all(is_organisation(one.code) for one in recipients)


def enough(match: Match, actors: list[Actor], recipients: list[Actor]) -> bool:
    """Whether the parties that the entry needs are there."""
    sides = {"actor": bool(actors), "recipient": bool(recipients)}
    two = len({one.code for one in [*actors, *recipients]}) > 1 if match.entry.symmetric else all(sides.values())
    if match.entry.symmetric and match.entry.pos != "noun" and match.entry.type in SYMMETRIC:
        return bool(actors) and (two or match.entry.needs == "either")
    return {"both": two, "either": any(sides.values())}.get(match.entry.needs, sides.get(match.entry.needs, False))


def actors_of(match: Match, finder: PartyFinder) -> list[Actor]:
    """The doers: where the entry says, by default the subject; for a noun also its modifiers and «by», «between»."""
    entry, slots = match.entry, match.slots
    if entry.pos != "noun":
        return finder.of(slots.subjects) or (finder.of(slots.objects) if entry.own and slots.passive else [])
    found = noun_actors(match, finder)
    if entry.of == "actor" and not found:
        found = finder.of(slots.prepositions.get("of", []))
    if entry.own and not found:
        found = finder.of(slots.prepositions.get("of", []))
    return found or prepositional(match, finder, tuple(one for one in entry.actor if one != "subject"), frozenset())


def noun_actors(match: Match, finder: PartyFinder) -> list[Actor]:
    """Whose act a noun tells: «Iran's strike», «Iranian strike», «talks between», or the subject of its light verb."""
    noun = anchor(match.token)
    own = [child for child in noun.children if child.dep in {"poss", "compound", "amod", "nmod"}]
    whose = [one for one in own if lower(one) not in match.entry.object]
    found = finder.owner(noun, frozenset(), 0) if whose else []
    if match.entry.type == "CONSULT":
        found = [one for one in found if not is_venue(match.token, one, finder)]
    found = [*shared_genitive(match.token, finder), *found]
    if not found and match.token.dep == "conj" and is_noun(match.token.head):
        found = finder.owner(match.token.head, frozenset(), 0)
    shared = match.entry.symmetric or "between" not in match.entry.recipient
    between = finder.of(match.slots.prepositions.get("between", [])) if shared else []
    return found or between or finder.of(match.slots.subjects) or finder.of(on_the_way(match))


def is_venue(noun: Token, actor: Actor, finder: PartyFinder) -> bool:
    """«the Beijing summit»: a capital before a meeting is where it is held."""
    return any(
        mention.kind in {"capital", "city"} and mention.start == actor.start
        for child in noun.children if child.dep in {"compound", "amod"} and (mention := finder.parse.at.get(child.i))
    )  # fmt: skip


def on_the_way(match: Match) -> list[Token]:
    """«On a visit to Iran the minister praised …», «is in talks with Oman»: who the clause says does it."""
    noun = anchor(match.token)
    if match.entry.type != "CONSULT" or noun.dep != "pobj" or not marks(noun.head, "during"):
        return []
    verb = noun.head.head
    return subjects(verb, 0) if is_verb(verb) and not is_passive(verb) else []


def shared_genitive(noun: Token, finder: PartyFinder) -> list[Actor]:
    """«Putin and Kim's meeting», which parsers read as «Putin» and «Kim's meeting»: the first of the two."""
    owners = [child for child in noun.children if child.dep == "poss"]
    mention = finder.parse.at.get(noun.head.i)
    if noun.dep != "conj" or not owners or mention is None or not mention.code:
        return []
    joining = owners[0].left_edge.i - 1
    return [finder.actor(mention)] if joining > 0 and noun.doc[joining].lower == "and" else []


def recipients_of(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """Whom it is done to: the first place that the entry names where an actor stands."""
    entry, slots = match.entry, match.slots
    if entry.pos == "noun" and entry.of in {"recipient", "object"}:
        found = finder.of(slots.prepositions.get("of", []), codes)
        if found and entry.of == "recipient":
            return found
    for place in entry.recipient:
        found = recipients_at(place, match, finder, codes)
        if found:
            return found
    return []


def recipients_at(place: str, match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The actors in one place of the sentence, those left out that the act cannot be done to."""
    slots = match.slots
    if place in {"object", "owner"}:
        if is_reciprocal(match):
            return finder.of(slots.subjects)
        return others(finder.of(slots.objects, codes), match, codes)
    if place == "dative":
        return finder.of(slots.datives, codes)
    if place == "clause":
        if any(one.i < min((clause.i for clause in slots.clauses), default=0) for one in slots.objects):
            return []
        return in_clause(match, finder, codes)
    if place == "subject":
        return finder.of(slots.subjects)
    return prepositional(match, finder, (place,), codes)


def others(found: list[Actor], match: Match, codes: frozenset[str]) -> list[Actor]:
    """What the object names besides the actor: «Russia withdrew Russian troops» is done to nobody."""
    return [one for one in found if one.code not in codes] or (
        found if match.entry.recipient[:1] == ("object",) else []
    )


def prepositional(match: Match, finder: PartyFinder, words: tuple[str, ...], codes: frozenset[str]) -> list[Actor]:
    """The actors after some prepositions of the trigger."""
    for word in words:
        found = finder.of(match.slots.prepositions.get(word, []), codes)
        apart_ones = [one for one in found if one.code not in codes] or found
        if apart_ones:
            return apart_ones
    return []


def in_clause(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The party of a complement clause: of «demanded that Cuba leave» its subject; of «agreed to arm Cuba» its object,
    else the one other actor that the clause names."""
    for clause in match.slots.clauses:
        if not is_verb(clause):
            continue
        inner = passive_subjects(clause) if verb_slots(clause).passive else subjects(clause, 99)
        found = [one for one in finder.of(inner) if one.code not in codes]
        if found:
            return found
        named = clause_parties(clause, finder, codes)
        if named:
            return named
    return []


def bearing(clause: Token) -> set[int]:
    """The tokens of a clause without its conditions, times and reasons («unless …», «after …») and without a main verb
    that the parser has coordinated with it («pledged to help and defended …»)."""
    found = {clause.i}
    for child in clause.children:
        circumstance = child.dep == "advcl" and any(one.dep == "mark" for one in child.children)
        another = child.dep == "conj" and child.tag in {"VBD", "VBZ", "VBP"}
        if not circumstance and not another:
            found |= bearing(child)
    return found


def clause_parties(clause: Token, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The parties that a clause's verb has, nearest slot first; else the only other actor in it."""
    slots = verb_slots(clause)
    for heads in (slots.datives, slots.objects, *slots.prepositions.values()):
        found = [one for one in finder.of(heads, codes) if one.code not in codes]
        if found:
            return found
    own = bearing(clause)
    mentions = {
        id(m): m
        for token in clause.subtree
        if token.i in own and (m := finder.parse.at.get(token.i)) and m.code and m.kind != "outlet"
    }
    rest = {m.code: m for m in mentions.values() if m.code not in codes}
    return [finder.actor(m) for m in rest.values()] if len(rest) == 1 else []
