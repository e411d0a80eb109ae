"""`comity disputes`: accounts that contradict each other, listed together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ties.voices import Dispute, Side


@click.command("disputes", short_help="Accounts that contradict each other, with who says what.")
@click.argument("actor", required=False)
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(actor: str | None, ledger: str, as_of: date | None, known_by: date | None, form: str) -> None:
    """List what the texts contradict each other in, all of it or what is about ACTOR: whether a tie or an act is, how a
    tie stands and how strong it is, whether an act is done or ahead, on which day it was, how many it hit,
    who did it. Nothing is merged or decided;
    each side shows how many independent voices it has.
    """
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.disputes import disputes

    with Ledger.open(ledger, create=False) as record:
        found = disputes(record, code_of(actor) if actor else None, as_of, known_by)
    rows = map(row_of, found)
    output.write(rows if form in ("json", "jsonl") else _by_side(rows), form, COLUMNS)


def row_of(dispute: Dispute) -> Form:
    """`subject` (tie or event), `about`, `over` and `sides`."""
    sides = [side_form(side) for side in dispute.sides]
    return {"subject": dispute.subject, "about": dispute.about, "over": dispute.over, "sides": sides}


def side_form(side: Side) -> Form:
    """`claim`, `voices` (how many independent ones), `kinds` (how many of each) and `citations`."""
    return {
        "claim": side.claim,
        "voices": len(side.voices),
        "kinds": side.kinds,
        "citations": [forms.citation(cited) for cited in side.citations],
    }


def _by_side(rows: Iterator[Form]) -> Iterator[Form]:
    for row in rows:
        for n, side in enumerate(row["sides"]):
            yield {**side, "about": "" if n else row["about"], "over": "" if n else row["over"]}


def _voices(row: Form) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in row["kinds"].items())


COLUMNS: output.Columns = {
    "about": lambda row: row["about"],
    "over": lambda row: row["over"],
    "claim": lambda row: row["claim"],
    "voices": _voices,
    "evidence": lambda row: f"{row['citations'][0]['doc']}: {row['citations'][0]['sentence']}",
}
