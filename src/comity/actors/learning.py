"""Persons who stand in no list, learnt from the words that introduce them; and persons named again by surname alone."""

from __future__ import annotations

import re
from bisect import bisect
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from comity import lexicons
from comity.actors.bands import bands
from comity.actors.forms import folded
from comity.actors.mentions import Mention
from comity.actors.phrases import modifiers, owner_after, owner_before, sector_of_phrase
from comity.actors.rows import items
from comity.actors.strangers import beside_stranger, is_known
from comity.actors.surroundings import Named, Surroundings

_LETTERS = r"[^\W\d_]"
_CAPITAL_WORD = rf"(?=[^\W\d_a-z]){_LETTERS}(?:\.|{_LETTERS}*(?:-{_LETTERS}+|[’'](?!s\b){_LETTERS}+)*)"
_SURNAME_PLACE = re.compile(rf"(?<![\w’'])(?=[A-ZÀ-ÞĀ-Ž]){_LETTERS}+")
_LONGEST = 60
_UNINTRODUCING = frozenset({"CVL", "REF"})
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "XII", "XIV", "XVI", "Jr", "Jr.", "Sr", "Sr."})
_ARTICLES_BEFORE_NAME = frozenset({"al", "el", "ul"})
_NOT_AFTER = frozenset({"bin", "ibn", "bint", "ben"})


class Introduced(NamedTuple):
    """A person as the text introduced them, and the surname to look for."""

    surname: str
    mention: Mention


def learn(text: str, plain: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with those of persons and armed groups that the text itself introduces, in order and without
    overlaps."""
    around = Surroundings(text, plain, lambda: {mention.start: _named(mention) for mention in mentions})
    known = _merged(mentions, [*_introductions(around, mentions), *bands(text, mentions)])
    people = [introduced for mention in known if mention.kind == "person" for introduced in _by_surname(mention)]
    return _merged(known, _returns(around, people)) if people else known


def _named(mention: Mention) -> Named:
    return Named(mention.end, mention.kind, mention.name)


def _introductions(around: Surroundings, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for index, mention in enumerate(mentions):
        if mention.kind == "agent" and mention.personal and mention.sector not in _UNINTRODUCING:
            person = _named_after(around, mentions, index) or _named_before(around, mentions, index)
            if person:
                yield person


def _named_after(around: Surroundings, mentions: Sequence[Mention], index: int) -> Mention | None:
    """«Polish Foreign Minister Jan Novak», «the president of Poland, Jan Novak»."""
    text = around.text
    after = owner_after(text, mentions, index)
    last = after if after >= 0 else index
    place = mentions[last].end
    comma = text.startswith(", ", place)
    start = place + (2 if comma else 1)
    if (not comma and text[place : place + 1] != " ") or not text[start : start + 1].isupper():
        return None
    limit = mentions[last + 1].start if last + 1 < len(mentions) else len(text)
    found = _name().match(text, start, min(limit, start + _LONGEST))
    words = found[0].split() if found else []
    if not found or not _is_name(words) or around.in_headline(start):
        return None
    owner = owner_before(text, mentions, index)
    if len(words) < 2 and (owner < 0 or comma or _continues(found.end(), text, mentions[last + 1 : last + 2])):
        return None
    return _person(text, found.start(), found.end(), mentions, index, owner if owner >= 0 else after)


def _continues(end: int, text: str, following: Sequence[Mention]) -> bool:
    """Whether a single word is only the first of a longer name: «Imam [Ali] mosque»."""
    return text[end : end + 1] in ("-", "’", "'") or any(
        mention.kind == "agent" and not mention.personal and mention.start == end + 1 for mention in following
    )


def _named_before(around: Surroundings, mentions: Sequence[Mention], index: int) -> Mention | None:
    """«Jan Novak, the Polish foreign minister», «Jan Novak, a professor at the University of Warsaw»; not «Jan Novak,
    Chilean President Gabriel Boric», where the role is another's."""
    text = around.text
    following = mentions[index + 1] if index + 1 < len(mentions) else None
    if following and following.kind == "person" and following.start == mentions[index].end + 1:
        return None
    owner = owner_before(text, mentions, index)
    start = mentions[owner if owner >= 0 else index].start
    offset = max(0, start - _LONGEST)
    found = _name_and_article().search(text[offset:start]) if "," in text[offset:start] else None
    if not found or not _is_name(found[1].split()) or len(found[1].split()) < 2:
        return None
    begin, end = offset + found.start(1), offset + found.end(1)
    if any(mention.start < end and begin < mention.end for mention in mentions[max(0, index - 6) : index]):
        return None
    if owner < 0:
        owner = owner_after(text, mentions, index)
    return _person(text, begin, end, mentions, index, owner)


def _person(text: str, start: int, end: int, mentions: Sequence[Mention], index: int, owner: int) -> Mention:
    role = mentions[index]
    phrase = [*mentions[owner : index + 1]] if 0 <= owner < index else [role]
    code = mentions[owner].code if owner >= 0 else ""
    words = text[start:end]
    return Mention(start, end, words, "person", code, words, sector_of_phrase(phrase), office=role.text.lower())


def _is_name(words: Sequence[str]) -> bool:
    return bool(words) and not any(
        is_known(word) or word in _listed("no_names") or (word.isupper() and len(word) > 2) for word in words
    )


def _by_surname(person: Mention) -> Iterator[Introduced]:
    surname = surname_of(person.name, person.code)
    if len(surname) > 1 and surname not in _listed("never_alone"):
        yield Introduced(surname, person)


def surname_of(name: str, code: str) -> str:
    """The part of a full name by which its bearer is named alone, empty where there is none: the first for people of
    states that put it first and for Korean or Chinese names of three words, else the last."""
    words = [word for word in name.split() if word not in _NUMERALS]
    if len(words) < 2 or words[-2].lower() in _NOT_AFTER:
        return words[0] if len(words) == 1 else ""
    if _surname_first(words, code):
        return words[0]
    head, hyphen, tail = words[-1].partition("-")
    return tail if hyphen and head.lower() in _ARTICLES_BEFORE_NAME else words[-1]


def _surname_first(words: Sequence[str], code: str) -> bool:
    if code:
        return code.partition(":")[0] in _listed("surname_first")
    parts = sum(len(word.split("-")) for word in words)
    return parts == 3 and words[0] in _listed("surnames")


def _returns(around: Surroundings, people: Iterable[Introduced]) -> Iterator[Mention]:
    """The later places where people, given in the order of their introduction, are named again: by their full name or
    the surname alone. A surname that people of several actors bear means nobody from then on."""
    waiting = deque(people)
    bearers: dict[str, dict[str, Mention]] = {}
    for found in _SURNAME_PLACE.finditer(around.text):
        while waiting and waiting[0].mention.start < found.start():
            _introduce(waiting.popleft(), bearers)
        word = found[0]
        of_name = bearers.get(word.lower() if word.isascii() else folded(word), {})
        for person in of_name.values() if len(of_name) == 1 else ():
            yield from _named_again(around, person, found.start(), found.end())


def _introduce(introduced: Introduced, bearers: dict[str, dict[str, Mention]]) -> None:
    """Notes the person as the last bearer of the surname for their actor; an actor not told gives way to one told."""
    of_name = bearers.setdefault(folded(introduced.surname), {})
    person = introduced.mention
    if person.code:
        of_name.pop("", None)
    if person.code or not of_name:
        of_name[person.code] = person


def _named_again(around: Surroundings, person: Mention, start: int, end: int) -> Iterator[Mention]:
    full = person.name
    whole = around.text.find(full, max(0, start - len(full)), start + len(full))
    if 0 <= whole <= start:
        yield _again(around.text, person, whole, whole + len(full))
    elif not beside_stranger(around, start, end):
        yield _again(around.text, person, start, end)


def _again(text: str, person: Mention, start: int, end: int) -> Mention:
    return replace(person, start=start, end=end, text=text[start:end])


def _merged(mentions: Sequence[Mention], more: Iterable[Mention]) -> list[Mention]:
    """Both in order; of `more`, those that overlap none of `mentions`, the first at each place."""
    starts = [mention.start for mention in mentions]
    added: dict[int, Mention] = {}
    for mention in more:
        if _is_free(mention, mentions, starts):
            added.setdefault(mention.start, mention)
    return sorted([*mentions, *added.values()], key=attrgetter("start")) if added else list(mentions)


def _is_free(mention: Mention, mentions: Sequence[Mention], starts: Sequence[int]) -> bool:
    following = bisect(starts, mention.start)
    clear_before = following == 0 or mentions[following - 1].end <= mention.start
    return clear_before and (following == len(mentions) or mention.end <= mentions[following].start)


@cache
def _name() -> re.Pattern[str]:
    particles = "|".join(items(lexicons.load("actors/learning")["particles"]))
    return re.compile(rf"{_CAPITAL_WORD}(?:[ -](?:(?:{particles})[ -])*{_CAPITAL_WORD}){{0,4}}")


@cache
def _name_and_article() -> re.Pattern[str]:
    """A name, a comma, and what opens an apposition, at the end of the text before a role."""
    articles = "|".join(items(lexicons.load("actors/learning")["articles"]))
    between = "|".join(map(re.escape, sorted(modifiers())))
    return re.compile(rf"({_name().pattern}), (?:(?:{articles}) )?(?:(?:{between})[ -]){{0,2}}\Z")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(items(lexicons.load("actors/learning")[name]))
