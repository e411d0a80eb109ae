"""`comity timeline`: what happened, in order."""

from __future__ import annotations

from datetime import date

import click

from comity.cli import options, output


@click.command("timeline", short_help="What happened between actors, in the order of days.")
@click.argument("actor")
@click.argument("other", required=False)
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(actor: str, other: str | None, ledger: str, as_of: date | None, known_by: date | None, form: str) -> None:
    """Tell what ACTOR did, or ACTOR and OTHER with each other, in the order of days: first what is dated, then what is
    not, by the day of its text, and last what was ahead. What is denied or only opined is in `comity events`."""
    from comity.api import codes_of
    from comity.cli import happened
    from comity.ledger import Filter, Ledger

    asked = Filter(actors=codes_of(actor), others=codes_of(other), as_of=as_of, known_by=known_by)
    with Ledger.open(ledger, create=False) as record:
        told = [row for row in happened.rows(record, asked) if row["status"] in ("happened", "ahead")]
    told.sort(key=lambda row: (row["status"] == "ahead", happened.date_of(row) == "undated"))
    output.write(told, form, happened.COLUMNS)
