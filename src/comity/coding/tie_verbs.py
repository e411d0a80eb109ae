"""Ties that a verb or a predicate tells: «Peru borders Chile», «Chad gets its arms from Italy», «Fiji is allied with».

Which verbs, with what around them, is the list `verbs` of `lexicons/ties.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.coding.codes import codes_of, is_organisation, without
from comity.coding.control import grammatical_subjects
from comity.coding.inflection import verb_forms
from comity.coding.lexicon import as_list, forms_of
from comity.coding.match import content
from comity.coding.parse import children, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.slots import Slots, slots_of
from comity.coding.tie_making import make, pairings
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list
from comity.errors import LexiconError
from comity.lexicons import load
from comity.records import Actor, Statement

PRESENT = {"VBZ", "VBP"}
STATES = {"state", "capital", "demonym"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a verb tells a tie; an empty set asks for nothing.

    `after`: prepositions behind one of which the other side stands; else it is the verb's object. `object`, `without`:
    forms of which the object must hold one, may hold none; `subject` the same of the subject, whose owner is then the
    first side. `of`: forms of which the noun that leads to the other side must be one («on aid from Cuba»); `topic`:
    the noun after «for». `near`: words of which the sentence must hold one. `above`: whether a verb of duty must
    govern it. `given_by`: "other" where the tie runs from the other side to the subject. `standing`: only
    as told of what lasts. `named`: the other side must itself be a name; `states`: both must be those of states.
    """

    kind: str
    after: frozenset[str]
    object: frozenset[str]
    without: frozenset[str]
    subject: frozenset[str]
    of: frozenset[str]
    topic: frozenset[str]
    near: frozenset[str]
    above: bool
    turned: bool
    standing: bool
    named: bool
    states: bool


FRAME_KEYS = {
    "verb", "adjective", "kind", "after", "object", "without", "subject", "of", "topic", "near", "above", "given_by",
    "standing", "named", "states",
}  # fmt: skip


def frame_of(row: Mapping[str, Any]) -> Frame:
    """A frame out of a row of the lexicon. Raises LexiconError for a key that no frame has."""
    if unknown := set(row) - FRAME_KEYS:
        raise LexiconError(f"lexicon ties: verbs: unknown key {', '.join(sorted(unknown))} in {row}")
    forms = {
        key: forms_of(tuple(as_list(row.get(key))), "ties") for key in ("object", "without", "subject", "of", "topic")
    }
    return Frame(
        kind=row["kind"], after=frozenset(as_list(row.get("after"))), near=frozenset(as_list(row.get("near"))),
        above=bool(row.get("above")), turned=row.get("given_by") == "other", standing=bool(row.get("standing")),
        named=bool(row.get("named")), states=bool(row.get("states")), **forms,
    )  # fmt: skip


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """Form → its frames, in the order of the lexicon."""
    found: dict[str, list[Frame]] = {}
    for row in load("ties")["verbs"]:
        frame = frame_of(row)
        words = {form for word in as_list(row.get("verb")) for form in verb_forms(word)}
        for form in words | set(as_list(row.get("adjective"))):
            found.setdefault(form, []).append(frame)
    return {form: tuple(rows) for form, rows in found.items()}


def by_verb(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """The tie that a verb or predicate tells, by the first of its frames that fits."""
    rows = frames().get(lower(token), ())
    if not rows or not token.tag.startswith(("VB", "JJ")):
        return
    slots = slots_of(token)
    for frame in rows:
        first, second = sides(token, frame, slots, finder)
        mutual = pairings(first) if each_other(others_of(frame, slots)) else []
        for one, other in [(first, second)] if first and second else mutual:
            a, b = (other, one) if frame.turned else (one, other)
            yield make(token, frame.kind, a, b, finder, granted=frame.above)
        if first and (second or mutual):
            return


def sides(token: Token, frame: Frame, slots: Slots, finder: PartyFinder) -> tuple[list[Actor], list[Actor]]:
    """The two sides that a frame finds around its verb, either empty where it does not fit."""
    if not fits(token, frame, slots):
        return [], []
    heads = subjects_of(token, frame, slots)
    others = others_of(frame, slots)
    if frame.named:
        others = [one for one in others if is_party(finder.parse.at.get(one.i))]
    if frame.states and not all(is_state(one, finder) for one in (*heads, *others)):
        return [], []
    first = finder.of(heads)
    codes = frozenset(codes_of(first))
    second = without(finder.of(others, codes), codes)
    if frame.kind == "membership":
        second = [one for one in second if is_organisation(one.code)]
    return first, second


def fits(token: Token, frame: Frame, slots: Slots) -> bool:
    """Whether what a frame asks for stands around its verb."""
    told = {
        lower(word) for one in slots.objects for inner in content(one) for word in (inner, *children(inner, "compound"))
    }
    if (frame.object and frame.object.isdisjoint(told)) or not frame.without.isdisjoint(told):
        return False
    if frame.topic and frame.topic.isdisjoint(lower(one) for one in slots.prepositions.get("for", [])):
        return False
    if frame.near and frame.near.isdisjoint(one.lower for one in token.doc):
        return False
    if frame.above and not is_duty(token):
        return False
    return not frame.standing or is_standing(token)


def subjects_of(token: Token, frame: Frame, slots: Slots) -> list[Token]:
    """Who the tie is told of: the subject, whatever the voice, where the other side stands after a preposition."""
    passive = frame.after and is_verb(token) and slots.passive
    heads = grammatical_subjects(token) if passive else slots.subjects
    if frame.subject:
        return [inner for one in heads for inner in content(one) if lower(inner) in frame.subject]
    return heads


def others_of(frame: Frame, slots: Slots) -> list[Token]:
    """The nouns that stand for the other side, or lead to it."""
    found = (
        [one for word in sorted(frame.after) for one in slots.prepositions.get(word, [])]
        if frame.after
        else slots.objects
    )
    found = [one for one in found if each_other([one])] or found
    return [one for one in found if not frame.of or lower(one) in frame.of]


def each_other(heads: list[Token]) -> bool:
    """Whether a tie's other side is «each other»."""
    return any(lower(one) in {"other", "another"} for one in heads)


def is_state(token: Token, finder: PartyFinder) -> bool:
    """Whether a word names a state, or refers to one («it»)."""
    mention = finder.parse.at.get(token.i)
    return token.tag == "PRP" or (is_party(mention) and mention.kind in STATES)


def is_duty(token: Token) -> bool:
    """«is bound to defend», «pledged to defend»: a verb or adjective of duty governs it."""
    return token.dep in {"xcomp", "ccomp", "advcl", "acl"} and lower(token.head) in verb_list("ties", "duties")


def is_standing(verb: Token) -> bool:
    """«backs», «is backing», «has long backed»: told of what lasts, not of one time."""
    if not is_verb(verb) or verb.tag in PRESENT:
        return True
    helpers = children(verb, "aux", "auxpass")
    if any(one.tag in PRESENT and one.lower not in {"has", "have"} for one in helpers):
        return True
    lasting = any(lower(one) in word_list("ties", "lasting") for one in children(verb, "advmod", "prep"))
    return lasting or any(one.lower == "been" for one in helpers)
