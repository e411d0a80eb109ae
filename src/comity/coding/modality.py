"""The act's own status, and whose word it is.

One climb from the trigger to the root of its sentence gathers the signs (auxiliaries, negation, markers, governing
verbs and nouns, adjectives); the first of the design's order that is among them is the modality.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comity.coding.attribution import according_to, outlet_subject, source_words
from comity.coding.codes import codes_of
from comity.coding.control import agents, is_passive, is_speech, subjects
from comity.coding.governors import climb
from comity.coding.lexicon import act_lexicon
from comity.coding.match import Match, Roles
from comity.coding.owners import is_nobody
from comity.coding.parse import is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.presupposed import breaks, is_answered
from comity.coding.signs import Signs, condition_on, is_negated, negation, on_the_act
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list
from comity.records import Modality

VERBAL = {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"}
GIVEN_OR_SHARED = {"AID", "COOPERATE"}
CUT = ("severing", "suspending")
CEASING = {"nsubj": ("failing",), "nsubjpass": CUT, "dobj": CUT}  # which verbs, by where the noun hangs
HEARSAY: frozenset[Modality] = frozenset({"reported", "denied"})


def signs_of(match: Match, finder: PartyFinder, around: Mapping[int, Match]) -> Signs:
    """The signs around a trigger; `around` are the sentence's matches by their token."""
    signs = Signs()
    on_the_act(match.token, signs)
    if match.entry.embeds is None and (condition := condition_on(match.token)):
        signs.add("conditional", condition)
    if match.entry.type in GIVEN_OR_SHARED and lower(match.token) not in noun_list("word_classes", "drills"):
        signs.negate(ceased(match.token))
    if match.entry.type == "CONSULT":
        signs.negate(not_held(match.token))
    embedded(match.token, signs, finder, around)
    climb(match.token, signs, finder)
    on_the_sentence(match.token, finder, signs)
    of_quotation(match.token, finder, signs)
    if signs.negation is not None:
        signs.add("denied", signs.negation)
    return signs


def signs_of_tie(token: Token, finder: PartyFinder) -> Signs:
    """The signs around a noun that tells a tie."""
    signs = Signs()
    on_the_act(token, signs)
    embedded(token, signs, finder, {})
    climb(token, signs, finder)
    on_the_sentence(token, finder, signs)
    return signs


def ceased(noun: Token) -> Token | None:
    """The verb that says of what is given or shared that it is no more: «trade has collapsed», «suspended its aid»."""
    verb = noun.head
    if is_verb(noun) or not is_verb(verb):
        return None
    return verb if any(lower(verb) in verb_list("ties", kind) for kind in CEASING.get(noun.dep, ())) else None


def not_held(noun: Token) -> Token | None:
    """The word by which talks are said not to be held: «the talks never began», «have not started»."""
    verb = noun.head
    opened = noun.dep in {"nsubj", "nsubjpass"} and lower(verb) in verb_list("light_verbs", "opening")
    return negation(verb) if opened and not is_verb(noun) else None


def embedded(token: Token, signs: Signs, finder: PartyFinder, around: Mapping[int, Match]) -> None:
    """What the acts above say of an act told in their complement («accused Cuba of sending», «denied sending»)."""
    for node in ancestors(token):
        above = around.get(node.i)
        if above is None and in_complement(token, node):
            hearsay(node, signs, finder)
        modality = above.entry.lends if above is not None else None
        if above is None or modality is None or not in_complement(token, node):
            continue
        if modality == "planned" and is_told_as_known(token, node):
            return
        if modality == "denied" and token.head is node and is_answered(token, node):
            return
        condition = condition_on(above.token)
        signs.add("conditional" if condition else left_by(modality, above.token), condition or above.token)
        who = above.slots.subjects
        if modality in {"reported", "denied"} and who:
            signs.attributed_to = source_words(who[0], finder)
        return


def is_told_as_known(token: Token, above: Token) -> bool:
    """«threatened to leave over exiles imprisoned in Chad»: what stands on a noun of what is threatened is no part of
    it."""
    node = token
    while node.head.i != above.i:
        if node.dep in {"acl", "relcl"} and breaks(node, node.head):
            return True
        node = node.head
    return False


def hearsay(verb: Token, signs: Signs, finder: PartyFinder) -> None:
    """What a verb that is no act itself, since nobody is named who does it, says of what stands in its complement: «was
    accused of sending» leaves open whether it was sent."""
    if not is_verb(verb):
        return
    who = agents(verb) if is_passive(verb) else subjects(verb)
    if any(is_nobody(one) for one in who):
        return
    lent = {entry.lends for entry in act_lexicon().verbs.get(lower(verb), ()) if not entry.weight}
    for modality in HEARSAY & lent:
        signs.add(left_by(modality, verb), verb)
        signs.attributed_to = signs.attributed_to or (source_words(who[0], finder) if who else None)


def left_by(modality: Modality, above: Token) -> Modality:
    """What an act above leaves of the one in its complement: who does not deny a thing leaves it open."""
    return "reported" if modality == "denied" and is_negated(above) else modality


def ancestors(token: Token) -> Iterator[Token]:
    """The governors of a token, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def in_complement(token: Token, above: Token) -> bool:
    """Whether a token stands in what a verb is about: after it, in no clause of time or manner."""
    node = token
    while node.head.i != above.i:
        node = node.head
    return token.i > above.i and node.dep in {"prep", "ccomp", "xcomp", "dobj", "pcomp", "acl"}


def of_quotation(token: Token, finder: PartyFinder, signs: Signs) -> None:
    """What a sentence between quotation marks tells is its speaker's word, also where another sentence names them."""
    quoted, at = finder.memory.quoted, finder.parse.start(token)
    if quoted is None or signs.attributed_to is not None or not quoted.speech(at, finder.parse.candidate.sentence):
        return
    voice = quoted.voice(at)
    signs.attributed_to = voice.words if voice is not None else None
    signs.add("reported", "quotation marks")


def on_the_sentence(token: Token, finder: PartyFinder, signs: Signs) -> None:
    """Signs that hold for the whole sentence: «according to», an outlet as its subject, a question, the passage's
    role."""
    passage = finder.parse.candidate.sentence.passage
    if finder.parse.candidate.text.rstrip().endswith("?"):
        signs.add("opinion", "?")
    if passage.role in {"bot_summary", "quote"}:
        signs.add("reported", passage.role)
    source = according_to(token, finder) or outlet_subject(finder)
    if source and signs.attributed_to is None:
        signs.attributed_to = source
    if source:
        signs.add("reported", source)


def says_it_itself(match: Match, roles: Roles, finder: PartyFinder) -> bool:
    """«Chad said it condemned the raid», «“We condemn the raid,” Chad's minister said»: who says so does it by that;
    not what had been done before."""
    told = match.token if is_verb(match.token) else carrying_verb(match.token)
    if told is None or match.entry.type not in VERBAL or told.tag not in {"VBZ", "VBP", "VBD"}:
        return False
    head = told.head
    said = told.dep == "ccomp" and is_verb(head) and is_speech(head) and not is_passive(head)
    codes = codes_of(roles.actors)
    return said and bool(codes) and codes_of(finder.of(subjects(head))) == codes
