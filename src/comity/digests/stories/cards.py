"""The people and countries of a story, each on a line: what they are, since when, on whose word, how old that is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from comity.actors import name_of
from comity.answers.answer import Draft, dated
from comity.answers.wording import between
from comity.digests.page import days
from comity.digests.stories.grouping import Story
from comity.digests.stories.told import quoted
from comity.ledger import Filed, Filter, Ledger
from comity.records import Statement, Tie
from comity.ties import ties, with_predecessors

STALE_AFTER = timedelta(days=365)
"""A card older than this when the story is told is marked: offices change hands."""

TIES_EACH = 2
"""Ties that are shown for a country, the closest."""


def people(draft: Draft, ledger: Ledger, story: Story, codes: Iterable[str], known_by: date | None) -> list[str]:
    """Who the people are that the story's documents name, by the newest statement of their office; of those of one
    document by the one that says since when."""
    newest: dict[str, Filed[Statement]] = {}
    for code in codes:
        asked = Filter(with_predecessors(code), kinds=("office",), known_by=known_by, newest=True)
        for one in ledger.statements(asked):
            name = (one.line.value or "").partition(";")[0].strip()
            if name and one.line.state != "ended" and _named(name, story) and _tells_more(one, newest.get(name)):
                newest[name] = one
    whole = [name for name in newest if not any(name != other and name in other.split() for other in newest)]
    return [_person(draft, name, newest[name], story.last) for name in whole]


def countries(draft: Draft, ledger: Ledger, story: Story, codes: Iterable[str], known_by: date | None) -> list[str]:
    """With whom the story's actors stand as of its last day; a tie between two of them once."""
    told: dict[tuple[str, str, str], str] = {}
    for code in codes:
        for tie in ties(ledger, code, None, story.last, known_by)[:TIES_EACH]:
            if (tie.a, tie.b, tie.kind) not in told:
                told[tie.a, tie.b, tie.kind] = _tie(draft, code, tie, story.last)
    return list(told.values())


def _person(draft: Draft, name: str, one: Filed[Statement], told: date) -> str:
    role = (one.line.value or "").partition(";")[2].strip()
    since = f", since {dated(one.line.since)}" if one.line.since else ""
    word = one.line.attributed_to or one.line.speaker or one.head.outlet or one.head.name
    stale = ", stale" if told - one.head.known_from > STALE_AFTER else ""
    said = f"on the word of {word}, {days(one.head.published)}{stale}"
    return f"{name}: {role}{since} ({said}): {quoted(draft, one.citation())}"


def _tells_more(one: Filed[Statement], than: Filed[Statement] | None) -> bool:
    if than is None:
        return True
    return one.head.number == than.head.number and one.line.since is not None and than.line.since is None


def _named(name: str, story: Story) -> bool:
    return any(name in profile.entry.document.text for profile in story.documents)


def _tie(draft: Draft, code: str, tie: Tie, told: date) -> str:
    confirmed = tie.last_confirmed
    last = (confirmed.latest or confirmed.earliest) if confirmed else None
    stale = ", stale" if last is None or told - last > STALE_AFTER else ""
    return f"{name_of(code)}. {between(tie)}, {tie.standing}{stale}: {quoted(draft, tie.citations[0])}"
