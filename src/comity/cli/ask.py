"""`comity ask`: an answer with its sources, or that the record holds none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from comity.cli import options, output
from comity.cli.prose import answer_in_prose
from comity.records import Citation

if TYPE_CHECKING:
    from comity.answers import Answer


@click.command("ask", short_help="Answer a question from the record, with the sentences behind the answer.")
@click.argument("question", nargs=-1)
@click.option("--explain", is_flag=True, help="Show the query that the question became.")
@options.ledger
@options.as_of
@options.known_by
@options.writer
@options.output_format("text", "json", default="text")
def command(
    question: tuple[str, ...],
    explain: bool,
    ledger: str,
    as_of: date | None,
    known_by: date | None,
    writer: str | None,
    model: str,
    form: str,
) -> None:
    """Answer QUESTION from the record. Every sentence of the answer carries the number of its source.

    A plan is never a yes. Where the record is silent, the answer says so and shows the nearest passages. Without a
    QUESTION they are asked for one after another; «and Iran?», «since when?», «why?», «who says so?» lean on the one
    before.
    """
    from comity.answers import ask
    from comity.answers.explaining import explained
    from comity.ledger import Ledger

    def show(answer: Answer) -> None:
        """Prints one answer."""
        written = replace(answer, answer=answer_in_prose(answer.answer, answer.citations, writer, model))
        if form == "json":
            output.write_one_or_more([written.to_json()], form)
        else:
            _show(written)

    with Ledger.open(ledger, create=False) as record:
        if not question:
            from comity.cli import session

            session.run(record, as_of, known_by, show)
            return
        text = " ".join(question)
        if explain:
            click.echo("\n".join(explained(record, text, as_of)) + "\n", err=form == "json")
        show(ask(record, text, as_of, known_by))


def _show(answer: Answer) -> None:
    click.echo(answer.answer)
    click.echo()
    for citation in answer.citations:
        click.echo(_source(citation))


def _source(citation: Citation) -> str:
    """«[1] 004, News1, 2025-01-01/2025-03-10: the sentence»."""
    published = citation.published
    low, high = (published.earliest, published.latest) if published else (None, None)
    days = str(low) if low == high else f"{low or '..'}/{high or '..'}"
    where = ", ".join(part for part in (citation.doc, citation.outlet, days if low or high else "undated") if part)
    return f"[{citation.n}] {where}: {citation.sentence}"
