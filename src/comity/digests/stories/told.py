"""The happenings of a story: its events, each with the reports of it that stand in the story's documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comity.answers.answer import Draft, dated, quotable
from comity.digests.stories.grouping import Story
from comity.digests.stories.profiles import is_news
from comity.digests.tldr.leaning import leans
from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.records import Citation, Interval, Report

MAIN = 6
"""Events that make up a story; the others are told in its documents."""

EXPECTED = 6
"""Plans and forecasts that are shown."""

REASONS = 5
"""Reasons and judgements that are shown."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and who in the story tells of it, the sentence that stands best alone first."""

    event: FiledEvent
    reports: tuple[Filed[Report], ...]

    @property
    def voices(self) -> int:
        """How many voices of the story tell of it; copies are one."""
        return len({report.head.voice for report in self.reports})

    @property
    def citation(self) -> Citation:
        """The sentence that it is quoted by."""
        return self.reports[0].citation()


def happenings(ledger: Ledger, story: Story) -> list[Happening]:
    """All events that the story's documents tell of, those of most voices first, then by day."""
    events: dict[str, FiledEvent] = {}
    told: dict[str, list[Filed[Report]]] = {}
    for profile in story.documents:
        by_number = {report.number: report for report in profile.reports}
        for event in ledger.events(Filter(document=profile.entry.number)):
            events[event.event.id] = event
            told.setdefault(event.event.id, []).extend(by_number[n] for n in event.event.reports if n in by_number)
    found = [Happening(events[id], tuple(sorted(reports, key=_fitness))) for id, reports in told.items() if reports]
    return sorted(found, key=lambda one: (-one.voices, one.event.clock.counts_from, one.event.event.id))


def main_events(story: Story, found: Iterable[Happening]) -> list[Happening]:
    """What is new in the story, each sentence once, in the order of days."""
    news = {event for profile in story.documents for event in profile.events}
    chosen: dict[tuple[str, int], Happening] = {}
    for one in found:
        place = (one.citation.doc, one.citation.start)
        new = one.event.event.id in news and is_news(one.event.event.date, story.documents[0].first)
        if one.event.status == "happened" and new and len(chosen) < MAIN:
            chosen.setdefault(place, one)
    return sorted(chosen.values(), key=lambda one: (one.event.clock.counts_from, one.event.clock.certain_from))


def what_happened(draft: Draft, main: Iterable[Happening]) -> list[str]:
    """A line an event: its day, the sentence, whose word it is, and the marks of the others that tell of it."""
    return [f"{day(one.event.event.date)}{by(one.reports[0])}: {quoted(draft, one.citation)}{_also(draft, one)}"
            for one in main]  # fmt: skip


def what_is_expected(draft: Draft, found: Iterable[Happening]) -> list[str]:
    """What the documents plan, promise or forecast."""
    ahead = _once([one for one in found if one.event.status == "ahead"])[:EXPECTED]
    return [f"{one.reports[0].modality.capitalize()}{by(one.reports[0])}: {quoted(draft, one.citation)}"
            for one in ahead]  # fmt: skip


def what_is_behind(draft: Draft, ledger: Ledger, story: Story, found: Iterable[Happening]) -> list[str]:
    """The reasons that the documents offer and the judgements they hold, each with who offers it."""
    lines: dict[tuple[str, int], str] = {}
    for profile in story.documents:
        for cause in ledger.statements(Filter(kinds=("cause",), document=profile.entry.number)):
            said = f"A reason, offered by {_voice(cause.line.attributed_to, cause.line.speaker, profile.label)}"
            lines.setdefault((cause.head.name, cause.line.start), f"{said}: {quoted(draft, cause.citation())}")
    for one in found:
        if one.event.status == "opinion":
            first = one.reports[0]
            said = f"A judgement of {_voice(first.line.attributed_to, first.line.speaker, label(first))}"
            lines.setdefault((first.head.name, first.line.start), f"{said}: {quoted(draft, first.citation())}")
    return list(lines.values())[:REASONS]


def quoted(draft: Draft, citation: Citation) -> str:
    """The sentence and its mark."""
    return f"«{quotable(citation.sentence)}» {draft.cite(citation)}"


def day(when: Interval | None) -> str:
    """When it happened, «Undated» where nothing says."""
    if when is None or when.basis == "document" or not (when.earliest or when.latest):
        return "Undated"
    words = dated(when)
    return words[:1].upper() + words[1:]


def by(report: Filed[Report]) -> str:
    """«, according to TASS» where the text credits somebody, or somebody speaks."""
    voice = report.line.attributed_to or report.line.speaker
    return f", according to {voice}" if voice else ""


def label(report: Filed[Report]) -> str:
    """What a reader calls the document: its outlet, else its name."""
    return report.head.outlet or report.head.name


def _voice(attributed: str | None, speaker: str | None, document: str) -> str:
    return attributed or speaker or document


def _also(draft: Draft, one: Happening) -> str:
    others = {report.head.voice: report for report in one.reports if report.head.voice != one.reports[0].head.voice}
    marks = " ".join(draft.cite(report.citation()) for report in others.values())
    return f", also {marks}" if marks else ""


def _once(found: Iterable[Happening]) -> list[Happening]:
    return list({(one.citation.doc, one.citation.start): one for one in found}.values())


def _fitness(report: Filed[Report]) -> tuple[bool, bool, str, int]:
    return report.modality != "asserted", leans(report.line.sentence), report.head.name, report.line.start
