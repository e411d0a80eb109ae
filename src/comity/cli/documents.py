"""`comity documents`: what the ledger has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ledger import Entry


@click.command("documents", short_help="The documents in the ledger, with what was coded in each.")
@click.option("--versions", is_flag=True, help="Older versions of changed texts, too.")
@options.ledger
@options.output_format("table", "json", "jsonl", "csv")
def command(versions: bool, ledger: str, form: str) -> None:
    """List the documents that were read, by name: when they were published, what was coded and what was left out."""
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        output.write((_row(entry) for entry in record.documents(versions=versions)), form, COLUMNS)


def _row(entry: Entry) -> Form:
    document = entry.document
    return {
        "doc": document.name,
        "kind": document.kind,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "origin": document.origin,
        "language": document.language,
        "published": forms.publication(document.published),
        "current": entry.current,
        "read_on": entry.read_on.isoformat(),
        "sentences": entry.sentences,
        "reports": entry.reports,
        "statements": entry.statements,
        "left_out": entry.left_out,
        "made_by": entry.maker,
    }


def _published(row: Form) -> str:
    published = row["published"] or {"earliest": None, "latest": None}
    low, high = published["earliest"], published["latest"]
    return str(low or "unknown") if low == high else f"{low or '..'}/{high or '..'}"


COLUMNS: output.Columns = {
    "doc": lambda row: row["doc"],
    "kind": lambda row: row["kind"],
    "published": _published,
    "title": lambda row: row["title"] or "",
    "outlet": lambda row: row["outlet"] or "",
    "sentences": lambda row: str(row["sentences"]),
    "reports": lambda row: str(row["reports"]),
    "statements": lambda row: str(row["statements"]),
    "version": lambda row: "newest" if row["current"] else "older",
}
