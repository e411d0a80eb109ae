"""The signs of modality above a word: the verbs, nouns and adjectives that govern it, up to the root."""

from __future__ import annotations

from comity.coding.attribution import is_outlet, source_words
from comity.coding.control import agents, is_passive, is_ranked, is_speech, passive_subjects, subjects
from comity.coding.lexicon import act_lexicon
from comity.coding.owners import is_nobody
from comity.coding.parse import children, has_child, is_noun, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks
from comity.coding.presupposed import (
    breaks,
    is_answered,
    is_enacted,
    is_halted,
    is_infinitive,
    is_reacted_to,
    is_topic,
    of_measure,
)
from comity.coding.signs import Signs, auxiliaries, helper, marker_of, negation, negative, words_on
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
from comity.records import Modality

GOVERNORS: tuple[Modality, ...] = ("planned", "predicted", "opinion", "denied")
AGREED = {"AGREE", "SUPPORT"}
SHOWN = {"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"}
HIGHEST = 14  # governors climbed
EMBEDDING = {
    "xcomp", "ccomp", "pcomp", "advcl", "acl", "conj", "dobj", "pobj", "prep", "nsubjpass", "attr", "appos", "nsubj",
    "oprd", "relcl", "parataxis", "dep", "agent", "acomp", "poss", "compound", "nmod", "amod", "npadvmod", "dative",
    "csubj",
}  # fmt: skip
SAID = {"ccomp", "xcomp", "parataxis", "pcomp", "prep", "dobj", "advcl", "pobj"}  # places where a verb has what is said


def climb(token: Token, signs: Signs, finder: PartyFinder) -> None:
    """Gather the signs of every governor up to the root. Above a clause that is presupposed («the treaty they signed»)
    only whose word it is still counts."""
    node, presupposed = token, False
    for _ in range(HIGHEST):
        head = node.head
        in_passing(node, signs, finder)
        if node.dep == "ROOT" or head.i == node.i or node.dep not in EMBEDDING:
            return
        if not presupposed and is_verb(node) and node.dep in {"advcl", "ccomp"} and (marker := marker_of(node)):
            signs.add("conditional", marker)
        attribute(node, head, signs, finder)
        if not presupposed:
            signs.negate(next((one for one in (head, *children(node, "mark")) if is_instead(one)), None))
        presupposed = presupposed or breaks(node, head) or (node.i == token.i and is_answered(node, head))
        presupposed = presupposed or is_reacted_to(node, head) or is_halted(node, head)
        presupposed = presupposed or (node.i == token.i and is_topic(node, head)) or is_enacted(node, head)
        if not presupposed:
            govern(node, head, signs, finder)
        node = head


def in_passing(node: Token, signs: Signs, finder: PartyFinder) -> None:
    """Note whose word it is where that is said in passing: «ten were killed in raids, Sudan said, after …»."""
    for verb in children(node, "parataxis"):
        who = passive_subjects(verb) if is_cited(verb) else subjects(verb)
        who = who if is_speech(verb) and not children(verb, "dobj", "ccomp", "xcomp") else []
        if who and signs.attributed_to is None:
            signs.attributed_to = source_words(who[0], finder)
            signs.add("reported", verb)


def govern(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """The signs that one governor adds."""
    word = lower(head)
    if is_infinitive(node):
        infinitive(node, head, signs)
    if is_verb(head):
        verb_governor(node, head, signs)
    elif is_noun(head):
        noun_governor(node, head, signs, finder)
        if of_measure(node, head):
            measure(head.head, signs)
        words_on(head, signs)
    elif head.dep == "prep" or (is_noun(node) and head.tag == "IN") or is_reached(head):
        return
    elif word in word_list("modality", "planned_adjectives") | word_list("modality", "planned_predicates"):
        signs.add("planned", head)
    elif word in word_list("modality", "predicted_adjectives"):
        signs.add("predicted", head)


def is_instead(word: Token) -> bool:
    """Whether what follows a word was not done: «without attacking», «instead of attacking», «rather than attack»."""
    before = [word.nbor(-1)] if word.i and word.dep in {"prep", "mark"} else []
    return any(marks(one, "undone") for one in (word, *before))


def is_false(noun: Token) -> bool:
    """«Reports that … proved false»."""
    verb = noun.head
    said = children(verb, "acomp", "oprd", "attr") if noun.dep == "nsubj" and is_verb(verb) else []
    return any(lower(one) in word_list("modality", "false_predicates") for one in said)


def infinitive(node: Token, head: Token, signs: Signs) -> None:
    """What «to …» after a word tells: an aim; nothing done yet («has yet to»); or what came about («began to», «was
    the first country to»)."""
    if any(negative(one) is not None for one in (head, *children(head, "dobj"))) or any(
        child.lower == "yet" for child in children(head, "advmod")
    ):
        signs.negate(head)
    elif conveys(head) or is_voted(node, head) or is_shown(node, head):
        return
    elif lower(head) in word_list("modality", "unreached_adjectives"):
        signs.negate(head)
    elif is_reached(head):
        return
    elif not is_verb(head) or lower(head) not in verb_list("modality", "implicative_verbs"):
        named = [head, *children(head, "attr")]
        ranked = any(is_ranked(one) for one in named if one.i < node.i)
        if not ranked:
            signs.add("planned", head)


def is_reached(adjective: Token) -> bool:
    """«was able to», «has been able to»."""
    copula = adjective.head
    past = copula.tag == "VBD" or any(one.lower in {"has", "have", "had"} for one in children(copula, "aux"))
    return past and lower(adjective) in word_list("modality", "reached_adjectives")


def is_passed(noun: Token, verb: Token) -> bool:
    """«approved ratification of the pact»: what words alone can do is done by the vote."""
    types = {one.type for one in act_lexicon().nouns.get(lower(noun), ())}
    return bool(types) and types <= AGREED and lower(verb) in verb_list("modality", "voting_verbs")


def is_voted(node: Token, head: Token) -> bool:
    """«voted to condemn»: what words alone can do is done by the vote."""
    voting = lower(head) in verb_list("modality", "voting_verbs")
    return voting and lower(node) in verb_list("modality", "declared_verbs")


def is_shown(node: Token, head: Token) -> bool:
    """«marched to protest», «gathered to demand»: what a crowd comes together for is done by that."""
    types = {one.type for one in act_lexicon().verbs.get(lower(node), ())}
    return bool(types) and types <= SHOWN and lower(head) in verb_list("modality", "gathering_verbs")


def conveys(head: Token) -> bool:
    """«phoned to thank», «sent a message to congratulate»: what is said to be the aim is done by the saying itself."""
    nouns = noun_list("modality", "conveyed_nouns")
    told = is_verb(head) and any(lower(one) in nouns for one in children(head, "dobj"))
    return told or lower(head) in nouns or lower(head) in verb_list("modality", "conveying_verbs")


def measure(verb: Token, signs: Signs) -> None:
    """«drafted a law banning the trade», «vetoed a resolution imposing sanctions»: it is planned, or not done."""
    if lower(verb) in verb_list("light_verbs", "drafting"):
        signs.add("planned", verb)
    elif any(one.type == "REJECT" for one in act_lexicon().verbs.get(lower(verb), ())):
        signs.negate(verb)


def is_goal(node: Token, verb: Token) -> bool:
    """«the aim is the capture of the port»: what is said to be a goal is none reached."""
    goals = noun_list("modality", "planned_nouns")
    return node.dep == "attr" and any(lower(one) in goals for one in children(verb, "nsubj"))


def verb_governor(node: Token, head: Token, signs: Signs) -> None:
    """«plans to», «expects», «denied», «failed to»; its auxiliaries and its negation («did not agree to»)."""
    if is_goal(node, head):
        signs.add("planned", head)
    against = negation(head)
    if denies(head) and any(is_nobody(one) for one in children(head, "nsubj")):
        return
    for kind in GOVERNORS:
        if kind == "planned" and is_passed(node, head):
            continue
        if lower(head) in verb_list("modality", f"{kind}_verbs") and reaches(node):
            signs.add("reported" if kind == "denied" and against else kind, head)
    prevented = prevents(head) and reaches(node)
    if node.dep == "conj" and apart(node, head):
        return
    if not (is_speech(head) and helper(head, "modals_of_telling")):  # «we can confirm that»
        auxiliaries(head, signs)
    if prevented:
        signs.negate(None if against else head)
    elif not is_speech(head) and not denies(head) and not stands(node, head):
        signs.negate(against)


def stands(node: Token, head: Token) -> bool:
    """«It did not go unnoticed that», «it is no secret that»: what such a word is said of is known."""
    if node.dep not in {"ccomp", "csubj", "advcl", "acomp"}:
        return False
    said = [node, *children(head, "acomp", "attr", "oprd")]
    return any(lower(one) in word_list("modality", "factive_predicates") for one in said)


def denies(verb: Token) -> bool:
    """Whether a verb is one of denying, which «not» turns into leaving open."""
    return lower(verb) in verb_list("modality", "denied_verbs")


def prevents(verb: Token) -> bool:
    """«refused», «ruled out»: a verb, or a verb with its particle, by which a thing does not come about."""
    forms = {lower(verb), *(f"{lower(verb)} {one.lower}" for one in children(verb, "prt", "prep", "advmod"))}
    return not forms.isdisjoint(verb_list("modality", "prevented_verbs"))


def apart(node: Token, head: Token) -> bool:
    """Whether a verb has its own auxiliary, or «but» before it: «did not sign but will send», «did not send but
    sold»."""
    return bool(children(node, "aux", "auxpass")) or has_child(head, "cc", "but")


def noun_governor(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """«plans to», «concerns that», «suspicions that»; whose they are is whose word it is."""
    word = lower(head)
    if node.dep not in {"acl", "prep", "pobj", "pcomp", "ccomp", "relcl"}:
        return
    if word in noun_list("modality", "suppositions") and head.head.lower == "in":
        signs.add("conditional", head)
    elif word in noun_list("modality", "planned_nouns"):
        signs.add("planned", head)
    elif word in noun_list("modality", "doubt_nouns"):
        signs.add("denied" if is_false(head) else "reported", head)
        signs.attributed_to = signs.attributed_to or source_words(head, finder)
    elif word in noun_list("modality", "concern_nouns"):
        signs.add("predicted", head)


def reaches(node: Token) -> bool:
    """Whether a governing verb bears on what hangs on it there: its complement or object, not its circumstances."""
    if node.dep in {"xcomp", "ccomp", "dobj", "nsubjpass", "oprd", "csubj", "attr"}:
        return True
    return node.dep in {"prep", "pcomp"} and marks(node, "bearing")


def is_no_word(node: Token) -> bool:
    """«found itself isolated», «found new ways, Chad accusing Niger»: what stands there is no word of whoever found."""
    reflexive = any(lower(one) in word_list("references", "reflexive") for one in children(node, "nsubj", "nsubjpass"))
    return reflexive or (node.dep == "parataxis" and node.tag == "VBG" and not has_child(node, "aux"))


def told_of(node: Token, verb: Token) -> bool:
    """«is reported to have fled», «is said by envoys to have fled»."""
    perfect = any(one.lower == "have" for one in children(node, "aux"))
    return node.dep == "xcomp" and perfect and node.head is verb and is_passive(verb)


def is_cited(verb: Token) -> bool:
    """«was quoted as saying»: the subject says it."""
    return lower(verb) in word_list("modality", "credited") and is_passive(verb) and has_child(verb, "prep", "as")


def attribute(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """Note whose word it is, where a verb of speech governs it."""
    verb = head if is_verb(head) else head.head
    if signs.attributed_to is not None or node.dep not in SAID or not is_verb(verb) or not is_speech(verb):
        return
    if is_no_word(node):
        return
    announced = node.dep == "dobj" and lower(node) in noun_list("modality", "planned_nouns")
    direct = (node.dep in {"ccomp", "parataxis"} or announced) and is_verb(head)
    if told_of(node, verb):
        signs.add("reported", verb)
        direct, who = True, agents(verb)
    else:
        who = passive_subjects(verb) if is_passive(verb) and (not direct or is_cited(verb)) else subjects(verb)
    outlet = any(is_outlet(one, finder.parse) for one in who)
    if who and (direct or outlet):
        signs.attributed_to = source_words(who[0], finder)
        signs.add("reported", verb)
