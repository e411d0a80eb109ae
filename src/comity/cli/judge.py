"""`comity judge`: a person's hand over the record, with a reason, listed and undone."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, output
from comity.cli.output import Form

if TYPE_CHECKING:
    from comity.ledger import Judgement


@click.group("judge", short_help="Reject or correct a report, split or join events, with a reason; undo it.")
def command() -> None:
    """Judge reports by their numbers (the key `report` of `comity events --format jsonl`), and which documents tell one
    story by their names.

    A judgement is kept beside the line with who gave it, when and why; it survives a new reading of the text and a
    newer lexicon.
    """


def _reasoned(function: Callable[..., Any]) -> Callable[..., Any]:
    who = click.option("--who", default=getpass.getuser, show_default="your login name", help="Who judges.")
    why = click.option("--why", required=True, metavar="REASON", help="Why; kept beside the line.")
    return why(who(options.ledger(function)))


@command.command("reject")
@click.argument("report", type=int)
@_reasoned
def reject(report: int, ledger: str, who: str, why: str) -> None:
    """Let REPORT, and the tie that its sentence states with the same words, count nowhere."""
    _judge(ledger, "reject", report, who, why)


@command.command("correct")
@click.argument("report", type=int)
@click.argument("field")
@click.argument("value")
@_reasoned
def correct(report: int, field: str, value: str, ledger: str, who: str, why: str) -> None:
    """Put VALUE for the FIELD of REPORT: type, mode, date or modality."""
    _judge(ledger, "correct", report, who, why, field=field, value=value)


@command.command("split")
@click.argument("report", type=int)
@_reasoned
def split(report: int, ledger: str, who: str, why: str) -> None:
    """Make REPORT an event of its own."""
    _judge(ledger, "split", report, who, why)


@command.command("join")
@click.argument("report", type=int)
@click.argument("other", type=int)
@_reasoned
def join(report: int, other: int, ledger: str, who: str, why: str) -> None:
    """Let REPORT be of the event that the report OTHER is of."""
    _judge(ledger, "join", report, who, why, other=other)


@command.command("story-split")
@click.argument("document")
@_reasoned
def story_split(document: str, ledger: str, who: str, why: str) -> None:
    """Let DOCUMENT tell a story of its own."""
    _judge_story(ledger, document, None, who, why)


@command.command("story-join")
@click.argument("document")
@click.argument("other")
@_reasoned
def story_join(document: str, other: str, ledger: str, who: str, why: str) -> None:
    """Let DOCUMENT tell the story that the document OTHER tells."""
    _judge_story(ledger, document, other, who, why)


@command.command("undo")
@click.argument("judgement", type=int)
@options.ledger
def undo(judgement: int, ledger: str) -> None:
    """Take a JUDGEMENT back, by its number in the list; it stays there, as undone."""
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        record.undo(judgement)


@command.command("list")
@options.ledger
@options.output_format("table", "json", "jsonl", "csv")
def listing(ledger: str, form: str) -> None:
    """List all judgements, also those undone and those whose line is there no more."""
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        found = record.judgements()
    output.write(map(row_of, found), form, COLUMNS)


def row_of(judgement: Judgement) -> Form:
    """`number`, `verdict`, `doc`, `sentence`, `field`, `value`, `who`, `given`, `why`, `status`."""
    status = "undone" if judgement.undone else "in force" if judgement.in_force else "its line is gone"
    return {
        "number": judgement.number,
        "verdict": judgement.verdict,
        "doc": judgement.doc,
        "sentence": judgement.sentence,
        "field": judgement.field,
        "value": judgement.value,
        "who": judgement.who,
        "given": judgement.given.isoformat(),
        "why": judgement.why,
        "status": status,
    }


def _judge(ledger: str, verdict: Any, report: int, who: str, why: str, **more: Any) -> None:
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        _say(record.judge(verdict, report, who, why, **more))


def _judge_story(ledger: str, document: str, other: str | None, who: str, why: str) -> None:
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        _say(record.judge_story(document, other, who, why))


def _say(number: int) -> None:
    output.note(f"judgement {number} is in force; `comity judge undo {number}` takes it back")


COLUMNS: output.Columns = {
    "no.": lambda row: str(row["number"]),
    "verdict": lambda row: " ".join(filter(None, (row["verdict"], row["field"], row["value"]))),
    "status": lambda row: row["status"],
    "who": lambda row: row["who"],
    "given": lambda row: row["given"],
    "why": lambda row: row["why"],
    "line": lambda row: f"{row['doc']}: {row['sentence']}",
}
