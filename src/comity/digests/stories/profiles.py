"""What tells documents of one story from others: the events they tell, the actors in them, the days, the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import log, sqrt

from comity.digests.tldr.terms import terms
from comity.ledger import Entry, Filed, FiledEvent, Filter, Ledger
from comity.records import CODED_ROLES, Document, Interval, Report, iter_mentions

NEWS_FOR = timedelta(days=14)
"""An event older than this when a document is written is its background, not its news."""

LOOKED_AT = 4000
"""Characters at a document's beginning whose words are compared: what a story is about stands there."""


COMMON = 1000
"""Documents that a term's rareness is counted among at least: in a ledger of three, what two of them share would count
little for that, and what is each one's own much."""

Act = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What was done by whom to whom: a type, actors, recipients."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A document as grouping sees it. `events` are the events that are news in it, by id, each with its act; `words`
    its terms, each with a weight, of length 1 together. `first` and `last` are the days on which it can have been
    written; a document of which only one bound is known stands on that day, one without any on the day it was read."""

    entry: Entry
    first: date
    last: date
    reports: tuple[Filed[Report], ...]
    events: dict[str, Act]
    actors: frozenset[str]
    words: dict[str, float]

    @property
    def name(self) -> str:
        """The document's name."""
        return self.entry.document.name

    @property
    def label(self) -> str:
        """What a reader calls the document: its outlet, else its name."""
        return self.entry.document.outlet or self.name


def profiles(ledger: Ledger, known_by: date | None = None) -> list[Profile]:
    """The documents that report anything, in the order of their days, as of what was published by `known_by`."""
    told: dict[int, list[Filed[Report]]] = {}
    for report in ledger.reports(Filter(known_by=known_by)):
        told.setdefault(report.head.number, []).append(report)
    events = {number: event for event in ledger.events(Filter(known_by=known_by)) for number in event.event.reports}
    entries = [entry for entry in ledger.documents() if entry.number in told]
    weights = _weights([_terms(entry.document) for entry in entries])
    found = [_profile(entry, told[entry.number], events, words) for entry, words in zip(entries, weights, strict=True)]
    return sorted(found, key=lambda one: (one.last, one.name))


def _profile(
    entry: Entry, told: list[Filed[Report]], events: dict[int, FiledEvent], words: dict[str, float]
) -> Profile:
    published, bounds = entry.document.published, told[0].head.bounds
    last = (published and published.latest) or bounds.earliest
    fresh = (events.get(one.number) for one in told if is_news(one.line.date, bounds.earliest))
    news = {event.event.id: _act(event) for event in fresh if event}
    actors = (actor.code for one in told for actor in iter_mentions(one.line))
    return Profile(entry, bounds.earliest, last, tuple(told), news, frozenset(actors), words)


def _act(event: FiledEvent) -> Act:
    return event.event.type, event.event.actors, event.event.recipients


def is_news(when: Interval | None, written: date) -> bool:
    """Whether what happened then is news in a document of that day, and no background."""
    return when is None or when.latest is None or when.latest >= written - NEWS_FOR


def _terms(document: Document) -> frozenset[str]:
    said = " ".join(document.words(part) for part in document.passages if part.role in CODED_ROLES)
    return terms(f"{document.title or ''} {said[:LOOKED_AT]}")


def _weights(texts: Iterable[frozenset[str]]) -> list[dict[str, float]]:
    """Each text's terms, the rarer the heavier, scaled to length 1."""
    texts = list(texts)
    spread = Counter(term for text in texts for term in text)
    among = max(len(texts), COMMON)
    return [_scaled({term: log(1 + among / spread[term]) for term in text}) for text in texts]


def _scaled(words: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in words.values())) or 1.0
    return {term: weight / length for term, weight in words.items()}
