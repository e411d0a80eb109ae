"""`comity forget`: a document out of the ledger again."""

from __future__ import annotations

import click

from comity.cli import options


@click.command("forget", short_help="Take a document out of the ledger, with all that rests only on it.")
@click.argument("document", metavar="DOC")
@options.ledger
def command(document: str, ledger: str) -> None:
    """Take DOC out in all its versions: its text, reports and statements, and the events that nothing else tells of.

    `comity documents` lists the names. Events that other documents tell of stay, without this one. What was judged in
    DOC (`comity judge`) is forgotten with it: a judgement holds the sentence that it is on.
    """
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        gone = record.forget(document)
    told = _count(gone.versions, "version")
    if gone.judgements:
        told += f", and {_count(gone.judgements, 'judgement')} on it"
    click.echo(f"{ledger}: {document} forgotten ({told})")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
