"""`comity standing`: how two actors stand with each other, on what grounds, and how it came to that."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity import forms
from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ties.course import Course, Turn
    from comity.ties.standing import Ground, Standing


@click.command("standing", short_help="How two actors stand with each other, in one word with its grounds.")
@click.argument("actor")
@click.argument("other")
@options.ledger
@options.as_of
@options.known_by
@options.output_format("table", "json")
def command(actor: str, other: str, ledger: str, as_of: date | None, known_by: date | None, form: str) -> None:
    """Say how ACTOR and OTHER stand with each other: at war, hostile, strained, distant, normal, friendly, allied or
    unknown; on what grounds and how old these are; and month by month how much they worked together or against each
    other, beside the number of documents read of that month.
    """
    from comity.actors import code_of
    from comity.ledger import Ledger
    from comity.ties.course import course
    from comity.ties.standing import standing

    a, b = code_of(actor), code_of(other)
    with Ledger.open(ledger, create=False) as record:
        found, way = standing(record, a, b, as_of, known_by), course(record, a, b, as_of, known_by)
    if form == "json":
        output.write_one_or_more([{**standing_form(found), **_course_form(way)}], form)
        return
    click.echo(line_of(found))
    click.echo()
    output.table((_ground(ground) for ground in found.grounds), GROUNDS)
    click.echo()
    output.table((month for month in _course_form(way)["months"] if month["acts"] or month["documents"]), MONTHS)
    _say_course(way)


def standing_form(found: Standing) -> Form:
    """`standing`, `newest_evidence`, `age_days`, `decided_by` and `grounds`, beside `a` and `b`."""
    return {
        "a": found.a,
        "b": found.b,
        "standing": found.word,
        "newest_evidence": found.newest.isoformat() if found.newest else None,
        "age_days": found.age_days,
        "decided_by": _ground(found.decided_by) if found.decided_by else None,
        "grounds": [_ground(ground) for ground in found.grounds],
    }


def line_of(found: Standing) -> str:
    """The standing in one line: the word, what decided it, and how old the newest evidence is."""
    said = f"{found.a} and {found.b}: {found.word}"
    if found.decided_by is None:
        return f"{said} (the record says nothing that decides it)"
    return f"{said} ({found.decided_by.because}); newest evidence {found.newest}, {found.age_days} days old"


def _ground(ground: Ground) -> Form:
    return {
        "word": ground.word,
        "because": ground.because,
        "day": ground.day.isoformat(),
        "citations": [forms.citation(cited) for cited in ground.citations],
    }


def _course_form(way: Course) -> Form:
    months = [
        {
            "month": month.month,
            "documents": month.documents,
            "acts": month.acts,
            **{f"quad_{quad}": number for quad, number in month.counts.items()},
            "cooperation": round(month.cooperation, 1),
            "conflict": round(month.conflict, 1),
        }
        for month in way.months
    ]
    turns = [_turn(turn) for turn in way.turns]
    return {"months": months, "undated_acts": way.undated, "trend": way.trend, "turning_points": turns}


def _turn(turn: Turn) -> Form:
    events = [forms.event(event.event) for event in turn.events]
    return {"month": turn.month, "before": round(turn.before, 1), "after": round(turn.after, 1), "events": events}


def _say_course(way: Course) -> None:
    click.echo(f"trend: {way.trend}; acts whose month is not told: {way.undated}")
    for turn in way.turns:
        acts = ", ".join(f"{event.event.type} {event.event.id}" for event in turn.events)
        click.echo(
            f"turning point {turn.month}: mean score {turn.before:+.1f} before, {turn.after:+.1f} after ({acts})"
        )


def _evidence(row: Form) -> str:
    return "\n".join(f"{cited['doc']}: {cited['sentence']}" for cited in row["citations"][:1])


GROUNDS: output.Columns = {
    "says": lambda row: row["word"],
    "because": lambda row: row["because"],
    "newest": lambda row: row["day"],
    "evidence": _evidence,
}

MONTHS: output.Columns = {
    "month": lambda row: row["month"],
    "documents read": lambda row: str(row["documents"]),
    "verbal coop.": lambda row: str(row["quad_1"] or ""),
    "material coop.": lambda row: str(row["quad_2"] or ""),
    "verbal conflict": lambda row: str(row["quad_3"] or ""),
    "material conflict": lambda row: str(row["quad_4"] or ""),
    "cooperation": lambda row: str(row["cooperation"] or ""),
    "conflict": lambda row: str(row["conflict"] or ""),
}
