"""`comity actors`: what names stand for."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import click

from comity.cli import options, output


@click.group("actors", short_help="What names stand for, and why: comity actors find PHRASE.")
def command() -> None:
    """Look actors up as the coder sees them."""


@command.command("find", short_help="The actors that a phrase names on a day, and why.")
@click.argument("phrase", nargs=-1, required=True)
@click.option("--on", type=options.IsoDate(), metavar="DATE", help="The day it was said; today unless given.")
@options.output_format("table", "json", "jsonl", "csv")
def find_phrase(phrase: tuple[str, ...], on: tuple[date, date] | None, form: str) -> None:
    """Show which actors PHRASE names, with code and sector, and what each was read from. A name stands for whom it
    stood for on the day («Moscow» in 1950 is the Soviet Union); a person acts for a state while in office."""
    from comity.actors import find

    found = find(" ".join(phrase), on[1] if on else None)
    output.write((asdict(finding) for finding in found), form, COLUMNS)
    if not found:
        output.note(f"comity: «{' '.join(phrase)}» names no actor that comity knows")


COLUMNS: output.Columns = {
    "code": lambda row: row["code"],
    "sector": lambda row: row["sector"] or "",
    "name": lambda row: row["name"],
    "reason": lambda row: row["reason"],
}
