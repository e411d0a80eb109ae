"""`comity read`: texts into the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, output
from comity.cli.inputs import paths, read_options, reading_options

if TYPE_CHECKING:
    from rich.progress import Progress

    from comity.pipeline import Step, Tally


@click.command("read", short_help="Read texts into the ledger.")
@paths
@click.option("--dry-run", is_flag=True, help="Only say what would be read and coded; keep nothing.")
@reading_options
@options.ledger
@options.output_format("text", "json", default="text")
def command(paths: tuple[str, ...], dry_run: bool, ledger: str, form: str, **fields: Any) -> int:
    """Read texts, code them and keep all of it in the ledger; then say what was read, coded and left out, and why.

    PATH is a file, a folder, or - for standard input: plain text, HTML, threads as JSON, JSON Lines, CSV, feeds, web
    archives, event files, and any of them packed. URL is fetched. Reading a text twice changes nothing; a read that was
    stopped is completed by the same call.
    """
    from comity.ledger import Ledger
    from comity.pipeline import Tally, read_into, try_reading

    tally = Tally()
    if dry_run:
        ledger = "nothing kept"
        _follow(try_reading(paths, read_options(**fields)), tally)
    else:
        with Ledger.open(ledger) as record:
            _follow(read_into(record, paths, read_options(**fields)), tally)
    if form == "json":
        output.write_one_or_more([{"ledger": ledger, **asdict(tally)}], form)
    else:
        _say(tally, ledger)
    return 1 if tally.unread else 0


def _follow(steps: Iterable[Step], tally: Tally) -> None:
    """Count the steps as they come; show how far it is where somebody watches, and what could not be read at once."""
    with _progress() as progress:
        task = progress.add_task("documents read", total=None, rate=0.0)
        for step in steps:
            tally.count(step)
            if step.unread:
                progress.console.print(f"comity: {step.unread.origin}: {step.unread.reason}", soft_wrap=True)
            elapsed = progress.tasks[task].elapsed or 1.0
            progress.update(task, completed=tally.documents, rate=tally.documents / elapsed)


def _progress() -> Progress:
    """A line on standard error that moves, where that is a terminal. How many documents come nobody knows before."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    rate = TextColumn("{task.fields[rate]:.1f} a second")
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}"), rate, TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _say(tally: Tally, ledger: str) -> None:
    outcomes = ", ".join(f"{number} {outcome}" for outcome, number in tally.outcomes.items())
    click.echo(f"{ledger}: {_count(tally.documents, 'document')} read" + (f" ({outcomes})" if outcomes else ""))
    found = f"{_count(tally.reports, 'report')} and {_count(tally.statements, 'statement')}"
    click.echo(f"{_count(tally.sentences, 'sentence')} gave {found}")
    for reason, number in sorted(tally.left_out.items(), key=lambda item: -item[1]):
        click.echo(f"  {number:>6} left out: {reason}")
    if tally.copies:
        click.echo(
            f"{_count(tally.copies, 'document')} said nearly word for word what another says; they share its voice"
        )
    if others := {name: number for name, number in tally.languages.items() if name != "en"}:
        listed = ", ".join(f"{number} {name}" for name, number in sorted(others.items(), key=lambda item: -item[1]))
        click.echo(f"{_count(sum(others.values()), 'document')} not in English, kept and not coded: {listed}")
    if tally.unread:
        click.echo(f"{_count(len(tally.unread), 'input')} could not be read, or only in part")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
