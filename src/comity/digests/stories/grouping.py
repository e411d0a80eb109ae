"""Documents put together as they come, each with the story it is likest to, or as the first of a new one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import shorten

from comity.digests.stories.profiles import Profile, profiles
from comity.digests.tldr.leaning import leans
from comity.errors import UsageError
from comity.ledger import Ledger, StoryHold

EVENTS, ACTORS, WORDS = 0.10, 0.04, 0.8
"""What shared events, actors and words are worth."""

SAME_ACT = 0.5
"""What an act of the same type between the same two counts, told as another event: its day may be told otherwise."""

ALIKE = 0.28
"""Likeness from which two documents tell one story. These were set after reading the pairs that 600 news items make:
a shared event parts those of one story from those of another bomb in the same country where the cosine of their words
is above .2; without one it takes .3."""

TITLE_LENGTH = 100
"""Characters of a sentence that stands for a title."""

LASTS = timedelta(days=5)
"""The longest pause in a story."""


@dataclass(frozen=True, slots=True)
class Story:
    """Documents that tell of the same happenings, in the order of their days. The id is that of its first document, so
    that it stays as others come."""

    id: str
    documents: tuple[Profile, ...]

    @property
    def title(self) -> str:
        """The title of the document that tells most of the events that its documents share; where none has a title, the
        beginning of the first sentence that reports something and stands alone."""
        titled = [one for one in self.documents if one.entry.document.title]
        best = max(titled, key=lambda one: (self._shared(one), -one.last.toordinal()), default=None)
        if best:
            return best.entry.document.title or ""
        told = sorted((report.line.start, report.line.sentence) for report in self.documents[0].reports)
        lead = next((sentence for _, sentence in told if not leans(sentence)), told[0][1])
        return shorten(lead, TITLE_LENGTH, placeholder=" …")

    @property
    def last(self) -> date:
        """The day of its newest document."""
        return self.documents[-1].last

    @property
    def days(self) -> str | None:
        """When its documents were written, as a day or from one to another, «..» where a bound is not known; None where
        none of them says."""
        dated = [one.entry.document.published for one in self.documents if one.entry.document.published]
        if not dated:
            return None
        lows = [published.earliest for published in dated if published.earliest]
        highs = [published.latest for published in dated if published.latest]
        first = str(min(lows)) if len(lows) == len(dated) else ".."
        last = str(max(highs)) if len(highs) == len(dated) else ".."
        return first if first == last else f"{first}/{last}"

    def _shared(self, one: Profile) -> int:
        return sum(len(one.events.keys() & other.events.keys()) for other in self.documents if other is not one)


def stories(ledger: Ledger, known_by: date | None = None) -> list[Story]:
    """All stories, the newest first; a document that nothing is like is a story of its own, one that is like documents
    of several stories makes them one."""
    groups: list[list[Profile]] = []
    for profile in profiles(ledger, known_by):
        near = [group for group in groups if _likeness(profile, group) >= ALIKE]
        joined = sorted((one for group in near for one in group), key=_in_time)
        groups = [group for group in groups if group not in near] + [[*joined, profile]]
    for hold in ledger.story_holds():
        groups = _held(groups, hold)
    found = [Story(_id(group[0]), tuple(group)) for group in groups]
    return sorted(found, key=lambda story: (story.last, len(story.documents), story.id), reverse=True)


def _held(groups: list[list[Profile]], hold: StoryHold) -> list[list[Profile]]:
    """The groups after a person's word that a document tells a story of its own, or the one that another tells."""
    home, target = _home(groups, hold.digest), _home(groups, hold.other) if hold.other else None
    if home is None or home is target or (hold.other and target is None):
        return groups
    moved = [one for one in home if one.entry.document.digest == hold.digest]
    rest = [one for one in home if one not in moved]
    new = sorted([*(target or ()), *moved], key=_in_time)
    others = [group for group in groups if group is not home and group is not target]
    return [group for group in (*others, rest, new) if group]


def _home(groups: Iterable[list[Profile]], digest: str | None) -> list[Profile] | None:
    return next((group for group in groups if any(one.entry.document.digest == digest for one in group)), None)


def _in_time(profile: Profile) -> tuple[date, str]:
    return profile.last, profile.name


def find(ledger: Ledger, id: str, known_by: date | None = None) -> Story:
    """The story whose id begins so, or that holds the document of that name. Raises UsageError where there is none, or
    more than one."""
    every = stories(ledger, known_by)
    found = [story for story in every if story.id.startswith(id)]
    found = found or [story for story in every if any(one.name == id for one in story.documents)]
    if len(found) != 1:
        said = "begins the id of several stories" if found else "is neither the id of a story nor a document in one"
        raise UsageError(f"story {id!r}: {said}; `comity story` lists them")
    return found[0]


def _likeness(profile: Profile, group: Sequence[Profile]) -> float:
    """With the likest document of a group that has not been silent too long."""
    if profile.first - group[-1].last > LASTS:
        return 0.0
    return max(likeness(profile, one) for one in group)


def likeness(one: Profile, other: Profile) -> float:
    """From 0 for documents that share nothing to 1 for copies."""
    shared = _shared_events(one, other) / (min(len(one.events), len(other.events)) or 1)
    actors = len(one.actors & other.actors) / (min(len(one.actors), len(other.actors)) or 1)
    fewer, more = sorted((one.words, other.words), key=len)
    words = sum(weight * more.get(term, 0.0) for term, weight in fewer.items())
    return EVENTS * min(1.0, 2 * shared) + ACTORS * actors + WORDS * words


def _shared_events(one: Profile, other: Profile) -> float:
    ids = one.events.keys() & other.events.keys()
    known = {one.events[id] for id in ids}
    acts = {*one.events.values()} & {*other.events.values()} - known
    return len(ids) + SAME_ACT * sum(len({*actors, *recipients}) > 1 for _, actors, recipients in acts)


def _id(first: Profile) -> str:
    return hashlib.sha256(f"{first.name}\n{first.entry.document.digest}".encode()).hexdigest()[:8]
