"""Corroboration: how many independent voices say a thing, and of which kinds they are.

Copies of one text are one voice, so are two articles of one outlet, and an official whom two outlets quote. A bot that
sums a text up repeats that text's voice; what it credits to somebody is his.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from comity.actors import find_mentions
from comity.ledger import Filed
from comity.records import Citation, Report, Statement

VoiceKind = Literal["outlet", "quoted", "commenter", "bot", "data set"]
Line = Filed[Report] | Filed[Statement]
Bots = frozenset[tuple[int, str]]
"""Which speakers are bots, in which documents (by number)."""

SENTENCES = 3
"""Sentences shown of one side."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: the same name for the same voice, whatever text it is in."""

    kind: VoiceKind
    name: str


@dataclass(frozen=True, slots=True)
class Side:
    """What some say: the claim in a word or two, the independent voices, and sentences."""

    claim: str
    voices: tuple[Voice, ...]
    citations: tuple[Citation, ...]

    @property
    def kinds(self) -> dict[str, int]:
        """How many voices of each kind."""
        return dict(Counter(voice.kind for voice in self.voices))


Over = Literal["existence", "state", "strength", "direction", "outcome", "date", "number"]


@dataclass(frozen=True, slots=True)
class Dispute:
    """`about` names the tie («PRK – SYR alliance») or the event («PRK → RUS CONSULT visit»); `over` is what the sides
    differ in."""

    subject: Literal["tie", "event"]
    about: str
    over: Over
    sides: tuple[Side, ...]


def side(claim: str, lines: Iterable[Line], bots: Bots) -> Side:
    """One side of a matter: the lines that make the claim. A bot is no voice beside one it repeats."""
    told = list(lines)
    voices = list(dict.fromkeys(voice_of(line, bots) for line in told))
    texts = {line.head.voice for line in told if (line.head.number, line.line.speaker) not in bots}
    independent = [voice for voice in voices if voice.kind != "bot" or voice.name not in texts]
    return Side(claim, tuple(independent), _citations(told))


def voice_of(line: Line, bots: Bots) -> Voice:
    """Whose word a line is: whom the text credits, else who speaks, else the outlet."""
    head, credited, speaker = line.head, line.line.attributed_to, line.line.speaker
    if head.kind == "table":
        return Voice("data set", head.outlet or head.voice)
    if credited:
        return _credited(credited)
    if speaker and (head.number, speaker) in bots:
        return Voice("bot", head.voice)
    if speaker:
        return Voice("commenter", speaker)
    return Voice("outlet", head.outlet.casefold() if head.outlet else head.voice)


def _credited(words: str) -> Voice:
    """An outlet that is cited is an outlet's voice; a person goes by his last name."""
    outlets = [mention.name for mention in find_mentions(words) if mention.kind == "outlet"]
    return Voice("outlet", outlets[0].casefold()) if outlets else Voice("quoted", words.split()[-1].casefold())


def _citations(lines: Sequence[Line]) -> tuple[Citation, ...]:
    newest = sorted(lines, key=lambda line: (-line.head.known_from.toordinal(), line.head.name, line.line.start))
    once = list({(line.head.number, line.line.start): line for line in newest}.values())
    return tuple(line.citation(n) for n, line in enumerate(once[:SENTENCES], 1))
