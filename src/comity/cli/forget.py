"""`comity forget`: a document out of the ledger again."""

from __future__ import annotations

import click

from comity.cli import options


@click.command("forget", short_help="Take a document out of the ledger, with all that rests only on it.")
@click.argument("document", metavar="DOC")
@options.ledger
def command(document: str, ledger: str) -> None:
    """Take DOC out in all its versions: its text, reports and statements, and the events that nothing else tells of.

    `comity documents` lists the names. Events that other documents tell of stay, without this one.
    """
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        versions = record.forget(document)
    click.echo(f"{ledger}: {document} forgotten ({versions} version{'' if versions == 1 else 's'})")
