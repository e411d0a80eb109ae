"""What a text has set up so far: who was named, what was told, what was left open.

It works on mentions alone, so that sentences which are never parsed still count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from comity.actors import Mention
from comity.coding.bodies import named_bodies
from comity.coding.quotations import Voices
from comity.records import Actor, Interval, Passage, Report, Statement

FAR = 3  # sentences that name somebody: as far as reference reaches back; beyond that writers name their actors again
STATES = {"state", "demonym", "capital"}
REFERENTS = STATES | {"organisation", "group", "person", "region"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a sentence is about: the name as it stands there, and for whom they act, where that is known."""

    name: str
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """A happening that some sentence dated: its kind («fall»), the names that stood with it, when."""

    kind: str
    names: frozenset[str]
    date: Interval


@dataclass(slots=True)
class Memory:
    """What has been read so far of the stored text, the newest last: the mentions of the sentences, the reports told,
    of the last sentence the ties whose other side it did not name («relations with a few nations»), the «since …» that
    a passage (by its start) opened with, and the person that a passage was about last. `time` is the date told last
    and the passage it stands in; `happened` are the happenings dated so far; `gone_back` is the passage that has turned
    to days long before publication; `subject` are the codes that the last sentence was about, `officer` the same
    where it was about one by an office alone; `quoted` says whose words
    stand between quotation marks; `bodies` are the codes of whose «ministry», «army» were named; `dateline` is the
    state that the text was written from."""

    text: str
    sentences: list[list[Mention]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    told: list[Report] = field(default_factory=list)
    opened: list[Statement] = field(default_factory=list)
    since: tuple[int, Interval] | None = None
    person: tuple[int, Person] | None = None
    time: tuple[Passage, Interval] | None = None
    happened: list[Happened] = field(default_factory=list)
    gone_back: Passage | None = None
    passage: Passage | None = None
    answered: Passage | None = None
    subject: frozenset[str] = frozenset()
    officer: frozenset[str] = frozenset()
    voices: list[Passage | None] = field(default_factory=list)
    quoted: Voices | None = None
    bodies: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    dateline: str = ""

    def time_in(self, passage: Passage) -> Interval | None:
        """The date told last, for a passage by the same voice."""
        if self.time is None or (self.time[0] != passage and (passage.speaker or self.time[0].speaker)):
            return None
        return self.time[1]

    def enter(self, passage: Passage, answered: Passage | None) -> None:
        """Come to a sentence of a passage; `answered` is the comment that it answers."""
        self.passage, self.answered = passage, answered

    def remember(
        self,
        mentions: Sequence[Mention],
        subject: frozenset[str] = frozenset(),
        officer: frozenset[str] = frozenset(),
    ) -> None:
        """Take in the sentence with the codes of its subject, and of an officer as its subject."""
        for noun, code in named_bodies(self.text, mentions):
            self.bodies[noun].add(code)
        seen = [one for one in mentions if one.code and one.kind in REFERENTS]
        if not seen:
            return
        self.sentences.append(seen)
        self.voices.append(self.passage)
        self.subject, self.officer = subject, officer
        self.counts.update(one.code for one in seen)

    def before(self, at: int, here: Sequence[Mention]) -> list[list[Mention]]:
        """The mentions that a reference at that offset can mean: its own sentence's up to it, then those of earlier
        sentences, nearest first; sentences that name nobody do not count, nor do those of other comments than the one
        that is answered."""
        own = [one for one in here if one.end <= at and one.code and one.kind in REFERENTS]
        backwards = zip(reversed(self.sentences), reversed(self.voices), strict=True)
        heard = islice((one for one, voice in backwards if self.is_heard(voice)), FAR)
        return [group for group in [own, *heard] if group]

    def is_heard(self, voice: Passage | None) -> bool:
        """Whether a passage may refer back to another: its own, the one that it answers, for a comment that answers
        none the post; text without a speaker to all such text."""
        if self.passage is None or voice is None or voice in (self.passage, self.answered):
            return True
        opening = self.answered is None and voice.role == "post"
        return opening or (self.passage.speaker is None and voice.speaker is None)
