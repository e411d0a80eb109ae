"""`comity diff`: what changed in an actor's ties between two dates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ties.change import Change


@click.command("diff", short_help="What changed in an actor's ties between two dates, with before and after.")
@click.argument("actor")
@click.argument("first", type=options.IsoDate(), metavar="FROM")
@click.argument("last", type=options.IsoDate(), metavar="TO")
@click.option("--with", "other", metavar="OTHER", help="Only the ties to this actor.")
@options.ledger
@options.known_by
@options.output_format("table", "json", "jsonl", "csv")
def command(
    actor: str,
    first: tuple[date, date],
    last: tuple[date, date],
    other: str | None,
    ledger: str,
    known_by: date | None,
    form: str,
) -> None:
    """Tell what changed in the ties of ACTOR from the day FROM to the day TO (of a month or year: its last day).

    Gained, lost, strengthened, weakened, turned round (help that went the other way), disputed, planned, first told
    (spoken of since, with no word on when it began), unconfirmed (silence: neither an end nor a proof).
    """
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.change import changes

    theirs = code_of(other) if other else None
    with Ledger.open(ledger, create=False) as record:
        found = changes(record, code_of(actor), first[1], last[1], known_by, theirs)
    output.write(map(row_of, found), form, COLUMNS)


def row_of(change: Change) -> Form:
    """One change: `a`, `b`, `kind`, `direction`, `change`, `before` and `after` (ties or null), `citations`."""
    tie = change.tie
    return {
        "a": tie.a,
        "b": tie.b,
        "kind": tie.kind,
        "direction": tie.direction,
        "change": change.change,
        "before": forms.tie(change.before) if change.before else None,
        "after": forms.tie(change.after) if change.after else None,
        "citations": [forms.citation(cited) for cited in change.citations],
    }


def _told(tie: Form | None) -> str:
    """A tie on one side of a change, in words."""
    if tie is None:
        return "nothing said"
    grade = f" ({tie['strength']})" if tie["strength"] else ""
    return f"{_between(tie)} {tie['kind'].replace('_', ' ')}{grade}: {tie['standing']}"


def _between(row: Form) -> str:
    return f"{row['a']} {'–' if row['direction'] == 'mutual' else '→'} {row['b']}"


def _evidence(row: Form) -> str:
    return "\n".join(f"{cited['doc']}: {cited['sentence']}" for cited in row["citations"][:1])


COLUMNS: output.Columns = {
    "change": lambda row: row["change"].replace("_", " "),
    "between": _between,
    "before": lambda row: _told(row["before"]),
    "after": lambda row: _told(row["after"]),
    "evidence": _evidence,
}
