"""`comity show`: a document as it was read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from comity import forms
from comity.cli import options, output
from comity.cli.inputs import Inputs, read_options, reading_options
from comity.errors import UsageError
from comity.records import CODED_ROLES, Document, Publication

HEAD = ("kind", "title", "outlet", "url", "language")


@click.command("show", short_help="Print a document as it was read: passages with roles and speakers.")
@click.argument("source", metavar="PATH|DOC")
@click.option("--text", "stored", is_flag=True, help="Print the stored text, in which all offsets count.")
@reading_options
@options.ledger
@options.output_format("table", "json", "jsonl")
def command(source: str, stored: bool, ledger: str, form: str, **fields: Any) -> int:
    """Print a document as comity reads it: its kind, when it was published, and every passage with role and speaker.

    PATH is a file, a folder, or - for standard input. What is none of these is taken for the name of a document in
    the ledger.
    """
    if source != "-" and not Path(source).exists():
        _print([_from_ledger(source, ledger)], stored, form)
        return 0
    from comity.reading import read

    inputs = Inputs(read([source], read_options(**fields)))
    _print(inputs, stored, form)
    return inputs.status


def _from_ledger(name: str, where: str) -> Document:
    from comity.ledger import Ledger

    if "://" not in where and not Path(where).exists():
        raise UsageError(f"{name}: no such file, and no ledger {where} to look for a document of that name")
    with Ledger.open(where, create=False) as ledger:
        return ledger.document(name).document


def _print(documents: Iterable[Document], stored: bool, form: str) -> None:
    if stored:
        for document in documents:
            click.echo(document.text, nl=False)
    elif form == "table":
        for document in documents:
            _print_page(document)
    else:
        output.write_one_or_more([forms.document(document) for document in documents], form)


def _print_page(document: Document) -> None:
    rows = [("doc", document.name), *((name, getattr(document, name)) for name in HEAD)]
    rows.append(("published", _published(document.published)))
    output.pairs((name, value) for name, value in rows if value)
    output.table((forms.passage(part, document.words(part)) for part in document.passages), COLUMNS, _style)


def _published(published: Publication | None) -> str:
    if published is None:
        return "unknown"
    earliest, latest = published.earliest or "..", published.latest or ".."
    days = str(earliest) if earliest == latest else f"{earliest}/{latest}"
    return f"{days} ({published.basis})"


def _style(row: output.Form) -> str:
    return "" if row["role"] in CODED_ROLES else "dim"


COLUMNS: output.Columns = {
    "at": lambda row: str(row["start"]),
    "role": lambda row: row["role"],
    "speaker": lambda row: row["speaker"] or "",
    "text": lambda row: " ".join(row["text"].split()),
}
