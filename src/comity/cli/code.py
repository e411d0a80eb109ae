"""`comity code`: what texts report, printed; no ledger is touched."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import click

from comity import forms
from comity.cli import explained, output, pseudonyms
from comity.cli.inputs import Inputs, paths, read_options, reading_options
from comity.cli.options import output_format
from comity.errors import UsageError
from comity.records import Coded, Document

Row = Mapping[str, Any]


@click.command("code", short_help="Code texts and print their reports; touches no ledger.")
@paths
@click.option("--statements", is_flag=True, help="Print standing ties and offices instead.")
@click.option("--causes", is_flag=True, help="With --statements: the reasons that sentences offer, too.")
@click.option(
    "--explain", is_flag=True, help="With why each report is as it is, and what was missing where there is none."
)
@pseudonyms.option
@reading_options
@output_format("table", "json", "jsonl", default=None)
def command(
    paths: tuple[str, ...],
    statements: bool,
    causes: bool,
    explain: bool,
    pseudonyms: bool,
    form: str | None,
    **fields: Any,
) -> int:
    """Code texts and print who did what to whom, a line a report.

    PATH is a file, a folder, or - for standard input; URL is fetched. Prints a table on a terminal and JSON Lines into
    a pipe, unless --format says otherwise.
    """
    from comity.coding import code_documents
    from comity.reading import read

    if explain and statements:
        raise UsageError("--explain is for reports: leave --statements out")
    inputs = Inputs(read(paths, read_options(**fields)))
    if explain:
        _explain(_explained(inputs, pseudonyms), form or _usual_form())
        return inputs.status
    coded = code_documents(inputs, stated=statements)
    rows = _rows(coded, statements, causes, pseudonyms)
    output.write(rows, form or _usual_form(), STATEMENT_COLUMNS if statements else REPORT_COLUMNS)
    return inputs.status


def _explained(documents: Iterable[Document], hide: bool) -> Iterator[dict[str, Any]]:
    from comity.coding.explain import explain

    for document in documents:
        names = pseudonyms.commenters(document) if hide else ()
        for row in explain(document)[1]:
            yield pseudonyms.masked(row, names) if names else row


def _explain(rows: Iterable[dict[str, Any]], form: str) -> None:
    if form == "table":
        explained.show(rows)
    else:
        output.write(rows, form, {})


def _usual_form() -> str:
    return "table" if sys.stdout.isatty() else "jsonl"


def _rows(coded: Iterable[Coded], statements: bool, causes: bool, hide: bool) -> Iterator[Row]:
    for one in coded:
        names = pseudonyms.commenters(one.document) if hide else ()
        for row in _statements(one, causes) if statements else map(forms.report, one.reports):
            yield pseudonyms.masked(row, names) if names else row


def _statements(coded: Coded, causes: bool) -> Iterator[Row]:
    return (forms.statement(told) for told in coded.statements if causes or told.kind != "cause")


def _codes(actors: list[Row]) -> str:
    return ", ".join(f"{actor['code']} {actor['sector'] or ''}".strip() for actor in actors)


def _voice(row: Row) -> str:
    by = row["attributed_to"] or row["speaker"]
    return f"{row['modality']}, {by}" if by else str(row["modality"])


def _date(row: Row) -> str:
    return row["date"]["edtf"] if row["date"] else ""


def _evidence(row: Row) -> str:
    return f"{row['doc']}: {row['sentence']}"


def _state(row: Row) -> str:
    return ", ".join(word.replace("_", " ") for word in (row["state"], row["strength"], row["value"]) if word)


REPORT_COLUMNS: output.Columns = {
    "date": _date,
    "actors": lambda row: _codes(row["actors"]),
    "type": lambda row: f"{row['type']} {row['mode'] or ''}".strip(),
    "recipients": lambda row: _codes(row["recipients"]),
    "modality": _voice,
    "evidence": _evidence,
}
STATEMENT_COLUMNS: output.Columns = {
    "date": _date,
    "kind": lambda row: row["kind"].replace("_", " "),
    "a": lambda row: _codes(row["a"]),
    "b": lambda row: _codes(row["b"]),
    "state": _state,
    "modality": _voice,
    "evidence": _evidence,
}
