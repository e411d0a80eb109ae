"""Whose words stand between quotation marks: what is quoted over several sentences is its speaker's word in each.

«"We are ready," the minister said. "Chad has closed the border."»: the second sentence, too, is the minister's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from comity.actors import Mention
from comity.coding.words import verb_list, word_list
from comity.records import CODED_ROLES, Document, Sentence

Span = tuple[int, int]
_QUOTED = re.compile(r"“[^“”]*(?:”|\Z)|«[^«»]*(?:»|\Z)|(?<![^\s(\[—–-])\"(?=\S)[^\"]*(?:(?<=\S)\"(?!\w)|\Z)")
_START = attrgetter("start")
_NAME = r"[^“”\"«».;:!?\n]"
OPENING = 2  # characters before the words of a sentence that a quotation mark may stand at
ENDS_OPEN = {",", "?", "!", "—", "–", "…"}  # before the closing mark of a quotation whose sentence goes on
LONGEST = 90  # characters of a speaker's name and office


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, and where the words for their speaker stand."""

    start: int
    end: int
    who: Span | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the words for them, and the mentions among these."""

    words: str
    mentions: tuple[Mention, ...]


def quotations(document: Document, mentions: Sequence[Mention]) -> list[Quotation]:
    """The quotations of what is coded of a document, in order; one that names no speaker has that of the one before."""
    people = [one for one in mentions if one.kind == "person"]
    found: list[Quotation] = []
    for passage in document.passages:
        for match in _QUOTED.finditer(document.text, passage.start, passage.end) if passage.role in CODED_ROLES else ():
            who = speaker(document.text, match.start(), match.end(), passage.start, passage.end)
            if who is not None and document.text[slice(*who)].strip().lower() in pronouns():
                before = between(people, passage.start, match.start())
                named = {one.name: (one.start, one.end) for one in before}
                who = next(iter(named.values())) if len(named) == 1 else found[-1].who if found else None
            elif who is None and found and goes_on(document.text, found[-1], match.start()):
                who = found[-1].who
            found.append(Quotation(match.start(), match.end(), who))
    return found


def between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of some mentions, in order, that begin between two offsets."""
    return mentions[bisect_left(mentions, start, key=_START) : bisect_left(mentions, end, key=_START)]


def goes_on(text: str, last: Quotation, start: int) -> bool:
    """Whether a quotation may be by the speaker of the last: no more than one sentence stands between."""
    return len(re.findall(r"[.!?](?:\s|$)", text[last.end : start].strip())) <= 1


def speaker(text: str, start: int, end: int, begin: int, stop: int) -> Span | None:
    """Where the words for the speaker of a quotation stand: after it in the same sentence, else before it."""
    if text[end - 2 : end - 1] in ENDS_OPEN or text[end : end + 1] == ",":
        after = behind().match(text, end, stop)
        if after:
            return after.span("who") if after["who"] else after.span("whom")
    before = ahead().search(text, max(begin, start - 2 * LONGEST), start)
    return before.span("who") if before else None


@cache
def behind() -> re.Pattern[str]:
    """«…," the minister said», «…," said the minister»."""
    verbs = "|".join(sorted(verb_list("modality", "speech_verbs"), key=len, reverse=True))
    return re.compile(
        rf",?\s*(?:(?P<who>{_NAME}{{1,{LONGEST}}}?)\s+(?:{verbs})\b|(?:{verbs})\s+(?P<whom>{_NAME}{{1,{LONGEST}}}))"
    )


@cache
def ahead() -> re.Pattern[str]:
    """«The minister told reporters: "…»."""
    verbs = "|".join(sorted(verb_list("modality", "speech_verbs"), key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[.!?\n”\"»]\s)|^|(?<=\n))\s*(?P<who>{_NAME}{{1,{LONGEST}}}?)\s+(?:{verbs})\b{_NAME}{{0,60}}[,:]?\s*\Z"
    )


@cache
def pronouns() -> frozenset[str]:
    """Words by which a speaker is taken up."""
    return word_list("references", "persons") | word_list("references", "things") | word_list("references", "plurals")


@dataclass(frozen=True, slots=True)
class Voices:
    """The quotations of a document with their speakers, and its mentions, both in their order."""

    text: str
    told: Sequence[Quotation]
    mentions: Sequence[Mention]

    def around(self, at: int) -> Quotation | None:
        """The quotation that an offset stands in."""
        index = bisect_right(self.told, at, key=_START) - 1
        return self.told[index] if index >= 0 and at < self.told[index].end else None

    def voice(self, at: int) -> Voice | None:
        """Who says what stands at an offset, where it stands between quotation marks and somebody is named."""
        quotation = self.around(at)
        if quotation is None or quotation.who is None:
            return None
        start, end = quotation.who
        named = tuple(between(self.mentions, start, end))
        person = next((one for one in named if one.kind in {"person", "outlet"}), None)
        words = person.text if person is not None else self.text[start:end].strip(" ,")
        return Voice(words.removeprefix("the ").removeprefix("The "), named)

    def speech(self, at: int, sentence: Sentence) -> bool:
        """Whether what stands at an offset is quoted as a sentence, no mere words («called it "a raid"»)."""
        quotation = self.around(at)
        return quotation is not None and quotation.start <= sentence.start + OPENING
