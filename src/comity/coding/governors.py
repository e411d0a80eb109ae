"""The signs of modality above a word: the verbs, nouns and adjectives that govern it, up to the root."""

from __future__ import annotations

from comity.coding.attribution import is_outlet, source_words
from comity.coding.control import is_passive, is_speech, passive_subjects, subjects
from comity.coding.lexicon import Entry, act_lexicon
from comity.coding.owners import is_nobody
from comity.coding.parse import children, has_child, is_noun, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks, objects_after
from comity.coding.signs import Signs, auxiliaries, helper, marker_of, negation, negative, words_on
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
from comity.records import Modality

GOVERNORS: tuple[Modality, ...] = ("planned", "predicted", "opinion", "denied")
UNSURE = ("planned", "concern", "doubt")
ONGOING = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"}
SPEECH = {"ACCUSE", "REQUEST", "THREATEN"}
SHOWN = {"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"}
HOSTILE_WORDS = {"PROTEST", "ACCUSE", "THREATEN", "SANCTION"}
HIGHEST = 14  # governors climbed
EMBEDDING = {
    "xcomp", "ccomp", "pcomp", "advcl", "acl", "conj", "dobj", "pobj", "prep", "nsubjpass", "attr", "appos", "nsubj",
    "oprd", "relcl", "parataxis", "dep", "agent", "acomp", "poss", "compound", "nmod", "amod", "npadvmod", "dative",
    "csubj",
}  # fmt: skip
PRESUPPOSED = {"relcl", "poss", "amod", "compound", "appos"}
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
        presupposed = presupposed or (node.i == token.i and is_topic(node, head))
        if not presupposed:
            govern(node, head, signs, finder)
        node = head


def in_passing(node: Token, signs: Signs, finder: PartyFinder) -> None:
    """Note whose word it is where that is said in passing: «ten were killed in raids, Sudan said, after …»."""
    for verb in children(node, "parataxis"):
        who = subjects(verb) if is_speech(verb) and not children(verb, "dobj", "ccomp", "xcomp") else []
        if who and signs.attributed_to is None:
            signs.attributed_to = source_words(who[0], finder)
            signs.add("reported", verb)


def breaks(node: Token, head: Token) -> bool:
    """Whether what is above no longer bears on the act: it is told as known, or in a clause of time or manner."""
    if node.dep == "acl" or (node.dep == "relcl" and has_child(node, "aux", "to")):
        complement = any(child.lower in {"to", "that"} and child.dep in {"aux", "mark"} for child in node.children)
        return not complement and node.tag != "VBG"
    if node.dep in PRESUPPOSED or node.dep == "nsubj":
        return True
    if is_said_along(node, head) or is_given(node, head):
        return True
    if node.dep == "advcl":
        for_whom = has_child(node, "mark", "for") and has_child(node, "aux", "to")  # «called for Mali to leave»
        marked = children(node, "mark") if is_infinitive(node) else children(node, "mark", "advmod")
        return not for_whom and (bool(marked) or node.tag in {"VBD", "VBZ", "VBP"})
    if node.dep == "conj":
        return bool(children(node, "nsubj", "nsubjpass", "csubj"))
    if node.dep == "pobj" and marks(head, "bound"):
        return node.i < head.head.i
    return node.dep == "pcomp" and marks(head, "known")


def is_said_along(node: Token, head: Token) -> bool:
    """«sought to roll it back, demanding a say»: what is said in a participle after a comma is said along with the main
    clause, and is no aim."""
    said = any(one.type in SPEECH for one in act_lexicon().verbs.get(lower(node), ()))
    parted = node.left_edge.i > 0 and node.left_edge.nbor(-1).text == ","
    return said and parted and node.dep == "advcl" and node.tag == "VBG" and is_infinitive(head)


def is_given(node: Token, head: Token) -> bool:
    """«despite the attack», «protests over the killing»: what stands there happened, whatever becomes of the rest."""
    if node.dep != "pobj" or not is_noun(node):
        return False
    over = head.head
    types = {one.type for words in (act_lexicon().nouns, act_lexicon().verbs) for one in words.get(lower(over), ())}
    return marks(head, "given") or (marks(head, "grievance") and bool(types & HOSTILE_WORDS))


def is_answered(node: Token, head: Token) -> bool:
    """«rejected calls for», «dismissed the accusation»: what is said no to was said. «marched to protest the raid»,
    «vowed to avenge the raid»: what is answered happened."""
    if is_noun(node) and node.dep == "dobj" and lower(head) in verb_list("modality", "answering_verbs"):
        return True
    speech = any(one.type in SPEECH for one in acts_of(node))
    return speech and node.dep in {"dobj", "nsubjpass"} and lower(head) in verb_list("modality", "denied_verbs")


def is_reacted_to(node: Token, head: Token) -> bool:
    """«in retaliation for the raid», «in protest at the raid»: what is answered happened."""
    before = head.nbor(-1) if node.dep in {"pobj", "pcomp"} and head.i else head
    return before is not head and lower(before) in word_list("when", "answered") | {"protest"}


def is_halted(node: Token, head: Token) -> bool:
    """«to scale back its offensive», «to stop rebels firing rockets»: what is to end goes on."""
    going = is_noun(node) and node.dep == "dobj" and any(one.type in ONGOING for one in acts_of(node))
    who = children(node, "nsubj") or children(head, "dobj")
    firing = node.tag == "VBG" and node.dep in {"xcomp", "ccomp"} and bool(who)
    return (going or firing) and lower(head) in verb_list("modality", "halting_verbs")


def is_topic(noun: Token, preposition: Token) -> bool:
    """«will hold an inquiry into the massacre», «to rally over the raid»: a blow of which all know is no plan."""
    over = preposition.head
    unsure = is_noun(over) and any(lower(over) in noun_list("modality", f"{kind}_nouns") for kind in UNSURE)
    known = has_child(noun, "det", "the", "this", "that") or has_child(noun, "poss")
    return (
        noun.dep == "pobj"
        and marks(preposition, "topical")
        and known
        and not unsure
        and any(one.type == "ASSAULT" for one in acts_of(noun))
    )


def acts_of(noun: Token) -> tuple[Entry, ...]:
    """The entries of the lexicon for a noun."""
    return act_lexicon().nouns.get(lower(noun), ())


def govern(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """The signs that one governor adds."""
    word = lower(head)
    if is_infinitive(node):
        infinitive(node, head, signs)
    if is_verb(head):
        verb_governor(node, head, signs)
    elif is_noun(head):
        noun_governor(node, head, signs, finder)
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


def is_goal(node: Token, verb: Token) -> bool:
    """«the aim is the capture of the port»: what is said to be a goal is none reached."""
    goals = noun_list("modality", "planned_nouns")
    return node.dep == "attr" and any(lower(one) in goals for one in children(verb, "nsubj"))


def is_ranked(noun: Token) -> bool:
    """«the first country», «the only one», «one of the first countries»."""
    ranks = word_list("modality", "ranks")
    counted = [noun, *objects_after(noun, {"of"})]
    return any(lower(one) in ranks for head in counted for one in (head, *head.children) if one.i <= head.i)


def is_infinitive(node: Token) -> bool:
    """«to send»: told as an aim or a possibility, unless the verb above says that it came about («began to», «forced
    … to») or it is told as past («claimed to have sent»)."""
    helpers = children(node, "aux")
    perfect = any(one.lower == "have" for one in helpers)
    return is_verb(node) and not perfect and any(one.tag == "TO" for one in helpers)


def verb_governor(node: Token, head: Token, signs: Signs) -> None:
    """«plans to», «expects», «denied», «failed to»; its auxiliaries and its negation («did not agree to»)."""
    if is_goal(node, head):
        signs.add("planned", head)
    against = negation(head)
    if denies(head) and any(is_nobody(one) for one in children(head, "nsubj")):
        return
    for kind in GOVERNORS:
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
    if word in noun_list("modality", "planned_nouns"):
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


def attribute(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """Note whose word it is, where a verb of speech governs it."""
    verb = head if is_verb(head) else head.head
    if signs.attributed_to is not None or node.dep not in SAID or not is_verb(verb) or not is_speech(verb):
        return
    if is_no_word(node):
        return
    announced = node.dep == "dobj" and lower(node) in noun_list("modality", "planned_nouns")
    direct = (node.dep in {"ccomp", "parataxis"} or announced) and is_verb(head)
    who = passive_subjects(verb) if is_passive(verb) and not direct else subjects(verb)
    outlet = any(is_outlet(one, finder.parse) for one in who)
    if who and (direct or outlet):
        signs.attributed_to = source_words(who[0], finder)
        signs.add("reported", verb)
