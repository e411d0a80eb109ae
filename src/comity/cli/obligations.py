"""`comity obligations`: who must come to whose help, under which pact, and whether they did."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form
from comity.errors import UsageError

if TYPE_CHECKING:
    from comity.ties.calls import Call
    from comity.ties.obligations import Obligation

ONLY = "known are only the pacts in this ledger"
GIVEN = "and those in {}"


@click.command("obligations", short_help="Who must come to whose help, by which pact, and who did.")
@click.argument("actor", required=False)
@click.option("--if", "attack", metavar='"A attacks B"', help="Who would be bound if A attacked B.")
@click.option(
    "--treaties", type=click.Path(dir_okay=False), metavar="FILE", help="Also the pacts in ATOP's dyad-years (.csv)."
)
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(
    actor: str | None,
    attack: str | None,
    treaties: str | None,
    ledger: str,
    as_of: date | None,
    known_by: date | None,
    form: str,
) -> None:
    """List what ACTOR owes to others and they to it (defence, offence, neutrality, non-aggression, consultation), under
    which pact, how firm that is, and when it was called on. With --if: who would be bound, and to what."""
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.obligations import if_attacked, obligations, parties_of
    from comity.ties.outside import read_table

    if (actor is None) == (attack is None):
        raise UsageError('obligations: give an actor, or --if "A attacks B"')
    table = read_table(treaties) if treaties else None
    with Ledger.open(ledger, create=False) as record:
        if attack:
            attacker, victim = map(code_of, parties_of(attack))
            found = if_attacked(record, attacker, victim, as_of, known_by, table)
            rows: list[Form] = [{"consequence": one.consequence, **row_of(one.obligation)} for one in found]
        else:
            rows = [row_of(one) for one in obligations(record, code_of(actor or ""), as_of, known_by, table)]
    output.write(rows, form, COLUMNS)
    output.note(f"{ONLY} {GIVEN.format(table.name)}" if table else ONLY)


def row_of(one: Obligation) -> Form:
    """`bound`, `towards`, `kind`, `under`, `firm`, `since`, `last_confirmed`, `citations` and `calls`."""
    return {
        "bound": one.bound,
        "towards": one.towards,
        "kind": one.kind,
        "under": one.under,
        "firm": one.firm,
        "since": forms.interval(one.since),
        "last_confirmed": forms.interval(one.last_confirmed),
        "citations": [forms.citation(cited) for cited in one.citations],
        "calls": [_call(call) for call in one.calls],
    }


def _call(call: Call) -> Form:
    return {
        "outcome": call.outcome,
        "by": call.by,
        "date": forms.interval(call.date),
        "according_to": call.according_to,
        "citation": forms.citation(call.citation),
    }


def _calls(row: Form) -> str:
    return "\n".join(
        f"{call['outcome']} by {call['by']}: {call['citation']['sentence']}"
        + (f" (according to {call['according_to']})" if call["according_to"] else "")
        for call in row["calls"]
    )


COLUMNS: output.Columns = {
    "bound": lambda row: f"{row['bound']} to {row['towards']}",
    "to": lambda row: row.get("consequence", row["kind"]),
    "under": lambda row: row["under"],
    "firm": lambda row: row["firm"].replace("_", " "),
    "confirmed": lambda row: row["last_confirmed"]["edtf"] if row["last_confirmed"] else "",
    "evidence": lambda row: f"{row['citations'][0]['doc']}: {row['citations'][0]['sentence']}",
    "called on": _calls,
}
