"""`comity forecasts`: what was expected, by whom, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ties.forecasts import Forecast


@click.command("forecasts", short_help="What was expected, by whom and when, and what came of it.")
@click.argument("actor")
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(actor: str, ledger: str, as_of: date | None, known_by: date | None, form: str) -> None:
    """List what texts plan, predict or make hang on a condition about ACTOR, the oldest first, with who said it and
    what came of it: confirmed or partly confirmed by a later text, contradicted, overdue (its day is past and nothing
    is said), open."""
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.forecasts import forecasts

    with Ledger.open(ledger, create=False) as record:
        found = forecasts(record, code_of(actor), as_of, known_by)
    output.write(map(row_of, found), form, COLUMNS)


def row_of(forecast: Forecast) -> Form:
    """`said_by` and `voice` (its kind), `made`, `modality`, `subject`, `expected`, `horizon`, `status`, `citations` and
    `decided_by`."""
    return {
        "said_by": forecast.said_by.name,
        "voice": forecast.said_by.kind,
        "made": forecast.made.isoformat(),
        "modality": forecast.modality,
        "subject": list(forecast.subject),
        "expected": forecast.expected,
        "horizon": forms.interval(forecast.horizon),
        "status": forecast.status,
        "citations": [forms.citation(forecast.citation)],
        "decided_by": [forms.citation(cited) for cited in forecast.decided_by],
    }


def _sentence(cited: Form) -> str:
    return f"{cited['doc']}: {cited['sentence']}"


COLUMNS: output.Columns = {
    "made": lambda row: row["made"],
    "by": lambda row: row["said_by"] if row["voice"] != "outlet" else row["citations"][0]["doc"],
    "expected": lambda row: f"{row['expected']} ({row['modality']}): {', '.join(row['subject'])}",
    "by when": lambda row: row["horizon"]["edtf"] if row["horizon"] else "",
    "status": lambda row: row["status"],
    "words": lambda row: _sentence(row["citations"][0]),
    "decided by": lambda row: _sentence(row["decided_by"][0]) if row["decided_by"] else "",
}
