"""What a person decided about a line: a report rejected, corrected, split off its event or joined to another; and about
a document: that it tells another story, or the same.

A judgement names its line by what stays the same when the text is read again or coded by a newer lexicon: the text's
digest, the sentence and the trigger. It is kept with who gave it, when and why, and is put on again whenever the lines
of its text are written anew; undone, it stays in the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Date,
    ForeignKey,
    Integer,
    RowMapping,
    Select,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from comity.errors import UsageError
from comity.ledger import rows, schema
from comity.records import Document

Verdict = Literal["reject", "correct", "split", "join", "story split", "story join"]
ON_STORIES: tuple[Verdict, ...] = ("story split", "story join")

NOWHERE = {"start": -1, "end": -1, "trigger": -1, "type": None}
"""The place of a judgement on a document as a whole: no line stands there."""

judgements = Table(
    "judgements",
    schema.metadata,
    Column("id", Integer, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("doc", String, nullable=False),
    Column("anchor", JSON, nullable=False),  # digest, start, end, trigger: where the line stands
    Column("other", JSON),  # the same of the report that it is joined to
    Column("field", String),
    Column("value", String),
    Column("sentence", String, nullable=False),
    Column("who", String, nullable=False),
    Column("given", Date, nullable=False),
    Column("why", String, nullable=False),
    Column("undone", Date),
)

# Which lines the judgements in force are on; made anew whenever lines or judgements change.
judged_reports = Table(
    "judged_reports",
    schema.metadata,
    Column("judgement_id", ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("verdict", String, nullable=False),
    Column("other_id", Integer),
    Column("before", JSON),  # the row as coding wrote it, where it was corrected
)
judged_statements = Table(
    "judged_statements",
    schema.metadata,
    Column("judgement_id", ForeignKey("judgements.id", ondelete="CASCADE"), primary_key=True),
    Column("statement_id", ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement as it is listed. `in_force` is false where it was undone (`undone` says when), or where its line is
    no longer in the ledger."""

    number: int
    verdict: Verdict
    doc: str
    sentence: str
    field: str | None
    value: str | None
    who: str
    given: date
    why: str
    undone: date | None
    in_force: bool


def give(
    connection: Connection,
    verdict: Verdict,
    report: int,
    who: str,
    given: date,
    why: str,
    other: int | None = None,
    field: str | None = None,
    value: str | None = None,
) -> int:
    """Keeps a judgement; returns its number. Raises UsageError for a report that is not there."""
    row = _report(connection, report)
    kept = {
        "verdict": verdict,
        "doc": row["name"],
        "anchor": _anchor(row),
        "other": _anchor(_report(connection, other)) if other is not None else None,
        "sentence": row["text"][row["start"] : row["end"]],
        "field": field,
        "value": value,
        "who": who,
        "given": given,
        "why": why,
    }
    return int(connection.execute(insert(judgements).values(kept).returning(judgements.c.id)).scalar_one())


@dataclass(frozen=True, slots=True)
class StoryHold:
    """A document, by its digest, that is to tell a story of its own, or that which `other` tells."""

    digest: str
    other: str | None


def give_on_story(
    connection: Connection, document: Document, other: Document | None, who: str, given: date, why: str
) -> int:
    """Keeps that a document tells a story of its own, or the same as another one; returns the judgement's number."""
    kept = {
        "verdict": "story join" if other else "story split",
        "doc": document.name,
        "anchor": {"digest": document.digest, **NOWHERE},
        "other": {"digest": other.digest, **NOWHERE} if other else None,
        "sentence": f"with {other.name}" if other else document.title or "",
        "who": who,
        "given": given,
        "why": why,
    }
    return int(connection.execute(insert(judgements).values(kept).returning(judgements.c.id)).scalar_one())


def story_holds(connection: Connection) -> list[StoryHold]:
    """The judgements on stories that are in force, in their order."""
    table = judgements
    query = select(table.c.anchor, table.c.other).where(table.c.undone.is_(None), table.c.verdict.in_(ON_STORIES))
    found = connection.execute(query.order_by(table.c.id))
    return [StoryHold(anchor["digest"], (other or {}).get("digest")) for anchor, other in found]


def undo(connection: Connection, number: int, today: date) -> str:
    """Takes a judgement back; returns the digest of its text. Raises UsageError where there is none in force."""
    query = select(judgements.c.anchor).where(judgements.c.id == number, judgements.c.undone.is_(None))
    anchor = connection.execute(query).scalar()
    if anchor is None:
        raise UsageError(f"judgement {number}: none in force has this number; `comity judge list` has them all")
    connection.execute(update(judgements).where(judgements.c.id == number).values(undone=today))
    return str(anchor["digest"])


def forget(connection: Connection, digests: set[str]) -> int:
    """Takes out the judgements on those of the texts that are no longer in the ledger, undone ones too: each holds a
    sentence of its text. Returns how many."""
    held = set(
        connection.execute(select(schema.documents.c.digest).where(schema.documents.c.digest.in_(digests))).scalars()
    )
    gone = digests - held
    found = connection.execute(select(judgements.c.id, judgements.c.anchor, judgements.c.other)).all()
    numbers = [n for n, anchor, other in found if not gone.isdisjoint({anchor["digest"], (other or {}).get("digest")})]
    connection.execute(delete(judgements).where(judgements.c.id.in_(numbers)))
    return len(numbers)


def listed(connection: Connection) -> list[Judgement]:
    """All judgements, in the order in which they were given."""
    on_reports = connection.execute(select(judged_reports.c.judgement_id)).scalars()
    applied = {*on_reports, *connection.execute(select(judged_statements.c.judgement_id)).scalars()}
    applied |= _on_documents(connection)
    names = ("verdict", "doc", "sentence", "field", "value", "who", "given", "why", "undone")
    query = select(judgements.c.id.label("number"), *(judgements.c[name] for name in names))
    found = connection.execute(query.order_by(judgements.c.id)).mappings()
    return [Judgement(**{**row, "in_force": row["number"] in applied}) for row in found]


def _on_documents(connection: Connection) -> set[int]:
    """The judgements on stories, not undone, whose document is in the ledger."""
    held = set(connection.execute(select(schema.documents.c.digest).where(schema.documents.c.current)).scalars())
    query = select(judgements.c.id, judgements.c.anchor)
    query = query.where(judgements.c.verdict.in_(ON_STORIES), judgements.c.undone.is_(None))
    return {number for number, anchor in connection.execute(query) if anchor["digest"] in held}


def in_force(connection: Connection, digest: str) -> list[RowMapping]:
    """The judgements on a text that were not undone, in their order."""
    query = select(judgements).where(judgements.c.undone.is_(None)).order_by(judgements.c.id)
    found = connection.execute(query).mappings().all()
    return [row for row in found if digest in (row["anchor"]["digest"], (row["other"] or {}).get("digest"))]


def lines_at(connection: Connection, anchor: Mapping[str, Any], table: Table) -> list[int]:
    """The numbers of the reports or statements that stand where a judgement says, in the newest version."""
    documents = schema.documents
    place = (table.c.start == anchor["start"], table.c.end == anchor["end"], table.c.trigger_start == anchor["trigger"])
    query = select(table.c.id).join(documents, documents.c.id == table.c.document_id)
    query = query.where(documents.c.digest == anchor["digest"], documents.c.current, *place)
    if table is schema.reports and anchor["type"]:
        query = query.where(table.c.type == anchor["type"])
    return list(connection.execute(query.order_by(table.c.id)).scalars())


def counted(table: Table) -> ColumnElement[bool]:
    """The condition that a line of `reports` or `statements` was not rejected."""
    rejected: Select[Any]
    if table is schema.reports:
        rejected = select(judged_reports.c.report_id).where(judged_reports.c.verdict == "reject")
    else:
        rejected = select(judged_statements.c.statement_id)
    return table.c.id.not_in(rejected)


def restore(connection: Connection, numbers: list[int]) -> None:
    """Makes the lines that these judgements corrected again as coding wrote them, the newest correction first."""
    table = schema.reports
    query = select(judged_reports).where(judged_reports.c.judgement_id.in_(numbers))
    for row in connection.execute(query.order_by(judged_reports.c.judgement_id.desc())).mappings().all():
        if row["before"]:
            values = _with_days(row["before"])
            connection.execute(update(table).where(table.c.id == row["report_id"]).values(values))


def take_off(connection: Connection, numbers: list[int]) -> None:
    """Takes judgements off their lines."""
    for table in (judged_reports, judged_statements):
        connection.execute(delete(table).where(table.c.judgement_id.in_(numbers)))


def plain(row: rows.Row) -> rows.Row:
    """A row with its days as text, as JSON can hold it."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _with_days(row: rows.Row) -> rows.Row:
    days = {column.name for column in schema.reports.columns if isinstance(column.type, Date)}
    return {name: date.fromisoformat(value) if value and name in days else value for name, value in row.items()}


def _report(connection: Connection, number: int) -> RowMapping:
    table, documents = schema.reports, schema.documents
    query = select(table, documents.c.name, documents.c.digest, documents.c.text)
    query = query.join(documents, documents.c.id == table.c.document_id).where(table.c.id == number)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise UsageError(f"report {number}: not in this ledger; `comity events --format jsonl` has their numbers")
    return row


def _anchor(row: RowMapping) -> dict[str, Any]:
    return {
        "digest": row["digest"],
        "start": row["start"],
        "end": row["end"],
        "trigger": row["trigger_start"],
        "type": row["type"],
    }
