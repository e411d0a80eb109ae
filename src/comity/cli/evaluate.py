"""`comity evaluate`: how well the coder meets a gold file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity.cli import output
from comity.cli.options import output_format

if TYPE_CHECKING:
    from comity.evaluation import Result
    from comity.evaluation.traps import Trap

Cell = Callable[[Any], str]

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("evaluate", short_help="Score the coder against a gold file.")
@click.argument("gold", type=FILE)
@click.option("--predicted", type=FILE, help="Score these lines (of `comity code --format jsonl`), and code nothing.")
@click.option("--texts", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
              help="Code the documents' texts in this folder instead of the gold's sentences one by one.")  # fmt: skip
@click.option("--traps", type=FILE, help="Count the words of this file that were coded and must not be.")
@click.option("--statements", is_flag=True, help="The gold is of ties: score what the sentences state.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List the first N errors, too.")
@output_format("table", "json")
def command(
    gold: Path, predicted: Path | None, texts: Path | None, traps: Path | None, statements: bool, errors: int, form: str
) -> None:
    """Score the coder against GOLD, a file with a JSON object a line (docs/evaluation.md): precision, recall and F1 by
    type over dyads, and how many dates, modalities and attributions are right among those found.
    """
    from comity.errors import UsageError
    from comity.evaluation import coded_lines, compare, read_gold, read_lines, read_traps, sprung

    if predicted and texts:
        raise UsageError("--predicted and --texts: give one of them")
    wanted = read_gold(gold)
    if statements and not wanted.of_ties:
        raise UsageError(f"{gold}: no row has a «kind»; without --statements it is scored as events")
    lines = read_lines(predicted) if predicted else coded_lines(wanted, texts)
    result = compare(wanted, lines)
    spans = read_traps(traps) if traps else []
    caught = list(sprung(spans, lines))
    listed = [*(error_row(what, dyad) for what, dyad in result.errors()), *map(trap_row, caught)][:errors]
    trapped = share_of(caught, spans)
    if form == "json":
        output.write_one_or_more([{"gold": str(gold), **result.form(), **trapped, "errors": listed}], form)
        return
    show(result, listed, trapped)


def error_row(what: str, dyad: Any) -> output.Form:
    """One error, ready for JSON."""
    line = dyad.line
    where = {"doc": line.doc, "sentence": line.sentence}
    return {"error": what, "dyad": dyad.label, "trigger": line.trigger or None, **where}


def trap_row(trap: Trap) -> output.Form:
    """A trap that was coded, ready for JSON."""
    return {"error": "trap", "dyad": None, "trigger": trap.span, "doc": trap.doc, "sentence": trap.sentence}


def share_of(caught: list[Trap], spans: list[Trap]) -> output.Form:
    """How many of the file of traps were coded, where one was given."""
    return {"spans": {"coded": len(caught), "of": len(spans)}} if spans else {}


def show(result: Result, listed: list[output.Form], trapped: output.Form) -> None:
    """Print the figures for a person."""
    if listed:
        output.table(listed, ERROR_COLUMNS)
        click.echo()
    types = [{"type": name, "figures": figures} for name, figures in result.by_type().items()]
    output.table([*types, {"type": "all", "figures": result.figures}], TYPE_COLUMNS)
    click.echo()
    output.pairs(
        [
            ("dates", f"{of(result.dates)} right, {result.invented} given where gold has none"),
            ("modality", f"{of(result.modality)} right"),
            ("credited", f"{of(result.attribution)} right"),
            ("traps", f"{of(result.sprung)} coded"),
            *((name, f"{one['coded']} of {one['of']} coded") for name, one in trapped.items()),
            ("type alone", f"F1 {result.type_alone:.3f} at best"),
        ]
    )


def of(share: Any) -> str:
    """«right of all»."""
    return f"{share.right} of {share.of}"


def _count(name: str) -> Cell:
    return lambda row: str(getattr(row["figures"], name))


def _part(name: str) -> Cell:
    return lambda row: f"{getattr(row['figures'], name):.3f}"


ERROR_COLUMNS: output.Columns = {
    "error": lambda row: row["error"],
    "dyad": lambda row: row["dyad"] or "",
    "trigger": lambda row: row["trigger"] or "",
    "sentence": lambda row: f"{row['doc']}: {row['sentence']}",
}
TYPE_COLUMNS: output.Columns = {
    "type": lambda row: row["type"],
    **{name: _count(name) for name in ("hits", "extras", "misses")},
    **{name: _part(name) for name in ("precision", "recall", "f1")},
}
