"""Whether a sentence speaks of what a question asks about: the same act, by and to the same parties, and how fully."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comity.answers.readings import Reading
from comity.answers.shapes import Element, Shape
from comity.answers.words import LEXICON, ending, opposed, voicing
from comity.coding.parse import children, clause_of, is_party, is_verb, lower
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Modality

ENOUGH = 0.7
"""Share of a question's names and words, by weight, that a sentence must have. Chosen on questions asked of texts of
our own: lower lets neighbours of an answer pass, higher asks for the question's very words."""

BEFORE = 0.7
"""What a name or word is worth that stood before the sentence and not in it («it», «the two sides»)."""

VERB = 1.0
"""Weight of the word that says what is asked about."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A sentence that speaks of what is asked: at which word, how fully (up to 1), how it is told, on whose word, and
    whether it says the opposite of what is asked."""

    reading: Reading
    token: Token
    score: float
    modality: Modality
    negated: bool
    voice: str | None


def fit(shape: Shape, reading: Reading) -> Fit | None:
    """The word of a sentence that tells best of what is asked; None where none does."""
    found = [one for one in _fits(shape, reading) if one.score >= ENOUGH]
    return max(found, key=lambda one: (one.score, -one.token.i), default=None)


def _fits(shape: Shape, reading: Reading) -> Iterator[Fit]:
    covered = _covered(shape, reading)
    if covered is None:
        return
    for token, opposite in _tellers(shape, reading):
        if _parties_agree(shape, reading, token) and not is_pending(token):
            signs = reading.signs(token)
            score = covered - _distance(shape, reading, token)
            turned = shape.kind == "yesno" and is_ended(shape, reading, token)
            negated = signs.negated != (opposite != turned)
            voice = signs.attributed_to or reading.found.speaker
            yield Fit(reading, token, score, signs.modality(), negated, voice)


def _tellers(shape: Shape, reading: Reading) -> Iterator[tuple[Token, bool]]:
    """The words that can tell of what is asked, and whether they say the opposite."""
    against = opposed(shape.verb_text) if shape.verb_text and shape.kind == "yesno" else frozenset()
    for token, stem in zip(reading.tokens, reading.stems, strict=True):
        if shape.verb and stem in shape.verb:
            yield token, False
        elif stem in against:
            yield token, True
        elif not shape.verb and (stem in shape.sort or _does(shape, reading, token)):
            yield token, False
    root = reading.finder.parse.root()
    if root is not None and shape.verb & voicing() and any(reading.speaks(one) for one in shape.elements):
        yield root, False


def _does(shape: Shape, reading: Reading, token: Token) -> bool:
    """For «what did China do»: whether a verb tells what the one asked for does."""
    if not is_verb(token) or shape.sort or shape.kind != "what":
        return False
    subjects = [one for one in shape.elements if one.side == "subject"]
    span = _span(reading.doers(token)) if subjects else set()
    return bool(subjects) and any(span & set(reading.places(one)) for one in subjects)


def is_pending(token: Token) -> bool:
    """Whether a word stands under «whether», or «before» and «until» with what has not happened: nothing is said."""
    node = token
    while node.head.i != node.i:
        marks = {lower(one) for one in children(node, "mark", "advmod")}
        if node.dep in ("advcl", "ccomp", "pcomp") and "whether" in marks:
            return True
        if node.dep == "advcl" and marks & word_list(LEXICON, "pending") and node.tag in ("VBZ", "VBP", "VBG"):
            return True
        node = node.head
    return False


def is_ended(shape: Shape, reading: Reading, token: Token) -> bool:
    """«declared an end to their state of war», «cut ties»: what is asked about stands under a word of ending."""
    if is_verb(token) or shape.verb & ending():
        return False
    node = token
    while node.dep in ("pobj", "prep", "dobj", "nsubjpass") and node.head.i != node.i:
        node = node.head
        if reading.stems[node.i] in ending():
            return True
    return False


def _covered(shape: Shape, reading: Reading) -> float | None:
    """The share of what is asked that a sentence has; None where a name is missing altogether."""
    total, got = VERB, VERB
    for element in shape.elements:
        total += element.weight
        if reading.places(element) or reading.speaks(element):
            got += element.weight
        elif reading.known_before(element):
            got += BEFORE * element.weight
        elif element.proper or element.text.isdigit():
            return None
    return got / total


def _distance(shape: Shape, reading: Reading, token: Token) -> float:
    """A little off for what stands in another clause than the word that tells."""
    own = {one.i for one in clause_of(token).subtree}
    away = [one for one in shape.elements if (places := reading.places(one)) and not own & set(places)]
    return min(0.05 * len(away), 0.15)


def _parties_agree(shape: Shape, reading: Reading, token: Token) -> bool:
    """Whether those whom the question has act and suffer stand on these sides here."""
    named = [one for one in shape.elements if one.proper]
    if is_verb(token):
        doers = reading.doers(token)
        acting = [one for one in named if one.side == "subject"]
        suffering = [one for one in named if one.side == "object"]
        if _reversed(reading, doers, suffering) or not all(_acts(reading, doers, one) for one in acting):
            return False
        return all(reading.places(one) or not _others(reading, token, doers, named) for one in suffering)
    if shape.noun:
        return True
    own = {one.i for one in clause_of(token).subtree}
    return all(own & set(reading.places(one)) for one in named if one.side != "other")


def _acts(reading: Reading, doers: list[Token], element: Element) -> bool:
    """Whether those who act are, or can be, the one that is asked for."""
    if not doers or reading.speaks(element):
        return True
    places = set(reading.places(element))
    for head in doers:
        if places & {one.i for one in head.subtree}:
            return True
        codes = {actor.code for actor in reading.finder.one(head) if actor.code}
        if element.code in codes or (not codes and _stands_for(head)):
            return True
    return False


def _stands_for(head: Token) -> bool:
    """Whether a word can stand for somebody named before: «it», «who», «the two», «both sides»."""
    return head.tag.startswith(("PRP", "WP")) or lower(head) in word_list(LEXICON, "references")


def _reversed(reading: Reading, doers: list[Token], suffering: list[Element]) -> bool:
    """Whether the one to whom it is said to be done is the one who does it."""
    span = _span(doers)
    places = (set(reading.places(one)) for one in suffering)
    return any(here and here <= span for here in places)


def _others(reading: Reading, verb: Token, doers: list[Token], named: list[Element]) -> bool:
    """Whether a verb has a party beside its doers that the question does not name; «it» may be the one that it does."""
    if any(one.tag.startswith("PRP") for one in reading.sufferers(verb)):
        return False
    codes = {one.code for one in named}
    rest = {one.i for one in verb.subtree} - _span(doers)
    at = reading.finder.parse.at
    return any(i in at and is_party(at[i]) and at[i].code not in codes for i in rest)


def _span(heads: list[Token]) -> set[int]:
    return {one.i for head in heads for one in head.subtree}
