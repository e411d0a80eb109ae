"""Who did it and to whom: an entry's roles filled from the slots of the word that triggered it."""

from __future__ import annotations

from dataclasses import replace

from comity.coding.answered import answered, taken_up
from comity.coding.clause_sides import clause_parties
from comity.coding.codes import codes_of, is_organisation, sole, without
from comity.coding.control import is_speech, subjects
from comity.coding.lexicon import act_lexicon, word_classes
from comity.coding.match import Match, Roles
from comity.coding.owners import is_nobody
from comity.coding.parse import children, has_child, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import prepositions
from comity.coding.scene import ARMED, at_home
from comity.coding.sides import actors_of, is_mutual, is_reciprocal, recipients_of
from comity.coding.tree import Token
from comity.records import Actor

SYMMETRIC = {"AGREE", "CONSULT", "COOPERATE"}
ALONE = {"MOBILIZE"}  # acts that nobody does to himself: «fired missiles off its east coast»
RETOLD = {"CONSULT", "AGREE", "SANCTION"}  # acts that texts take up again without their parties
RECENT = 12  # reports looked back at for a party: about a paragraph of dense news
OFFICIAL = {"GOV", "LEG", "PTY", "ELI", "OPP", "REB", None}
DOERS: dict[str, set[str | None]] = {"official": OFFICIAL, "armed": {*ARMED}}
CIVIL = {"CVL", "AGR", "EDU", "CRM"}
ELIDING = {"AID", "SUPPORT"}  # acts whose recipient a sentence often names elsewhere («its allies, providing support»)


def roles_of(match: Match, finder: PartyFinder) -> Roles | None:
    """The parties of a match, or None where those that its entry needs are not there."""
    actors = actors_of(match, finder)
    codes = frozenset(actor.code for actor in actors)
    recipients = recipients_of(match, finder, codes)
    if one_sided(match, actors) or any(is_nobody(one) for one in match.slots.subjects):
        return None
    if match.entry.swap:
        actors, recipients = recipients, actors
    if is_reciprocal(match) and match.entry.type not in SYMMETRIC:
        actors = actors if len(actors) > 1 else finder.the_two(match.token)
        recipients = actors
    elif match.entry.symmetric or is_reciprocal(match):
        actors, recipients = symmetric(match, actors, recipients)
    if actors and not recipients:
        recipients = answered(match, finder, codes)
    if actors and not recipients and match.entry.type in ELIDING and not taken_up(match):
        recipients = in_purpose(match, finder, codes) or ([] if aimed(match) else the_other(match, finder, actors))
    if len(actors) == 2 and not recipients and is_mutual(match):
        recipients = actors
    actors, recipients = told_before(match, finder, actors, recipients)
    actors, recipients = at_home(match, finder, actors, recipients)
    if stays_at_home(match, actors, recipients):
        return None
    if not enough(match, actors, recipients) or not fitting(match, actors, recipients):
        if finder.trace is not None:
            finder.trace.without_party(match, actors, recipients)
        return None
    return Roles(tuple(actors), tuple(apart(actors, recipients, match)))


def stays_at_home(match: Match, actors: list[Actor], recipients: list[Actor]) -> bool:
    """«visited American troops», «built a school in its capital»: no visit and no aid where both sides are one; nor do
    rebels attack themselves."""
    abroad = match.entry.mode == "visit" or match.entry.type == "AID"
    abroad = abroad or (match.entry.type == "ASSAULT" and any(":" in one.code for one in actors))
    return abroad and len(actors) == 1 and [one.code for one in actors] == [one.code for one in recipients]


def one_sided(match: Match, actors: list[Actor]) -> bool:
    """Whether only those «with» whom are named: «talks with Cuba and Peru», «I met with Cuba and Peru» are not between
    the two."""
    sides = match.slots.prepositions
    somebody = any(one.tag == "PRP" for one in match.slots.subjects)
    mutual = match.entry.symmetric and not actors and (match.entry.pos == "noun" or somebody)
    return mutual and bool(sides.get("with")) and not (sides.get("between") or sides.get("among"))


def told_before(
    match: Match, finder: PartyFinder, actors: list[Actor], recipients: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """A party that the sentence leaves out because an earlier report of the same act has it: «her visit» after «she
    visited Cuba»; «these include Chad, which cut ties» after «several cut ties with Cuba»; «the pact signed today»."""
    if recipients or match.entry.type not in RETOLD:
        return actors, recipients
    known = {one.code for one in actors}
    if is_definite(match) and is_noun(match.token) and several_told(match, known, finder):
        return actors, recipients
    for report in reversed(finder.memory.told[-RECENT:]):
        parties = {one.code for one in report.actors}
        if report.type != match.entry.type or (not report.recipients and len(parties) < 2):
            continue
        if not actors and is_definite_participle(match):
            return list(report.actors), []
        others = not any(one.code in known for one in report.recipients)
        if actors and ((is_definite(match) and known == parties) or (is_verb(match.token) and not parties and others)):
            return actors, [replace(one, start=0, end=0, text="", antecedent=one.text) for one in report.recipients]
    return actors, recipients


def several_told(match: Match, codes: set[str], finder: PartyFinder) -> bool:
    """Whether the same actors did the same to several before: which visit «his visit» is, is open."""
    recent = (one for one in finder.memory.told[-RECENT:] if one.type == match.entry.type and one.recipients)
    return len({codes_of(one.recipients) for one in recent if {who.code for who in one.actors} == codes}) > 1


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
    aims = (one for one in purposes if is_verb(one) and has_child(one, "aux", "to"))
    return next((found for one in aims if (found := clause_parties(one, finder, codes))), [])


def aimed(match: Match) -> bool:
    """Whether the words say what is supported, and it is neither an actor nor people («sympathy for the victims»):
    «support for the war», «backed his demand»."""
    entry, slots = match.entry, match.slots
    if entry.type != "SUPPORT":
        return False
    named = [one for one in slots.objects if one.i != match.hit] if entry.pos == "verb" else []
    named += [one for word in entry.recipient for one in slots.prepositions.get(word, [])]
    return any(lower(one) not in word_classes()["people"] and not one.tag.startswith("PRP") for one in named)


def the_other(match: Match, finder: PartyFinder, actors: list[Actor]) -> list[Actor]:
    """The only other actor that the sentence names or refers to, where there is just one; none where what is helped is
    one's own («defended its decision»)."""
    if any(one.tag == "PRP$" for thing in match.slots.objects for one in children(thing, "poss")):
        return []
    telling = tellers(match.token)
    beside = (finder.parse.at.get(one.i) for teller in telling for one in teller.subtree)
    codes = {one.code for one in (*actors, *finder.of(telling))} | {one.code for one in beside if is_party(one)}
    pronouns = [token for token in match.token.doc if token.tag.startswith("PRP")]
    return sole([*without(finder.of(pronouns), codes), *finder.besides(codes, match.token)])


def tellers(token: Token) -> list[Token]:
    """The subjects of the verbs of speech above, and of all verbs above a relative clause: who accuses a state of
    sending arms, or condemns the arms it sent, did not get them."""
    found: list[Token] = []
    beyond = False
    while token.head.i != token.i:
        beyond = beyond or token.dep == "relcl"
        token = token.head
        if is_speech(token) or (beyond and is_verb(token)):
            found += subjects(token) or children(token, "dobj")  # «…, stressed the minister»
    return found


def apart(actors: list[Actor], recipients: list[Actor], match: Match) -> list[Actor]:
    """Recipients without the words that already stand as actors: one mention has one role, both only where the act is
    between the parties."""
    if [one.code for one in actors] == [one.code for one in recipients] and len(actors) > 1:
        return recipients
    if match.entry.type in ALONE:
        own = {one.code for one in actors}
        recipients = [one for one in recipients if one.code not in own or one.antecedent is None]
    spans = {(one.start, one.end) for one in actors}
    return [one for one in recipients if (one.start, one.end) not in spans]


def symmetric(match: Match, actors: list[Actor], recipients: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """A mutual act: all parties are actors. In types that have sides («fought», «failed to agree») who did it to whom
    is kept where the grammar tells, else each did it to each."""
    if match.entry.type not in SYMMETRIC:
        between = (
            len(actors) > 1
            and all(is_cognate(one, match) for one in match.slots.objects)
            and prepositions("opposing").isdisjoint(match.slots.prepositions)
        )
        return (actors, actors) if between else (actors, recipients)
    if len(recipients) > 1 and len(actors) == 1 and is_apart(match):
        return actors, recipients
    merged = {actor.code: actor for actor in [*actors, *one_a_state(recipients)]}
    return list(merged.values()), []


def is_apart(match: Match) -> bool:
    """«improved relations with Chad and Mali», «bought oil from both»: the two have nothing with each other."""
    if match.entry.type == "CONSULT":
        return match.entry.mode == "phone"
    tie = match.hit is not None and lower(match.token.doc[match.hit]) in word_classes()["ties"]
    return match.entry.type == "COOPERATE" and (tie or bool({"from", "to"} & match.slots.prepositions.keys()))


def is_cognate(noun: Token, match: Match) -> bool:
    """Whether an object only says again what the verb says: «traded barbs», «fought a battle»."""
    told = act_lexicon().nouns.get(lower(noun), ())
    return noun.i in match.consumed or any(one.type == match.entry.type for one in told)


def one_a_state(actors: list[Actor]) -> list[Actor]:
    """Of «met Chad's government and the Chadian rebels» Chad: who are both met have not met each other."""
    found: dict[str, Actor] = {}
    for one in actors:
        found.setdefault(one.code.partition(":")[0], one)
    return list(found.values())


def fitting(match: Match, actors: list[Actor], recipients: list[Actor]) -> bool:
    """Whether the parties are of the kind that the entry asks for."""
    doers = DOERS.get(match.entry.actor_is or "")
    bodies = doers is OFFICIAL and any(one.sector == "UNK" and is_organisation(one.code) for one in actors)
    if doers is not None and not (bodies or any(one.sector in doers for one in actors)):  # «a UN team arrived»
        return False
    if match.entry.recipient_is == "official":
        return any(one.sector not in CIVIL for one in recipients)
    if match.entry.recipient_is != "organisation":
        return True
    return bool(recipients) and all(is_organisation(one.code) for one in recipients)


def enough(match: Match, actors: list[Actor], recipients: list[Actor]) -> bool:
    """Whether the parties that the entry needs are there."""
    entry = match.entry
    sides = {(one.code, one.sector if match.entry.type == "CONSULT" else None) for one in [*actors, *recipients]}
    two = len(sides) > 1 if entry.symmetric else bool(actors and recipients)
    if entry.symmetric and entry.pos != "noun" and entry.type in SYMMETRIC:
        return bool(actors) and (two or entry.needs == "either")
    there = {"both": two, "either": actors or recipients, "actor": actors, "recipient": recipients}
    return bool(there[entry.needs])
