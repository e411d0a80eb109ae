"""`comity compare`: the record's ties beside a table of treaties or votes that the user has."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ties.compare import Compared


@click.command("compare", short_help="The record's ties beside a table of your own: ATOP's treaties, UN votes.")
@click.argument("table", metavar="TABLE", type=click.Path(dir_okay=False))
@click.argument("actor", required=False)
@click.option("--from", "first", type=int, metavar="YEAR", help="Nothing before this year.")
@click.option("--to", "last", type=int, metavar="YEAR", help="Nothing after this year.")
@options.ledger
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(
    table: str,
    actor: str | None,
    first: int | None,
    last: int | None,
    ledger: str,
    known_by: date | None,
    form: str,
) -> None:
    """Set what the record says of all pairs of states, or of ACTOR's, beside TABLE (.csv or .tsv), year by year.

    TABLE is known by its columns: ATOP's dyad-years (mem1, mem2 or stateA, stateB, year, defense, offense, neutral,
    nonagg, consul), agreement in the UN by pair and year (ccode1, ccode2, year, agree), or UN votes one by one (rcid,
    year, ccode or Country, vote; or undl_id, date, ms_code, ms_vote). Years in a row of which the same is said are told
    as one. Neither side is taken for the truth.
    """
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.compare import compare
    from comity.ties.outside import read_table

    outside = read_table(table)
    with Ledger.open(ledger, create=False) as record:
        found = compare(record, outside, code_of(actor) if actor else None, first, last, known_by)
        output.write(map(row_of, found), form, COLUMNS)
    counts = Counter(one.verdict for one in found)
    output.note(
        f"{outside.name}, years told as one: {', '.join(f'{n} {word}' for word, n in counts.items()) or 'none'}"
    )
    for why, number in outside.unread.items():
        output.note(f"{outside.name}: {number} rows left out: {why}")


def row_of(one: Compared) -> Form:
    """`a`, `b`, `first` and `last` (years), `verdict`, `there` (the table), `here` (the record) and `tie`."""
    return {
        "a": one.a,
        "b": one.b,
        "first": one.first,
        "last": one.last,
        "verdict": one.verdict,
        "there": one.there,
        "here": one.here,
        "tie": forms.tie(one.tie) if one.tie else None,
    }


def _years(row: Form) -> str:
    return str(row["first"]) if row["first"] == row["last"] else f"{row['first']}–{row['last']}"


def _evidence(row: Form) -> str:
    cited = row["tie"]["citations"] if row["tie"] else []
    return f"{cited[0]['doc']}: {cited[0]['sentence']}" if cited else ""


COLUMNS: output.Columns = {
    "between": lambda row: f"{row['a']} – {row['b']}",
    "years": _years,
    "": lambda row: row["verdict"],
    "the table": lambda row: row["there"] or "nothing",
    "the record": lambda row: row["here"] or "nothing",
    "evidence": _evidence,
}
