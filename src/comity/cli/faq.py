"""`comity faq`: the questions the record can answer about an actor, answered."""

from __future__ import annotations

from datetime import date

import click

from comity.cli import options, output


@click.command("faq", short_help="The questions the record can answer about an actor, answered.")
@click.argument("actor")
@click.argument("other", required=False)
@click.option("--most", type=click.IntRange(1), default=12, show_default=True, metavar="N", help="At most N questions.")
@options.ledger
@options.as_of
@options.known_by
@options.output_format("text", "md", "html", "json", default="text")
def command(
    actor: str, other: str | None, most: int, ledger: str, as_of: date | None, known_by: date | None, form: str
) -> None:
    """Answer the questions about ACTOR, or ACTOR and OTHER, that the record can answer.

    First what the texts themselves ask, then what most sentences tell of. What the record leaves open is left out.
    """
    from comity.actors import code_of
    from comity.digests.faq import faq, page
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        found = faq(record, code_of(actor), code_of(other) if other else None, as_of, known_by, most)
    if form == "json":
        output.write_one_or_more([found.to_json()], form)
    else:
        output.page(page(found), form)
    if not found.entries:
        output.note("comity: the record answers no question about that")
