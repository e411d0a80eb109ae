"""Which sentences are worth parsing: those whose words could make a report, a tie or an office.

A verb that tells of an act only with certain objects («lift» sanctions) counts only where one of them stands in the
sentence; a noun («the invasion of») and a tie need two parties. All of it is set arithmetic over the words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from comity.actors import Mention
from comity.coding.lexicon import ACTOR, Entry, act_lexicon
from comity.coding.tie_verbs import Frame, frames
from comity.coding.tie_words import tie_forms
from comity.coding.words import noun_list, word_list
from comity.records import CODED_ROLES, STATEMENT_ONLY_ROLES, Sentence

WORD = re.compile(r"[^\W\d_]+")
OFFICE = re.compile(
    r"\w, (?:an?|the|who|[A-Z]\w+ (?:of|for|minister))\b|\b(?:is|was|served|serves|serving) (?:an?|the|as)\b"
)
LONGEST = 3000  # characters of a sentence; a longer one is a list or a table
Needs = tuple[frozenset[str], ...]


def why_not(sentence: Sentence, mentions: Sequence[Mention], named: bool) -> str | None:
    """Why a sentence cannot hold a report or statement, or None where it can. `named`: whether an actor was named
    before it, to whom a pronoun could refer."""
    if sentence.passage.role not in CODED_ROLES | STATEMENT_ONLY_ROLES:
        return sentence.passage.role
    if sentence.garbled:
        return "garbled"
    if len(sentence.text) > LONGEST:
        return "too long"
    words = set(WORD.findall(sentence.text.lower()))
    parties = len({one.code for one in mentions if one.code and one.kind != "outlet"})
    referring = named and not words.isdisjoint(referring_words())
    if not parties and not referring:
        return "no actor"
    several = named and not words.isdisjoint(words_for_several())
    enough = several or parties + referring > 1
    return None if tells(words, enough) or gives_office(sentence.text, mentions) else "no act"


def tells(words: set[str], enough: bool) -> bool:
    """Whether the words can make an act or, where there are parties enough, a tie or an act told by a noun."""
    if any(are_there(needs, words) for form in words & verbs().keys() for needs in verbs()[form]):
        return True
    if enough and any(are_there(needs, words) for form in words & tie_verbs().keys() for needs in tie_verbs()[form]):
        return True
    return not words.isdisjoint(nouns() if enough else lone_nouns())


def gives_office(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence may say who a person is."""
    return any(one.kind in {"person", "agent"} for one in mentions) and OFFICE.search(text) is not None


def are_there(needs: Needs, words: set[str]) -> bool:
    """Whether the words hold one of each set that an entry needs."""
    return all(not words.isdisjoint(need) for need in needs)


@cache
def verbs() -> dict[str, tuple[Needs, ...]]:
    """The forms of verbs and adjectives, and what the entries of each need beside them."""
    found: dict[str, set[Needs]] = defaultdict(set)
    for table in (act_lexicon().verbs, act_lexicon().adjectives):
        for form, entries in table.items():
            for word in WORD.findall(form):
                found[word] |= {needs_of(entry) for entry in entries}
    return {form: ((),) if () in needs else tuple(needs) for form, needs in found.items()}


def needs_of(entry: Entry) -> Needs:
    """The sets of words that an entry needs one each of: its object, its neighbours, its particle."""
    sets = [parts(entry.object) if ACTOR not in entry.object else frozenset(), parts(entry.near)]
    particles = [frozenset({word}) for word in (entry.particle or "").split()]
    return tuple(one for one in (*sets, *particles) if one)


@cache
def tie_verbs() -> dict[str, tuple[Needs, ...]]:
    """The forms of verbs and adjectives that tell a tie, and what their frames need beside them."""
    return {form: tuple(asked_by(frame) for frame in rows) for form, rows in frames().items()}


def asked_by(frame: Frame) -> Needs:
    """The sets of words that a frame of a tie needs one each of."""
    sets = (frame.object, frame.subject, frame.of, frame.topic, frame.near, frame.after)
    return tuple(parts(one) for one in sets if one)


@cache
def parts(forms: frozenset[str]) -> frozenset[str]:
    """The words of forms, those with a hyphen taken apart."""
    return frozenset(word for form in forms for word in WORD.findall(form))


@cache
def nouns() -> frozenset[str]:
    """The forms of nouns that tell of an act or a tie."""
    return parts(frozenset(act_lexicon().nouns)) | parts(tie_forms())


@cache
def lone_nouns() -> frozenset[str]:
    """The forms of nouns that tell of an act with one party («the mobilisation of»)."""
    table = act_lexicon().nouns
    return parts(frozenset(form for form, found in table.items() if any(one.needs != "both" for one in found)))


@cache
def words_for_several() -> frozenset[str]:
    """Words that may refer to two parties at once («they», «the two countries»)."""
    return word_list("references", "plurals") | word_list("references", "pair_words")


@cache
def referring_words() -> frozenset[str]:
    """Words that may refer to somebody named before."""
    listed = ("plurals", "persons", "things", "first_person", "description_heads", "pair_words")
    return frozenset().union(*(word_list("references", key) for key in listed)) | noun_list("references", "pair_heads")
