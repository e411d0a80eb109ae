"""What was expected, by whom and when, and what came of it.

Kept is what texts plan, predict or tie to a condition. Only what a later text tells as done, or denies, decides
it; that nothing is said leaves it open, and past its day overdue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.ledger.clocks import AHEAD
from comity.records import Actor, Citation, Interval, Modality, Report, Statement
from comity.ties import accounts_of
from comity.ties.life import FOUNDING, Account
from comity.ties.rules import kinds, with_predecessors
from comity.ties.voices import Line, Voice, voice_of

Status = Literal["open", "overdue", "confirmed", "partly confirmed", "contradicted"]

EVIDENCE = 3
"""Sentences that decide a forecast, at most."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What somebody expects: `said_by` is whose word it is, `made` the first day of its text, `subject` the codes it is
    about, `expected` a PLOVER type, a kind of tie or, of what is neither, the text's words, `horizon` by when, where
    the words say."""

    said_by: Voice
    made: date
    modality: Modality
    subject: tuple[str, ...]
    expected: str
    horizon: Interval | None
    status: Status
    citation: Citation
    decided_by: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What later texts make of a forecast."""

    status: Status
    lines: tuple[Line, ...] = ()


def forecasts(ledger: Ledger, actor: str, as_of: date | None = None, known_by: date | None = None) -> list[Forecast]:
    """The forecasts about an actor, the oldest first; parameters as for `comity.ties.ties`."""
    mine = with_predecessors(actor)
    asked = Filter(mine, modalities=tuple(AHEAD), as_of=as_of, known_by=known_by)
    edge = as_of or ledger.newest_day() or date.max
    found = [*_of_acts(ledger, asked, edge)]
    told = {(one.citation.doc, one.citation.start) for one in found}
    lives = {account.moves[0].key: account for account in accounts_of(ledger, actor, as_of, known_by)}
    for line in ledger.statements(Filter(mine, modalities=asked.modalities, kinds=tuple(kinds()), as_of=as_of,
                                         known_by=known_by)):  # fmt: skip
        if (line.head.name, line.line.start) not in told:
            found += _of_tie(line, lives.values(), edge, ledger)
    found += _of_words(ledger, asked, edge)
    return sorted(found, key=lambda one: (one.made, one.citation.doc, one.citation.start, one.expected))


def _of_acts(ledger: Ledger, asked: Filter, edge: date) -> Iterator[Forecast]:
    bots = ledger.bots()
    every = list(ledger.events(Filter(asked.actors, as_of=asked.as_of, known_by=asked.known_by)))
    reports = {line.number: line for line in ledger.reports(Filter(asked.actors, known_by=asked.known_by))}
    for event in (one for one in every if one.status == "ahead"):
        lines = [reports[number] for number in event.event.reports if number in reports]
        for voice, line in {voice_of(line, bots): line for line in reversed(lines)}.items():
            outcome = _outcome(event, line, every, reports, edge)
            yield _forecast(voice, line, line.line.type, (*line.line.actors, *line.line.recipients), outcome)


def _outcome(
    ahead: FiledEvent, line: Filed[Report], every: Iterable[FiledEvent], reports: dict[int, Filed[Report]], edge: date
) -> Outcome:
    """What became of an act that was ahead: the event it is a plan of, else a later one of its kind. Hearsay
    confirms nothing."""
    later = [one for one in every if _may_be(ahead, one) and _told_later(one, line, reports)]
    planned = [one for one in every if one.event.id == ahead.happened and one.event.modality == "asserted"]
    done = planned or [one for one in later if one.event.modality == "asserted"]
    whole = [one for one in done if _parties(ahead) <= _parties(one) or one in planned]
    if done:
        return Outcome("confirmed" if whole else "partly confirmed", _lines(whole or done, reports))
    denied = [one for one in later if one.status == "denied"]
    return Outcome("contradicted", _lines(denied, reports)) if denied else Outcome(_waiting(line.line.date, edge))


def _may_be(ahead: FiledEvent, other: FiledEvent) -> bool:
    """Whether an event is of the kind that was expected, between some of those whom it was expected of."""
    one, two = ahead.event, other.event
    same_mode = one.mode is None or two.mode is None or one.mode == two.mode
    return one.type == two.type and same_mode and bool(_parties(ahead) & _parties(other))


def _told_later(event: FiledEvent, line: Filed[Report], reports: dict[int, Filed[Report]]) -> bool:
    """Whether an event lies, or may lie, after a forecast was made, and a later text tells of it."""
    made = line.head.known_from
    texts = (reports[number].head.known_from for number in event.event.reports if number in reports)
    return event.clock.certain_from >= made and any(known > made for known in texts)


def _of_tie(line: Filed[Statement], lives: Iterable[Account], edge: date, ledger: Ledger) -> Iterator[Forecast]:
    """A forecast about a tie, decided by the life of that tie after it was made."""
    statement = line.line
    codes = {actor.code for actor in (*statement.a, *statement.b)}
    same = [one for one in lives if one.kind.name == statement.kind and set(one.moves[0].key[1:]) <= codes]
    outcome = next((found for one in same if (found := _became(one, line))), None)
    outcome = outcome or Outcome(_waiting(statement.date, edge))
    voice = voice_of(line, ledger.bots())
    yield _forecast(voice, line, statement.kind, (*statement.a, *statement.b), outcome)


def _of_words(ledger: Ledger, asked: Filter, edge: date) -> Iterator[Forecast]:
    """What is foreseen that is no act and no tie: in the words of the text, and decided by nobody but its reader."""
    bots = ledger.bots()
    for line in ledger.statements(replace(asked, kinds=("forecast",))):
        outcome = Outcome(_waiting(line.line.date, edge))
        yield _forecast(voice_of(line, bots), line, line.line.value or "", line.line.a, outcome)


def _became(account: Account, line: Filed[Statement]) -> Outcome | None:
    """What later texts say of the tie: that it came to stand, or that it does not."""
    expected_end = (line.line.state or "planned") not in ("planned", "in_force", "reported")
    later = [
        move for move in account.moves if move.weight == "fact" and move.line.head.known_from > line.head.known_from
    ]
    for move in reversed(later):
        stands = move.step.name in FOUNDING
        return Outcome("contradicted" if stands == expected_end else "confirmed", (move.line,))
    return None


def _forecast(voice: Voice, line: Line, expected: str, about: Iterable[Actor], outcome: Outcome) -> Forecast:
    return Forecast(
        said_by=voice,
        made=line.head.known_from,
        modality=line.line.modality,
        subject=tuple(dict.fromkeys(actor.code for actor in about if actor.code)),
        expected=expected,
        horizon=_horizon(line.line.date),
        status=outcome.status,
        citation=line.citation(),
        decided_by=tuple(one.citation(n) for n, one in enumerate(outcome.lines[:EVIDENCE], 1)),
    )


def _lines(events: Iterable[FiledEvent], reports: dict[int, Filed[Report]]) -> tuple[Line, ...]:
    return tuple(reports[number] for event in events for number in event.event.reports if number in reports)


def _waiting(when: Interval | None, edge: date) -> Status:
    horizon = _horizon(when)
    return "overdue" if horizon and horizon.latest and horizon.latest < edge else "open"


def _horizon(when: Interval | None) -> Interval | None:
    return when if when and when.basis != "document" else None


def _parties(event: FiledEvent) -> frozenset[tuple[str, str]]:
    """Who does it to whom; for an act without a recipient, who does it with whom."""
    actors, recipients = event.event.actors, event.event.recipients
    if not recipients:
        return frozenset((one, other) for one in actors for other in actors if one != other) or frozenset(
            (one, "") for one in actors
        )
    return frozenset((one, other) for one in actors for other in recipients if one != other)
