"""`comity show`: a document as it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity import forms
from comity.cli import options, output, pseudonyms
from comity.cli.inputs import Inputs, read_options, reading_options
from comity.errors import UsageError
from comity.records import CODED_ROLES, Document, Passage, Publication

if TYPE_CHECKING:
    from rich.text import Text

HEAD = ("kind", "title", "outlet", "url", "language")
CODED, ACTOR, GARBLED = "bold green", "cyan", "red strike"
"""How the words that made a report, those that name its parties, and garbled sentences are printed on a terminal."""
Mark = tuple[int, int, str]


@click.command("show", short_help="Print a document as it was read: passages with roles and speakers.")
@click.argument("source", metavar="PATH|URL|DOC")
@click.option("--text", "stored", is_flag=True, help="Print the stored text, in which all offsets count.")
@pseudonyms.option
@reading_options
@options.ledger
@options.output_format("table", "json", "jsonl")
def command(source: str, stored: bool, pseudonyms: bool, ledger: str, form: str, **fields: Any) -> int:
    """Print a document as comity reads it: its kind, when it was published, and every passage with role and speaker.

    PATH is a file, a folder, or - for standard input; URL is fetched. What is none of these is taken for the name of a
    document in the ledger; on a terminal, the words that were coded stand out in it.
    """
    if stored and pseudonyms:
        raise UsageError("--text prints the stored text as it is; leave out --pseudonyms")
    if _is_name(source):
        document, marks = _from_ledger(source, ledger)
        _print([document], stored, form, pseudonyms, marks)
        return 0
    from comity.reading import read

    inputs = Inputs(read([source], read_options(**fields)))
    _print(inputs, stored, form, pseudonyms)
    return inputs.status


def _is_name(source: str) -> bool:
    return source != "-" and "://" not in source and not Path(source).exists()


def _from_ledger(name: str, where: str) -> tuple[Document, list[Mark]]:
    """A document with the words in it that were coded."""
    from comity.ledger import Filter, Ledger

    if "://" not in where and not Path(where).exists():
        raise UsageError(f"{name}: no such file, and no ledger {where} to look for a document of that name")
    with Ledger.open(where, create=False) as ledger:
        entry = ledger.document(name)
        marks: list[Mark] = []
        for report in ledger.reports(Filter(document=entry.number)):
            line = report.line
            marks += [(one.start, one.end, ACTOR) for one in (*line.actors, *line.recipients)]
            marks.append((line.trigger.start, line.trigger.end, CODED))
    return entry.document, marks


def _print(documents: Iterable[Document], stored: bool, form: str, hide: bool, marks: Iterable[Mark] = ()) -> None:
    if stored:
        for document in documents:
            click.echo(document.text, nl=False)
    elif form == "table":
        for document in documents:
            _print_page(document, hide, marks)
    else:
        shown = [(document, pseudonyms.commenters(document) if hide else ()) for document in documents]
        rows = [pseudonyms.masked(forms.document(document), names) for document, names in shown]
        output.write_one_or_more(rows, form)


def _print_page(document: Document, hide: bool, marks: Iterable[Mark]) -> None:
    rows = [("doc", document.name), *((name, getattr(document, name)) for name in HEAD)]
    rows.append(("published", _published(document.published)))
    output.pairs((name, value) for name, value in rows if value)
    if output.console().is_terminal and not hide:
        _print_coloured(document, [*marks, *_garbled(document)])
        return
    names = pseudonyms.commenters(document) if hide else ()
    shown = (pseudonyms.masked(forms.passage(part, document.words(part)), names) for part in document.passages)
    output.table(shown, COLUMNS, _style)


def _garbled(document: Document) -> Iterator[Mark]:
    from comity.reading import sentences

    return ((one.start, one.end, GARBLED) for one in sentences(document) if one.garbled)


def _print_coloured(document: Document, marks: list[Mark]) -> None:
    """The passages with what was coded in them in colour."""
    from rich import box
    from rich.table import Table

    grid = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for heading in COLUMNS:
        grid.add_column(heading, overflow="fold")
    for part in document.passages:
        row = forms.passage(part, document.words(part))
        cells = [make(row) for heading, make in COLUMNS.items() if heading != "text"]
        grid.add_row(*cells, _marked(document, part, marks), style=_style(row))
    output.console().print(grid)


def _marked(document: Document, part: Passage, marks: list[Mark]) -> Text:
    from rich.text import Text

    text = Text(document.words(part))
    for start, end, style in marks:
        if part.start <= start and end <= part.end:
            text.stylize(style, start - part.start, end - part.start)
    return text


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
