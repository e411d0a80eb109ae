"""A question in words, taken apart: what it wants to know, about whom, which tie or act, as of when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args

from comity.actors import find_mentions
from comity.coding.lexicon import act_lexicon
from comity.dates import find_dates
from comity.errors import LexiconError
from comity.lexicons import load
from comity.ties import friendly_kinds, kinds

Kind = Literal["yesno", "when", "where", "howmany", "why", "who", "list", "what"]

Turn = Literal["compared", "broken", "changed"]
TURNS: tuple[Turn, ...] = get_args(Turn)

LEXICON = "questions"
FRIENDLY = "friendly"
STEM = 6
"""Letters of a word that are compared, so that «deployment» meets «deploys»; with fewer, strangers begin to meet."""

NO_PARTIES = frozenset({"outlet", "city", "agent"})
"""Kinds of mentions that are no party of a question: voices, places, roles."""

_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ied|ies|ed|es|e|s|y)$")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_AUXILIARY = re.compile(r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|during|by|of|end of)\s+(1[89]\d\d|20\d\d)\s*\??\s*$", re.IGNORECASE)
_VOICE_LAST = re.compile(r"[\s,]*\baccording to (?:the |an? )?(?P<voice>[^,?]+?)\s*\?*\s*$", re.IGNORECASE)
_VOICE_FIRST = re.compile(r"^\s*according to (?:the |an? )?(?P<voice>[^,?]+?)\s*,\s*", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\b.*\bby\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """An actor that the question names. `person` is the canonical name where a person is named."""

    code: str
    name: str
    person: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of standing that a question is about. `acts`: with «did» the question is for an act."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    said: str
    acts: bool


@dataclass(frozen=True, slots=True)
class Question:
    """`subjects` stand before the verb of the question and `objects` behind it (the other way round in the passive);
    `verb` is that verb and `acts` the PLOVER types that it can tell of; `words` the beginnings of the other content
    words; `year` the year it names and `as_of` that year's last day where it ends with «in 2023»; `present` whether it
    asks for what holds then and not before; `past` whether with «did»; `voice` whose word it asks for («according to
    …») and `bare` its text without that; `since` and `until` bound the time it names; `turn` is "broken", "changed" or
    "compared" where it asks what became of a tie."""

    text: str
    kind: Kind
    parties: tuple[Party, ...]
    subjects: tuple[Party, ...]
    objects: tuple[Party, ...]
    topic: Topic | None
    verb: str | None
    acts: tuple[str, ...]
    words: frozenset[str]
    year: int | None
    as_of: date | None
    present: bool
    past: bool
    voice: str | None
    bare: str
    since: date | None
    until: date | None
    turn: Turn | None

    @property
    def ahead(self) -> bool:
        """Whether it asks for what is to come («will …»)."""
        return re.match(r"\s*(?:wh\w+\s+|how\s+)?(?:will|would)\b", self.bare, re.IGNORECASE) is not None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the actors named, each once, in order."""
        return tuple(dict.fromkeys(party.code for party in self.parties))


def parse(text: str, on: date | None = None) -> Question:
    """Takes a question apart; `on` is the day its names are meant for."""
    voice = _VOICE_FIRST.search(text) or _VOICE_LAST.search(text)
    bare = text[: voice.start()] + text[voice.end() :] if voice else text
    parties = tuple(_parties(bare, on))
    verb = _verb(bare, parties)
    before = tuple(party for party in parties if verb and party.end <= verb.start())
    behind = tuple(party for party in parties if party not in before)
    if _PASSIVE.search(bare):
        before, behind = behind, before
    span = next((one.interval for one in find_dates(bare, None) if one.resolved and one.scope == "clause"), None)
    year, in_year = _YEAR.search(text), _IN_YEAR.search(text)
    kind = _kind(bare)
    return Question(
        text=text,
        kind=kind,
        parties=parties,
        subjects=before,
        objects=behind,
        topic=next((topic for topic in topics() if _mentions(bare, topic.words)), None),
        verb=verb.group().lower() if verb else None,
        acts=_types(verb.group()) if verb else (),
        words=_content(bare, [*((party.start, party.end) for party in parties), *([verb.span()] if verb else [])]),
        year=int(year[1]) if year else None,
        as_of=date(int(in_year[1]), 12, 31) if in_year else None,
        present=_mentions(text, tuple(load(LEXICON)["still"]), whole=True),
        past=re.search(r"\bdid\b", text, re.IGNORECASE) is not None,
        voice=voice["voice"] if voice else None,
        bare=bare,
        since=span.earliest if span else None,
        until=span.latest if span else None,
        turn=next((turn for turn in TURNS if _mentions(bare, tuple(load(LEXICON)[turn]), whole=True)), None),
    )


def terms(text: str) -> list[str]:
    """The content words of a text, to search for."""
    return [word for word in _WORD.findall(text) if word.lower() not in _stop()]


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's content words, without their endings."""
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if word not in _stop() and len(word) > 1)


def stem(word: str) -> str:
    """The beginning of a word, without the ending of a plural or a verb form."""
    return _ENDING.sub("", word.lower())[:STEM]


def tells(verb: str, trigger: str) -> bool:
    """Whether a report's trigger is the verb of a question: a form of it, or a noun of the same beginning."""
    bases = _bases(verb)
    return any(bases & _bases(word) or stem(word)[:4] == stem(verb)[:4] for word in _WORD.findall(trigger))


def speaks_of_ties(text: str) -> bool:
    """Whether a text holds a word for friendship, relations or the like."""
    return any(_mentions(text, topic.words) for topic in topics() if set(topic.kinds) <= friendly_kinds())


@cache
def topics() -> tuple[Topic, ...]:
    """The topics, in the lexicon's order. Raises LexiconError for a kind of tie that there is not."""
    return tuple(_topic(entry) for entry in load(LEXICON)["topics"])


def _topic(entry: dict[str, Any]) -> Topic:
    named = entry["kinds"]
    if named == FRIENDLY:
        named = sorted(friendly_kinds())
    unknown = set(named) - set(kinds())
    if unknown:
        raise LexiconError(f"lexicon {LEXICON}: topics, {entry['said']}: no kind of tie {', '.join(sorted(unknown))}")
    return Topic(tuple(entry["words"]), tuple(named), entry["said"], bool(entry.get("acts")))


def _kind(text: str) -> Kind:
    start = text.strip().lower()
    fits = [
        (len(opening), kind)
        for kind, openings in load(LEXICON)["openings"].items()
        for opening in openings
        if re.match(rf"{re.escape(opening)}\b", start)
    ]
    kind: Kind = max(fits)[1] if fits else "what"
    return kind


def _parties(text: str, on: date | None) -> list[Party]:
    mentions = (mention for mention in find_mentions(text, on) if mention.code and mention.kind not in NO_PARTIES)
    return [
        Party(one.code, one.name, one.name if one.kind == "person" else None, one.start, one.end) for one in mentions
    ]


def _verb(text: str, parties: tuple[Party, ...]) -> re.Match[str] | None:
    """The first word after the auxiliary, if there is one, that the lexicon of acts has as a verb, outside names."""
    spans = [(party.start, party.end) for party in parties]
    auxiliary = _AUXILIARY.search(text)
    for word in _WORD.finditer(text, auxiliary.end() if auxiliary else 0):
        inside = any(start <= word.start() < end for start, end in spans)
        if not inside and word.group().lower() not in _stop() and _types(word.group()):
            return word
    return None


def _bases(word: str) -> frozenset[str]:
    lexicon = act_lexicon()
    entries = (*lexicon.verbs.get(word.lower(), ()), *lexicon.nouns.get(word.lower(), ()))
    return frozenset(entry.word for entry in entries)


def _types(word: str) -> tuple[str, ...]:
    """The types that a verb tells; not those that only its negation tells («would not accept»)."""
    entries = act_lexicon().verbs.get(word.lower(), ())
    return tuple(sorted({entry.type for entry in entries if entry.only != "negated"}))


def _content(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The beginnings of the content words outside the spans."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return stems("".join(letters))


def _mentions(text: str, words: tuple[str, ...], whole: bool = False) -> bool:
    end = r"\b" if whole else ""
    return re.search(rf"\b(?:{'|'.join(map(re.escape, words))}){end}", text, re.IGNORECASE) is not None


@cache
def _stop() -> frozenset[str]:
    return frozenset(load(LEXICON)["stop"])
