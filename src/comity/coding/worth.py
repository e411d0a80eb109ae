"""Which sentences are worth parsing: those whose words could make a report, a tie, an office or a forecast.

A word that tells of an act or a tie counts only where all else stands in the sentence that its entry asks for: one of
its objects («lift» sanctions), its particle, «to» or «must» before what follows, and parties enough. What is asked
for here is asked for again of the parsed sentence, so nothing is lost by it. All of it is set arithmetic over words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from comity.actors import Mention
from comity.coding.lexicon import ACTOR, Entry, act_lexicon
from comity.coding.tie_verbs import Frame, frames
from comity.coding.tie_words import tie_forms
from comity.coding.words import noun_list, verb_list, word_list
from comity.lexicons import load
from comity.records import CODED_ROLES, STATEMENT_ONLY_ROLES, Sentence

WORD = re.compile(r"[^\W\d_]+")
OFFICE = re.compile(
    r"\w, (?:an?|the|who|[A-Z]\w+ (?:of|for|minister))\b|\b(?:is|was|served|serves|serving) (?:an?|the|as)\b"
)
LONGEST = 3000  # characters of a sentence; a longer one is a list or a table


@dataclass(frozen=True, slots=True)
class Asked:
    """What must stand in a sentence beside a word that tells of an act or a tie: one of each of the sets in `words`,
    and so many parties, counted by who they are (`codes`) or by how often any is named (`sides`)."""

    words: tuple[frozenset[str], ...]
    codes: int = 1
    sides: int = 1

    def is_there(self, there: Present) -> bool:
        """Whether a sentence holds it."""
        return (
            there.codes >= self.codes
            and there.sides >= self.sides
            and all(not there.words.isdisjoint(one) for one in self.words)
        )


@dataclass(frozen=True, slots=True)
class Present:
    """What stands in a sentence: its words, and the parties that it names or may refer to, as `Asked` counts them."""

    words: set[str]
    codes: int
    sides: int


def why_not(sentence: Sentence, mentions: Sequence[Mention], named: bool) -> str | None:
    """Why a sentence cannot hold a report or statement, or None where it can. `named`: whether an actor was named
    before it, to whom a pronoun could refer."""
    if sentence.passage.role not in CODED_ROLES | STATEMENT_ONLY_ROLES:
        return sentence.passage.role
    if sentence.garbled:
        return "garbled"
    if len(sentence.text) > LONGEST:
        return "too long"
    there = present(sentence.text, mentions, named)
    if not there.codes:
        return "no actor"
    if tells(there) or gives_office(sentence.text, mentions) or foretells(there, mentions):
        return None
    return "no act"


def foretells(there: Present, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence may foretell something of an actor that it names («is expected to», «may»)."""
    return any(one.code and one.kind != "outlet" for one in mentions) and not there.words.isdisjoint(foretelling())


@cache
def foretelling() -> frozenset[str]:
    """Words by which a sentence may foretell what is no act."""
    said = word_list("modality", "foreseeing_predicates") | word_list("modality", "modals_possible")
    return said | verb_list("modality", "predicted_verbs")


def present(text: str, mentions: Sequence[Mention], named: bool) -> Present:
    """What stands in a sentence. What refers to others counts as one code more and each such word as a side, what means
    several («they helped each other») as two; a role without a country («troops») is a side, whose country the clause
    may tell."""
    words = set(WORD.findall(text.lower()))
    codes = {one.code for one in mentions if one.code and one.kind != "outlet"}
    codes |= {"NGO" for one in mentions if one.text.lower() in noun_list("references", "ngos")}
    named_here = sum(1 for one in mentions if one.kind != "outlet" and (one.code or one.sector))
    referring = words & referring_words()
    several = referring & words_for_several()
    referred_to = bool(referring) + bool(several) if named else 0
    both = 2 * len(words & load("references")["namesakes"].keys())
    return Present(words, len(codes) + referred_to + both, named_here + len(referring) + len(several) + both)


def tells(there: Present) -> bool:
    """Whether what stands there can make an act or a tie."""
    return any(one.is_there(there) for word in there.words & telling_words().keys() for one in asked(word))


def gives_office(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence may say who a person is."""
    return any(one.kind in {"person", "agent"} for one in mentions) and OFFICE.search(text) is not None


@cache
def telling_words() -> dict[str, tuple[str, ...]]:
    """The words that tell of an act or a tie, each with the forms it belongs to («fire» to «cease-fire»)."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in act_lexicon().forms() | tie_forms() | frames().keys():
        for word in words_in(form):
            found[word].append(form)
    return {word: tuple(forms) for word, forms in found.items()}


@cache
def asked(word: str) -> frozenset[Asked]:
    """What the entries ask for that a word tells by."""
    return frozenset(one for form in telling_words()[word] for one in (*by_acts(form), *by_ties(form)))


def by_acts(form: str) -> Iterator[Asked]:
    """What the entries of acts with this form ask for."""
    lexicon = act_lexicon()
    for table in (lexicon.verbs, lexicon.adjectives, lexicon.nouns):
        yield from map(asked_by, table.get(form, ()))


def by_ties(form: str) -> Iterator[Asked]:
    """What the ties with this form ask for."""
    if form in tie_forms():
        yield Asked((), codes=2)
    yield from map(asked_by_frame, frames().get(form, ()))


def asked_by_frame(frame: Frame) -> Asked:
    """What a verb or adjective of a tie asks for."""
    sets = (frame.object, frame.subject, frame.of, frame.topic, frame.near, frame.after)
    return Asked(tuple(parts(one) for one in sets if one), codes=2)


def asked_by(entry: Entry) -> Asked:
    """What an entry asks for: its object, its neighbours, its subject, its particle, its complement, its parties."""
    sets = [parts(entry.object) if ACTOR not in entry.object else parts(frozenset()), parts(entry.near)]
    particles = [frozenset({word}) for word in (entry.particle or "").split()]
    listed = (*sets, parts(entry.subject), parts(entry.predicate), *particles, clause_words(entry.clause))
    both = 2 if entry.needs == "both" else 1
    words = tuple(one for one in listed if one)
    return Asked(words, codes=both) if entry.pos == "noun" else Asked(words, sides=both)


@cache
def clause_words(kind: str | None) -> frozenset[str]:
    """The words without one of which a complement is none of its kind; empty where any may be one."""
    if kind == "must":
        return word_list("modality", "modals_of_duty") | verb_list("modality", "duty_verbs")
    return frozenset({"to"} if kind in {"to", "not"} else ())


@cache
def parts(forms: frozenset[str]) -> frozenset[str]:
    """The words of forms, those with a hyphen taken apart."""
    if "".join(forms).isalpha():
        return forms
    return frozenset(word for form in forms for word in words_in(form))


def words_in(form: str) -> Iterable[str]:
    """The words of one form."""
    return (form,) if form.isalpha() else WORD.findall(form)


@cache
def referring_words() -> frozenset[str]:
    """Words that may refer to somebody named before."""
    listed = ("persons", "things", "first_person", "description_heads")
    singular = frozenset().union(*(word_list("references", key) for key in listed))
    nouns = ("pair_heads", "courts", "armed", "blocs")
    return singular | words_for_several().union(*(noun_list("references", key) for key in nouns))


@cache
def words_for_several() -> frozenset[str]:
    """Words that may refer to two parties at once («they», «the two countries»)."""
    words = word_list("references", "plurals") | word_list("references", "pair_words")
    return words | (noun_list("references", "many_heads") - word_list("references", "many_heads"))
