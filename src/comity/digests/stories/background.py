"""How it came to a story: what its actors did with each other before, from the whole ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from comity.answers.answer import Draft
from comity.digests.stories.grouping import Story
from comity.digests.stories.told import Happening, by, day, quoted
from comity.digests.tldr.leaning import leans
from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.records import Report
from comity.ties import with_predecessors

Place = tuple[date, str, int]
"""The day that a line tells of, and where its sentence stands."""

SHOWN = 8
"""Earlier events that are shown: those that most voices tell of, the newest of them."""

LOOKED_AT = 300
"""Earlier events that these are chosen from, the newest."""


def principals(main: Iterable[Happening]) -> list[str]:
    """The codes of those whom most of a story's events are about, at most four."""
    counted: Counter[str] = Counter()
    for one in main:
        counted.update({*one.event.event.actors, *one.event.event.recipients})
    return [code for code, _ in counted.most_common(4)]


def how_we_got_here(draft: Draft, ledger: Ledger, story: Story, codes: list[str], known_by: date | None) -> list[str]:
    """The dated events before the story between its two principals, in the order of days."""
    before = story.documents[0].first - timedelta(days=1)
    mine, theirs = (*(with_predecessors(code) for code in codes[:2]), (), ())[:2]
    asked = Filter(mine, theirs, until=before, known_by=known_by, newest=True, limit=LOOKED_AT)
    news = {event for profile in story.documents for event in profile.events}
    earlier = [one for one in ledger.events(asked) if _is_background(one, before) and one.event.id not in news]
    lines: dict[Place, str] = {}
    for one in sorted(earlier, key=lambda one: -one.voices):
        report = _standing_alone(ledger, one, known_by)
        if report and len(lines) < SHOWN:
            place = (one.clock.counts_from, report.head.name, report.line.start)
            lines.setdefault(place, f"{day(one.event.date)}{by(report)}: {quoted(draft, report.citation())}")
    return [lines[place] for place in sorted(lines)]


def _standing_alone(ledger: Ledger, one: FiledEvent, known_by: date | None) -> Filed[Report] | None:
    """A sentence that tells of an event and needs none before it."""
    told = ledger.reports(Filter(events=(one.event.id,), known_by=known_by))
    return next((report for report in told if not leans(report.line.sentence)), None)


def _is_background(one: FiledEvent, before: date) -> bool:
    """Whether an event is a fact that is dated to a day before the story."""
    when = one.event.date
    return one.status == "happened" and when is not None and when.basis != "document" and (
        when.latest is not None and when.latest <= before
    )  # fmt: skip
