"""What the papers say of a story, outlet by outlet: what they tell alike, what they deny, what they leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from comity.actors import find_mentions
from comity.answers.answer import Draft
from comity.digests.stories.profiles import Profile
from comity.digests.stories.told import Happening, quoted
from comity.ledger import Filed
from comity.records import Report


def what_the_papers_say(
    draft: Draft, documents: Iterable[Profile], main: Sequence[Happening], found: Sequence[Happening]
) -> list[str]:
    """A line a document: its own words for the first of the story's events that it tells of, the marks of the others it
    tells of, of those it says nothing on, and what it denies. A digest of several outlets has a line for each."""
    return [line for profile in documents for line in _lines(draft, profile, main, found)]


def _lines(draft: Draft, profile: Profile, main: Sequence[Happening], found: Sequence[Happening]) -> Iterator[str]:
    outlets: dict[str, Filed[Report]] = {}
    for report in profile.reports:
        if profile.entry.document.kind == "digest" and _is_outlet(report.line.attributed_to):
            outlets.setdefault(report.line.attributed_to or "", report)
    for outlet, report in outlets.items():
        yield f"{outlet}, in {profile.label}: {quoted(draft, report.citation())}"
    if not outlets:
        yield _line(draft, profile, main, found)


def _is_outlet(name: str | None) -> bool:
    return name is not None and any(mention.kind == "outlet" for mention in find_mentions(name))


def _line(draft: Draft, profile: Profile, main: Sequence[Happening], found: Sequence[Happening]) -> str:
    own = {one.event.event.id: report for one in main if (report := _report_in(profile, one))}
    told = [one for one in main if one.event.event.id in own]
    silent = [one for one in main if one.event.event.id not in own]
    lead = own[told[0].event.event.id] if told else profile.reports[0]
    parts = [f"{profile.label}: {quoted(draft, lead.citation())}"]
    parts += _marks(draft, "tells also of", told[1:]) + _marks(draft, "says nothing of", silent)
    parts += [f"denies: {quoted(draft, report.citation())}" for report in _denials(profile, found)]
    return "; ".join(dict.fromkeys(parts))


def _report_in(profile: Profile, one: Happening) -> Filed[Report] | None:
    return next((report for report in one.reports if report.head.number == profile.entry.number), None)


def _marks(draft: Draft, said: str, events: Iterable[Happening]) -> list[str]:
    marks = " ".join(draft.cite(one.citation) for one in events)
    return [f"{said} {marks}"] if marks else []


def _denials(profile: Profile, found: Iterable[Happening]) -> list[Filed[Report]]:
    denied = (one for one in found if one.event.status == "denied")
    return [report for one in denied if (report := _report_in(profile, one))]
