"""The act's own status, and whose word it is.

One climb from the trigger to the root of its sentence gathers the signs (auxiliaries, negation, markers, governing
verbs and nouns, adjectives); the first of the design's order that is among them is the modality.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from comity.coding.attribution import according_to, is_outlet, named, outlet_subject
from comity.coding.control import is_speech, passive_subjects, subjects
from comity.coding.match import Match
from comity.coding.parse import children, is_noun, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks
from comity.coding.slots import carrying_verb, verb_slots
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
from comity.records import Modality

ORDER: tuple[Modality, ...] = ("denied", "conditional", "predicted", "planned", "opinion", "reported", "asserted")
ADJECTIVES: tuple[Modality, ...] = ("planned", "conditional", "reported", "opinion")
ADVERBS: tuple[Modality, ...] = ("predicted", "reported", "opinion")
GOVERNORS: tuple[Modality, ...] = ("planned", "predicted", "opinion", "denied")
HIGHEST = 14  # governors climbed
EMBEDDING = {
    "xcomp", "ccomp", "pcomp", "advcl", "acl", "conj", "dobj", "pobj", "prep", "nsubjpass", "attr", "appos", "nsubj",
    "oprd", "relcl", "parataxis", "dep", "agent", "acomp", "poss", "compound", "nmod", "amod", "npadvmod", "dative",
    "csubj",
}  # fmt: skip
PRESUPPOSED = {"relcl", "poss", "amod", "compound", "appos"}
NEGATIVE = {"no", "neither", "none"}
ONLY = {"only", "just", "merely", "simply"}


@dataclass(slots=True)
class Signs:
    """What the climb found. `will` is a future auxiliary on the act itself, `negated` a negation of it."""

    found: set[Modality] = field(default_factory=set)
    negated: bool = False
    will: bool = False
    attributed_to: str | None = None

    def add(self, modality: Modality) -> None:
        """Note one sign."""
        self.found.add(modality)

    def modality(self) -> Modality:
        """The first of the order that was found."""
        return next((one for one in ORDER if one in self.found), "asserted")


def signs_of(match: Match, finder: PartyFinder, around: Mapping[int, Match]) -> Signs:
    """The signs around a trigger; `around` are the sentence's matches by their token."""
    signs = Signs()
    on_the_act(match.token, signs)
    if match.entry.embeds is None and has_condition(match.token):
        signs.add("conditional")
    embedded(match.token, signs, finder, around)
    climb(match.token, signs, finder)
    on_the_sentence(finder, match.token, signs)
    if signs.negated:
        signs.add("denied")
    return signs


def on_the_act(token: Token, signs: Signs) -> None:
    """Signs on the trigger itself: its negation, auxiliaries, adjectives, adverbs."""
    words_on(token, signs)
    if is_verb(token):
        auxiliaries(token, signs)
        signs.negated |= is_negated(token)
        return
    signs.negated |= any(child.lower in NEGATIVE and child.dep == "det" for child in token.children)
    carrier = carrying_verb(token)
    if carrier is not None:
        auxiliaries(carrier, signs)
        signs.negated |= is_negated(carrier)


def is_negated(verb: Token) -> bool:
    """«did not», «never»; not «not only»."""
    for child in children(verb, "neg"):
        following = child.nbor(1).lower if child.i + 1 < len(child.doc) else ""
        if following not in ONLY:
            return True
    return any(
        child.dep == "det" and child.lower in NEGATIVE for one in children(verb, "nsubj") for child in one.children
    )


def words_on(token: Token, signs: Signs) -> None:
    """Adjectives and adverbs that colour a word: «alleged», «upcoming», «reportedly», «probably»."""
    for child in token.children:
        if child.dep not in {"amod", "advmod", "npadvmod"}:
            continue
        word = lower(child)
        for kind in ADJECTIVES:
            if child.dep == "amod" and word in word_list("modality", f"{kind}_adjectives"):
                signs.add(kind)
        for kind in ADVERBS:
            if child.dep == "advmod" and is_verb(token) and word in word_list("modality", f"{kind}_adverbs"):
                signs.add(kind)


def auxiliaries(verb: Token, signs: Signs) -> None:
    """Modal verbs on a verb, and the «if» that hangs on it."""
    words = {lower(child) for child in children(verb, "aux")}
    perfect = "have" in words
    conditional = has_condition(verb)
    if words & word_list("modality", "modals_future"):
        signs.will = True
        signs.add("conditional" if conditional else "planned")
    elif words & word_list("modality", "modals_possible"):
        signs.add("opinion" if perfect else "predicted")
    elif words & word_list("modality", "modals_conditional"):
        signs.will = True
        signs.add("conditional" if conditional else "predicted")
    elif words & {"should", "must", "ought"}:
        signs.add("opinion")


def is_condition(clause: Token) -> bool:
    """Whether a clause begins with «if», «unless», «should» or the like."""
    starts = children(clause, "mark", "advmod", "aux")
    return any(lower(child) in word_list("modality", "conditional_markers") and child.i < clause.i for child in starts)


def embedded(token: Token, signs: Signs, finder: PartyFinder, around: Mapping[int, Match]) -> None:
    """What the acts above say of an act told in their complement («accused Cuba of sending», «denied sending»)."""
    for node in ancestors(token):
        above = around.get(node.i)
        modality = above.entry.lends if above is not None else None
        if above is None or modality is None or not in_complement(token, node):
            continue
        signs.add("conditional" if has_condition(above.token) else modality)
        who = above.slots.subjects
        if modality in {"reported", "denied"} and who:
            signs.attributed_to = named(who[0], finder)
        return


def has_condition(token: Token) -> bool:
    """Whether an «if» clause hangs on the word; of a promise or threat it bears on what is promised, not on the
    promise."""
    return any(is_condition(child) for child in children(token, "advcl"))


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


def climb(token: Token, signs: Signs, finder: PartyFinder) -> None:
    """Gather the signs of every governor up to the root. Above a clause that is presupposed («the treaty they signed»)
    only whose word it is still counts."""
    node, presupposed = token, False
    for _ in range(HIGHEST):
        head = node.head
        if node.dep == "ROOT" or head.i == node.i or node.dep not in EMBEDDING:
            return
        if not presupposed and is_verb(node) and node.dep in {"advcl", "ccomp"} and is_condition(node):
            signs.add("conditional")
        attribute(node, head, signs, finder)
        presupposed = presupposed or breaks(node, head, token)
        if not presupposed:
            govern(node, head, signs, finder)
        node = head


def breaks(node: Token, head: Token, trigger: Token) -> bool:
    """Whether what is above no longer bears on the act: it is told as known, or in a clause of time or manner."""
    if node.dep == "acl":
        complement = any(child.lower in {"to", "that"} and child.dep in {"aux", "mark"} for child in node.children)
        return not complement and node.tag != "VBG"
    if node.dep in PRESUPPOSED or node.dep == "nsubj":
        return True
    if node.dep == "advcl":
        return bool(children(node, "mark", "advmod")) or node.tag in {"VBD", "VBZ", "VBP"}
    if node.dep == "conj":
        return bool(children(node, "nsubj", "nsubjpass"))
    return node.dep == "pcomp" and marks(head, "known")


def govern(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """The signs that one governor adds."""
    word = lower(head)
    if is_infinitive(node) and not (is_verb(head) and word in verb_list("modality", "implicative_verbs")):
        signs.add("planned")
    if is_verb(head):
        for kind in GOVERNORS:
            if word in verb_list("modality", f"{kind}_verbs") and reaches(node, head):
                signs.add(kind)
        if word in verb_list("modality", "prevented_verbs") and reaches(node, head):
            signs.negated = True
        auxiliaries(head, signs)
        signs.negated |= is_negated(head) and not is_speech(head)
    elif is_noun(head):
        noun_governor(node, head, signs, finder)
        words_on(head, signs)
    elif word in word_list("modality", "planned_adjectives"):
        signs.add("planned")
    elif word in word_list("modality", "predicted_adjectives"):
        signs.add("predicted")


def is_infinitive(node: Token) -> bool:
    """«to send»: told as an aim or a possibility, unless the verb above says that it came about («began to», «forced
    … to») or it is told as past («claimed to have sent»)."""
    helpers = children(node, "aux")
    perfect = any(one.lower == "have" for one in helpers)
    return is_verb(node) and not perfect and any(one.tag == "TO" for one in helpers)


def noun_governor(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """«plans to», «concerns that», «suspicions that»; whose they are is whose word it is."""
    word = lower(head)
    if node.dep not in {"acl", "prep", "pobj", "pcomp", "ccomp", "relcl"}:
        return
    if word in noun_list("modality", "planned_nouns"):
        signs.add("planned")
    elif word in noun_list("modality", "doubt_nouns"):
        signs.add("reported")
        signs.attributed_to = signs.attributed_to or named(head, finder)
    elif word in noun_list("modality", "concern_nouns"):
        signs.add("predicted")


def reaches(node: Token, head: Token) -> bool:
    """Whether a governing verb bears on what hangs on it there: its complement or object, not its circumstances."""
    if node.dep in {"xcomp", "ccomp", "dobj", "nsubjpass", "oprd", "csubj", "attr"}:
        return True
    return node.dep in {"prep", "pcomp"} and lower(node) in {"to", "for", "of", "on", "from", "about"}


def attribute(node: Token, head: Token, signs: Signs, finder: PartyFinder) -> None:
    """Note whose word it is, where a verb of speech governs it."""
    if signs.attributed_to is not None or node.dep not in {
        "ccomp",
        "xcomp",
        "parataxis",
        "pcomp",
        "prep",
        "dobj",
        "advcl",
        "pobj",
    }:
        return
    verb = head if is_verb(head) else head.head
    if not is_verb(verb) or not is_speech(verb):
        return
    announced = node.dep == "dobj" and lower(node) in noun_list("modality", "planned_nouns")
    direct = (node.dep in {"ccomp", "parataxis"} or announced) and is_verb(head)
    who = passive_subjects(verb) if verb_slots(verb).passive and not direct else subjects(verb)
    outlet = any(is_outlet(one, finder.parse) for one in who)
    if who and (direct or outlet):
        signs.attributed_to = named(who[0], finder)
        signs.add("reported")


def on_the_sentence(finder: PartyFinder, token: Token, signs: Signs) -> None:
    """Signs that hold for the whole sentence: «according to», an outlet as its subject, a question, the passage's
    role."""
    passage = finder.parse.candidate.sentence.passage
    if finder.parse.candidate.text.rstrip().endswith("?"):
        signs.add("opinion")
    if passage.role in {"bot_summary", "quote"}:
        signs.add("reported")
    source = according_to(finder) or outlet_subject(finder)
    if source and signs.attributed_to is None:
        signs.attributed_to = source
    if source:
        signs.add("reported")
