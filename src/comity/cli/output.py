"""Rows to standard output as a table for people or as JSON, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from comity.digests.page import Page

Form = Mapping[str, Any]
Columns = Mapping[str, Callable[[Any], str]]

PIPE_WIDTH = 120  # characters in a table's line when no terminal says how wide it is


def write(rows: Iterable[Form], form: str, columns: Columns) -> None:
    """Print rows, each a JSON-ready mapping, in the form asked for: "table", "json" (one list), "jsonl" or "csv".

    `columns` says what a table or CSV shows: heading → the text of the cell, made from the row. Rows are taken one
    by one, except by the table, whose column widths need them all.
    """
    if form == "json":
        _json_list(rows)
    elif form == "jsonl":
        _json_lines(rows)
    elif form == "csv":
        _csv(rows, columns)
    else:
        table(rows, columns)


def write_one_or_more(values: Sequence[Form], form: str) -> None:
    """Print one JSON object as itself and several as a list ("json"), or each on a line ("jsonl")."""
    if form == "jsonl" or len(values) != 1:
        write(values, form, {})
    else:
        click.echo(json.dumps(values[0], ensure_ascii=False, indent=2))


def pairs(rows: Iterable[tuple[str, str]]) -> None:
    """Print a few facts, a name and a value a line."""
    for name, value in rows:
        click.echo(f"{name:<10} {value}")
    click.echo()


def page(shown: Page, form: str) -> None:
    """Print a digest's page: "text", "md" or "html"."""
    from comity.digests import rendering

    printed = {"text": rendering.text, "md": rendering.markdown, "html": rendering.html}[form](shown)
    click.echo(printed, nl=False)


def table(rows: Iterable[Form], columns: Columns, style: Callable[[Form], str] = lambda row: "") -> None:
    """Print rows as a table: ruled on a terminal, bare in a pipe. `style` names the Rich style of a row."""
    from rich import box
    from rich.table import Table

    out = console()
    grid = Table(box=box.SIMPLE_HEAD if out.is_terminal else None, header_style="bold", pad_edge=False)
    for heading in columns:
        grid.add_column(heading, overflow="fold")
    for row in rows:
        grid.add_row(*_cells(row, columns), style=style(row))
    with out.capture() as printed:
        out.print(grid)
    for line in printed.get().splitlines():
        click.echo(line.rstrip())


def console() -> Console:
    """Standard output as Rich sees it: no markup in our data, no colours and a fixed width in a pipe."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return Console(file=sys.stdout, width=width, markup=False, highlight=False, emoji=False)


def note(line: str) -> None:
    """One line to standard error: what a person should know and a program should not read."""
    click.echo(line, err=True)


def _json_lines(rows: Iterable[Form]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def _json_list(rows: Iterable[Form]) -> None:
    opening = "["
    for row in rows:
        click.echo(opening + json.dumps(row, ensure_ascii=False, indent=2))
        opening = ","
    click.echo("]" if opening == "," else "[]")


def _csv(rows: Iterable[Form], columns: Columns) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(_cells(row, columns) for row in rows)


def _cells(row: Form, columns: Columns) -> list[str]:
    return [make(row) for make in columns.values()]
