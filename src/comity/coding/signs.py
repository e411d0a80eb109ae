"""The signs of modality on a word itself: its auxiliaries, negation, adjectives, adverbs, the «if» that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.coding.parse import children, has_child, is_verb, lower
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
from comity.records import Modality

ORDER: tuple[Modality, ...] = ("denied", "conditional", "predicted", "planned", "opinion", "reported", "asserted")
ADJECTIVES: tuple[Modality, ...] = ("planned", "conditional", "reported", "opinion")
ADVERBS: tuple[Modality, ...] = ("predicted", "reported", "opinion")


@dataclass(slots=True)
class Signs:
    """The signs found so far, each with the word that shows it. `will` is a future auxiliary on the act itself,
    `negation` the word that negates it."""

    found: dict[Modality, Token | str] = field(default_factory=dict)
    negation: Token | None = None
    will: bool = False
    attributed_to: str | None = None

    @property
    def negated(self) -> bool:
        """Whether the act is negated."""
        return self.negation is not None

    def add(self, modality: Modality, because: Token | str) -> None:
        """Note one sign, and the word that shows it."""
        self.found.setdefault(modality, because)

    def negate(self, because: Token | None) -> None:
        """Note the word that negates the act, if there is one."""
        self.negation = self.negation or because

    def modality(self) -> Modality:
        """The first of the order that was found."""
        return next((one for one in ORDER if one in self.found), "asserted")


def on_the_act(token: Token, signs: Signs) -> None:
    """Signs on the trigger itself: its negation, auxiliaries, adjectives, adverbs."""
    words_on(token, signs)
    if is_verb(token):
        auxiliaries(token, signs)
        signs.negate(negation(token))
        return
    signs.negate(negative(token))
    carrier = carrying_verb(token)
    if carrier is not None:
        auxiliaries(carrier, signs)
        signs.negate(negation(carrier))


def is_negated(verb: Token) -> bool:
    """Whether a word negates a verb."""
    return negation(verb) is not None


def negation(verb: Token) -> Token | None:
    """The word that negates a verb: «did not», «never», «no longer», «almost», «no envoy was …», «imposed no …»; not
    «not only»."""
    for child in children(verb, "neg"):
        following = lower(child.nbor(1)) if child.i + 1 < len(child.doc) else ""
        if following not in word_list("modality", "limiting_adverbs"):
            return child
    nouns = children(verb, "nsubj", "nsubjpass", "dobj") + (children(verb, "attr") if has_child(verb, "expl") else [])
    against = adverb_against(verb) or neither_of(verb)
    return against or next((word for one in nouns if (word := negative(one))), None)


def neither_of(verb: Token) -> Token | None:
    """The «neither» before a verb, or before the one that it is coordinated with by «nor»."""
    first = verb.head if verb.dep == "conj" and has_child(verb.head, "cc", "nor") else verb
    return next((one for one in children(first, "preconj") if one.lower == "neither"), None)


def adverb_against(verb: Token) -> Token | None:
    """The adverb that says a thing did not come about («nearly») or is over («no longer»)."""
    adverbs = children(verb, "advmod")
    unreached = word_list("modality", "unreached_adverbs")
    return next((one for one in adverbs if lower(one) in unreached or has_child(one, "neg", "no")), None)


def negative(noun: Token) -> Token | None:
    """The word that negates a noun: «no ties», «neither side», or the pronoun that names none: «nobody»."""
    if lower(noun) in word_list("references", "nobody"):
        return noun
    negatives = word_list("modality", "negative_determiners")
    return next((child for child in children(noun, "det", "preconj") if lower(child) in negatives), None)


def words_on(token: Token, signs: Signs) -> None:
    """Adjectives and adverbs that colour a word: «alleged», «upcoming», «reportedly», «probably»."""
    for child in token.children:
        if child.dep not in {"amod", "advmod", "npadvmod"}:
            continue
        word = lower(child)
        for kind in ADJECTIVES:
            if child.dep == "amod" and word in word_list("modality", f"{kind}_adjectives"):
                signs.add(kind, child)
        for kind in ADVERBS:
            if (
                child.dep == "advmod"
                and is_verb(token)
                and not is_of_aim(child)
                and word in word_list("modality", f"{kind}_adverbs")
            ):
                signs.add(kind, child)


def is_of_aim(adverb: Token) -> bool:
    """«seized apparently to press Chad»: what is uncertain is why."""
    after = adverb.nbor(1) if adverb.i + 1 < len(adverb.doc) else adverb
    return after.tag == "TO" or lower(after) in word_list("causes", "marks")


def auxiliaries(verb: Token, signs: Signs) -> None:
    """Modal verbs on a verb, and the «if» that hangs on it."""
    condition = condition_on(verb)
    if verb.dep == "ROOT" and has_child(verb, "aux", "to") and verb.tag == "VB":
        signs.add("planned", verb)
    if modal := helper(verb, "modals_future"):
        signs.will = True
        signs.add("conditional" if condition else "planned", condition or modal)
    elif modal := helper(verb, "modals_possible"):
        signs.add("opinion" if has_child(verb, "aux", "have") else "predicted", modal)
    elif modal := helper(verb, "modals_conditional"):
        signs.will = True
        foreseen: Modality = "planned" if is_announced(verb) else "predicted"
        signs.add("conditional" if condition else foreseen, condition or modal)
    elif modal := helper(verb, "modals_of_opinion"):
        signs.add("opinion", modal)


def helper(verb: Token, kind: str) -> Token | None:
    """The auxiliary of a verb that a list has."""
    return next((child for child in children(verb, "aux") if lower(child) in word_list("modality", kind)), None)


def is_announced(verb: Token) -> bool:
    """«The ministry said it would send»: the «will» of those who know what will be done, told afterwards; not of those
    who watch («analysts said it would»)."""
    above = verb.head
    if verb.dep != "ccomp" or lower(above) not in verb_list("modality", "announcing_verbs"):
        return False
    return not any(lower(who) in noun_list("modality", "watchers") for who in children(above, "nsubj"))


def marker_of(clause: Token) -> Token | None:
    """The «if», «unless», «should» or the like that a clause begins with, or its «had» before the subject."""
    markers = word_list("modality", "conditional_markers")
    starts = [child for child in children(clause, "mark", "advmod", "aux") if child.i < clause.i]
    found = next((child for child in starts if lower(child) in markers), None)
    return found or next((child for child in starts if is_inverted(child, clause)), None)


def is_inverted(helper: Token, clause: Token) -> bool:
    """«had Cuba attacked»."""
    inverting = lower(helper) in word_list("modality", "inverted_markers")
    return inverting and any(one.i > helper.i for one in children(clause, "nsubj", "nsubjpass"))


def condition_on(token: Token) -> Token | None:
    """The «if» of a clause that hangs on the word; of a promise or threat it bears on what is promised, not on the
    promise."""
    return next((marker for child in children(token, "advcl") if (marker := marker_of(child))), None)


def is_counterfactual(token: Token) -> bool:
    """«could have met had they wished», «had they met, it would have ended»: told of the past, and so that it did not
    come about; not of what is known apart from that («the treaty they signed would have …»)."""
    node = token
    while True:
        condition = condition_on(node) if is_verb(node) else None
        if condition is not None and is_past(condition.head) and could_have(node):
            return True
        above = node.head
        if above.i == node.i or node.dep in {"relcl", "acl", "nsubj", "nsubjpass", "poss"}:
            return False
        if is_verb(node) and marker_of(node) is not None and is_past(node) and could_have(above):
            return True
        node = above


def is_left_open(token: Token) -> bool:
    """«has neither confirmed nor denied»: no denial."""
    return neither_of(token) is not None and lower(token) in verb_list("modality", "denied_verbs")


def is_past(verb: Token) -> bool:
    """«had attacked», in whose place a condition puts it."""
    return any(one.lower == "had" for one in children(verb, "aux"))


def could_have(verb: Token) -> bool:
    """«would have sent», «could have been sent»."""
    modal = helper(verb, "modals_conditional") or helper(verb, "modals_of_opinion")
    return modal is not None and has_child(verb, "aux", "have")


def is_far_aim(token: Token) -> bool:
    """«seized two men to force Chad to lift the ban»: what somebody is to be made to do is told of, but by nobody
    planned."""
    over = token.head
    forced = token.dep in {"xcomp", "ccomp"} and is_verb(over) and lower(over) in verb_list("light_verbs", "forcing")
    return forced and over.dep in {"advcl", "acl"} and has_child(over, "aux", "to") and has_child(token, "aux", "to")
