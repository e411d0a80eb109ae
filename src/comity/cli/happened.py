"""What `events` and `timeline` share: events from a ledger as rows, each with the reports that tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from comity import forms
from comity.cli.output import Columns, Form
from comity.cli.pseudonyms import masked

if TYPE_CHECKING:
    from comity.ledger import Filed, FiledEvent, Filter, Ledger
    from comity.records import Report

BATCH = 200  # events whose reports are fetched at once


def rows(ledger: Ledger, asked: Filter, hide: bool = False) -> Iterator[Form]:
    """A row an event: `forms.event` with its status, the number of voices, the event it is a plan of, and citations.
    `hide`: commenters under pseudonyms."""
    for event, told in with_reports(ledger, asked):
        row = {
            **forms.event(event.event),
            "status": event.status,
            "voices": event.voices,
            "happened": event.happened,
            "citations": [forms.citation(report.citation(n)) for n, report in enumerate(told, 1)],
        }
        yield masked(row, _speakers(told)) if hide else row


def report_rows(ledger: Ledger, asked: Filter, hide: bool = False) -> Iterator[Form]:
    """A row a report, in the form of `comity code`, with the id of its event."""
    for event, told in with_reports(ledger, asked):
        for report in told:
            row = {**forms.report(report.line), "event": event.event.id, "report": report.number}
            yield masked(row, _speakers([report])) if hide else row


def _speakers(told: list[Filed[Report]]) -> frozenset[str]:
    return frozenset(report.line.speaker for report in told if report.line.speaker)


def with_reports(ledger: Ledger, asked: Filter) -> Iterator[tuple[FiledEvent, list[Filed[Report]]]]:
    """The events, each with the reports that count on the two clocks."""
    from comity.ledger import Filter

    events = ledger.events(asked)
    while batch := list(islice(events, BATCH)):
        ids = tuple(event.event.id for event in batch)
        found = {report.number: report for report in ledger.reports(Filter(events=ids, known_by=asked.known_by))}
        for event in batch:
            yield event, [found[number] for number in event.event.reports if number in found]


def date_of(row: Form) -> str:
    """The cell of an event's date."""
    when = row["date"]
    return when["edtf"] if when and when["basis"] != "document" else "undated"


def _parties(row: Form) -> str:
    sides = [", ".join(row["actors"]) or "?", ", ".join(row["recipients"])]
    return " → ".join(side for side in sides if side)


def _reports(row: Form) -> str:
    voices = row["voices"]
    return f"{len(row['reports'])} by {voices} voice{'s' if voices != 1 else ''}"


def _sentence(row: Form) -> str:
    first: Any = row["citations"][0]
    return f"{first['doc']}: {first['sentence']}"


def _modality(row: Form) -> str:
    return "" if row["modality"] == "asserted" else str(row["modality"])


COLUMNS: Columns = {
    "date": date_of,
    "who": _parties,
    "what": lambda row: f"{row['type']} {row['mode'] or ''}".strip(),
    "modality": _modality,
    "reports": _reports,
    "evidence": _sentence,
}

WEIGHED: Columns = {
    **{name: COLUMNS[name] for name in ("date", "who", "what")},
    "quad": lambda row: str(row["quad"]),
    "score": lambda row: f"{row['score']:g}",
    **{name: COLUMNS[name] for name in ("modality", "reports", "evidence")},
}
