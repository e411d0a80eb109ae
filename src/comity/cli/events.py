"""`comity events`: the events, filtered."""

from __future__ import annotations

from datetime import date

import click

from comity.cli import options, output, pseudonyms


@click.command("events", short_help="The events, filtered: of an actor, a pair, a type, a time.")
@click.argument("actor", required=False)
@click.argument("other", required=False)
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this PLOVER type; may be given again.")
@click.option("--modality", "modalities", multiple=True, metavar="MODALITY", help="Only this; may be given again.")
@click.option("--since", type=options.IsoDate(), metavar="DATE", help="Not over before this day.")
@click.option("--until", type=options.IsoDate(), metavar="DATE", help="Not begun after this day.")
@click.option("--directed", is_flag=True, help="Only what ACTOR did (to OTHER).")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The newest N only, the newest first.")
@pseudonyms.option
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(
    actor: str | None,
    other: str | None,
    types: tuple[str, ...],
    modalities: tuple[str, ...],
    since: tuple[date, date] | None,
    until: tuple[date, date] | None,
    directed: bool,
    limit: int | None,
    pseudonyms: bool,
    ledger: str,
    as_of: date | None,
    known_by: date | None,
    form: str,
) -> None:
    """List events in the order of their days: all, those of ACTOR, or those between ACTOR and OTHER.

    A table or CSV has a line an event; json and jsonl have a line a report, as `comity code` prints them, with the
    id of its event.
    """
    from comity.api import codes_of
    from comity.cli import happened
    from comity.ledger import Filter, Ledger

    asked = Filter(
        actors=codes_of(actor),
        others=codes_of(other),
        directed=directed,
        kinds=tuple(name.upper() for name in types),
        modalities=tuple(name.lower() for name in modalities),
        since=since[0] if since else None,
        until=until[1] if until else None,
        as_of=as_of,
        known_by=known_by,
        newest=limit is not None,
        limit=limit,
    )
    with Ledger.open(ledger, create=False) as record:
        rows = happened.report_rows if form in ("json", "jsonl") else happened.rows
        output.write(rows(record, asked, pseudonyms), form, happened.WEIGHED)
