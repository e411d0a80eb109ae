"""`comity ties`: who stands with an actor, how, since when, on what evidence."""

from __future__ import annotations

from datetime import date

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form


@click.command("ties", short_help="Who stands with an actor, how, since when, on what evidence.")
@click.argument("actor")
@click.argument("other", required=False)
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(actor: str, other: str | None, ledger: str, as_of: date | None, known_by: date | None, form: str) -> None:
    """List the ties of ACTOR, or of ACTOR and OTHER, the closest first, each with the sentence that decides it.

    Two actors also get a line on how they stand with each other (`comity standing` has its grounds). Actors are codes
    or names (PRK, "North Korea"). Silence ends no tie: it is last confirmed on a date.
    """
    from comity.actors import code_of
    from comity.cli.standing import line_of
    from comity.ledger import Ledger
    from comity.ties import ties, with_predecessors
    from comity.ties.standing import standing

    mine, theirs = code_of(actor), code_of(other) if other else None
    for code in filter(None, (mine, theirs)):
        _say_predecessors(with_predecessors(code))
    with Ledger.open(ledger, create=False) as record:
        found = ties(record, mine, theirs, as_of, known_by)
        pair = standing(record, mine, theirs, as_of, known_by) if theirs else None
    if pair and form == "table":
        click.echo(line_of(pair) + "\n")
    extra = {"pair": pair.word} if pair else {}
    output.write(({**forms.tie(tie), **extra} for tie in found), form, COLUMNS)


def _say_predecessors(codes: tuple[str, ...]) -> None:
    if len(codes) > 1:
        output.note(f"{codes[0]} includes {', '.join(codes[1:])}")


def _date(when: Form | None) -> str:
    return when["edtf"] if when else ""


def _evidence(row: Form) -> str:
    first = row["citations"][0]
    more = f" (+{len(row['citations']) - 1})" if len(row["citations"]) > 1 else ""
    return f"{first['doc']}: {first['sentence']}{more}"


COLUMNS: output.Columns = {
    "between": lambda row: f"{row['a']} {'–' if row['direction'] == 'mutual' else '→'} {row['b']}",
    "kind": lambda row: row["kind"].replace("_", " "),
    "strength": lambda row: row["strength"] or "",
    "since": lambda row: _date(row["since"]),
    "standing": lambda row: row["standing"],
    "evidence": _evidence,
}
