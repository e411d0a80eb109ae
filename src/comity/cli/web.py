"""`comity web`: the web of ties: neighbours, chains between two actors, export for graph programs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form
from comity.errors import UsageError

if TYPE_CHECKING:
    from comity.records import Tie
    from comity.ties.web import Neighbourhood


@click.command("web", short_help="How actors are tied to each other, also through third ones; GraphML and GEXF.")
@click.argument("actor", required=False)
@click.argument("other", required=False)
@click.option("--reported", is_flag=True, help="Also ties that are known by hearsay only.")
@click.option("--graphml", type=click.Path(dir_okay=False), metavar="FILE", help="Write all ties to a GraphML file.")
@click.option("--gexf", type=click.Path(dir_okay=False), metavar="FILE", help="Write all ties to a GEXF file.")
@click.option("--parquet", type=click.Path(dir_okay=False), metavar="FILE", help="Write all ties to a Parquet file.")
@click.option(
    "--since",
    type=options.IsoDate(),
    metavar="DATE",
    help="With how many ACTOR was tied at the end of each year since then.",
)
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(
    actor: str | None,
    other: str | None,
    reported: bool,
    graphml: str | None,
    gexf: str | None,
    parquet: str | None,
    since: tuple[date, date] | None,
    ledger: str,
    as_of: date | None,
    known_by: date | None,
    form: str,
) -> None:
    """Show with whom ACTOR is tied, or by which shortest chains ACTOR and OTHER are, or write the whole web to a file.

    Counted are ties that stand: not planned or ended ones, nor what parts two (war, hostility, sanctions). Few may mean
    isolated, or that little was read.
    """
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.web import chains, ends_of_years, export, isolation, neighbours, standing_ties

    if not (actor or graphml or gexf or parquet):
        raise UsageError("web: give an actor, two, or a file to write to (--graphml, --gexf, --parquet FILE)")
    if since and (other or not actor):
        raise UsageError("web --since: give one actor")
    with Ledger.open(ledger, create=False) as record:
        if since and actor:
            days = ends_of_years(since[0], as_of or record.newest_day() or date.today())
            output.write(map(_day, isolation(record, code_of(actor), days, known_by)), form, DAYS)
            return
        found = standing_ties(record, as_of, known_by, reported)
        for path, name in ((graphml, "graphml"), (gexf, "gexf"), (parquet, "parquet")):
            if path:
                export(found, path, name)
        if actor and other:
            rows = [_chain(links, code_of(actor)) for links in chains(found, code_of(actor), code_of(other))]
            output.write(rows, form, CHAINS)
        elif actor:
            rows = [_neighbour(code, ties) for code, ties in neighbours(found, code_of(actor)).items()]
            output.write(rows, form, NEIGHBOURS)


def _chain(links: list[Tie], start: str) -> Form:
    path = [start]
    for tie in links:
        path.append(tie.b if tie.a == path[-1] else tie.a)
    return {"path": path, "ties": [forms.tie(tie) for tie in links]}


def _neighbour(code: str, ties: list[Tie]) -> Form:
    return {"neighbour": code, "ties": [forms.tie(tie) for tie in ties]}


def _day(near: Neighbourhood) -> Form:
    return {"day": near.day.isoformat(), "neighbours": near.neighbours, "friendly": near.friendly}


def _links(row: Form) -> str:
    return "\n".join(
        f"{tie['a']} {'–' if tie['direction'] == 'mutual' else '→'} {tie['b']}: {tie['kind'].replace('_', ' ')}, "
        f"{tie['standing']}"
        for tie in row["ties"]
    )


CHAINS: output.Columns = {"chain": lambda row: " – ".join(row["path"]), "by": _links}
NEIGHBOURS: output.Columns = {"with": lambda row: row["neighbour"], "by": _links}
DAYS: output.Columns = {
    "day": lambda row: row["day"],
    "neighbours": lambda row: str(row["neighbours"]),
    "friendly": lambda row: str(row["friendly"]),
}
