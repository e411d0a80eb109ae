"""Judgements put on the lines they are of: after a text was written anew, and when one is given or undone."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, insert, select, update

from comity.dates.edtf import bounds as days_of
from comity.errors import UsageError
from comity.ledger import judgements, pairs, rows, schema
from comity.ledger.clocks import bounds, event_clock
from comity.ledger.merging import STATUS
from comity.lexicons import load, names
from comity.records import Interval, Modality

FIELDS = ("type", "mode", "date", "modality")
"""What can be corrected in a report."""


def check(field: str, value: str) -> None:
    """Raises UsageError where a field cannot be corrected, or not to that value."""
    if field == "type" and value.upper() not in type_names():
        raise UsageError(f"type {value!r}: there are {', '.join(type_names())}")
    if field not in FIELDS:
        raise UsageError(f"field {field!r}: can be corrected are {', '.join(FIELDS)}")
    if field == "modality" and value not in STATUS:
        raise UsageError(f"modality {value!r}: there are {', '.join(STATUS)}")
    if field == "date":
        _interval(value)


def apply(connection: Connection, digest: str) -> None:
    """Puts the judgements on a text onto its lines, those of before taken off first. The blocks of the lines it
    touches are left stale, to be settled."""
    every = _ever_on(connection, digest)
    if not every:
        return
    _mark_stale(connection, every)
    judgements.restore(connection, every)
    _mark_stale(connection, every)
    judgements.take_off(connection, every)
    for row in judgements.in_force(connection, digest):
        _apply(connection, row)
    pairs.write_anew(connection, digest)


@cache
def type_names() -> tuple[str, ...]:
    """PLOVER's types, by the lexicons of acts."""
    return tuple(load(name)["type"] for name in names("acts"))


def put_on(connection: Connection, number: int) -> None:
    """Puts a new judgement into force. Raises UsageError where a report is to join one of other type or parties."""
    table = judgements.judgements
    judgement = connection.execute(select(table).where(table.c.id == number)).mappings().one()
    apply(connection, judgement["anchor"]["digest"])
    if judgement["verdict"] == "join":
        _must_share_block(connection, number)


def _must_share_block(connection: Connection, number: int) -> None:
    on, table = judgements.judged_reports, schema.reports
    pair = connection.execute(select(on.c.report_id, on.c.other_id).where(on.c.judgement_id == number)).one()
    blocks = set(connection.execute(select(table.c.block).where(table.c.id.in_(pair))).scalars())
    if len(blocks) != 1:
        raise UsageError("the two reports are of different types or parties; correct the one that is wrong first")


def _apply(connection: Connection, judgement: RowMapping) -> None:
    on, number = judgements.judged_reports, judgement["id"]
    for report in judgements.lines_at(connection, judgement["anchor"], schema.reports)[:1]:
        row = {"judgement_id": number, "report_id": report, "verdict": judgement["verdict"]}
        connection.execute(insert(on).values({**row, "other_id": _other(connection, judgement)}))
        _mark_stale(connection, [number])
        if judgement["verdict"] == "correct":
            before = _correct(connection, report, judgement["field"], judgement["value"])
            connection.execute(update(on).where(on.c.judgement_id == number).values(before=before))
            _mark_stale(connection, [number])
    if judgement["verdict"] == "reject":
        _reject_statements(connection, judgement)


def _reject_statements(connection: Connection, judgement: RowMapping) -> None:
    """What the same words state of a tie is rejected with the act."""
    for statement in judgements.lines_at(connection, judgement["anchor"], schema.statements):
        row = {"judgement_id": judgement["id"], "statement_id": statement}
        connection.execute(insert(judgements.judged_statements).values(row))


def _other(connection: Connection, judgement: RowMapping) -> int | None:
    if judgement["other"] is None:
        return None
    found = judgements.lines_at(connection, judgement["other"], schema.reports)
    return found[0] if found else None


def _correct(connection: Connection, number: int, field: str, value: str) -> dict[str, Any]:
    """Changes one field of a report and what hangs on it; returns the columns as they were."""
    table, documents = schema.reports, schema.documents
    query = select(table, *(documents.c[f"published_{name}"] for name in ("earliest", "latest", "basis")))
    query = query.add_columns(documents.c.read_on).join(documents, documents.c.id == table.c.document_id)
    row = connection.execute(query.where(table.c.id == number)).mappings().one()
    changed = _columns(row, field, value)
    connection.execute(update(table).where(table.c.id == number).values(changed))
    return judgements.plain({name: row[name] for name in changed})


def _columns(row: RowMapping, field: str, value: str) -> dict[str, Any]:
    changed: dict[str, Any] = {field: value or None}
    when = rows.interval_from(row, "date")
    if field == "type":
        changed = {"type": value.upper(), "block": f"{value.upper()}|{row['block'].partition('|')[2]}"}
    if field == "date":
        when = _interval(value)
        changed = rows.interval_row("date", when)
    if field in ("date", "modality"):
        modality: Modality = cast(Modality, value) if field == "modality" else row["modality"]
        written = bounds(rows.publication_from(row), row["read_on"])
        clock = event_clock(when, modality, written)
        changed |= {"counts_from": clock.counts_from, "certain_from": clock.certain_from}
    return changed


def _interval(value: str) -> Interval:
    try:
        return Interval(value, *days_of(value), "explicit", None)
    except ValueError as error:
        raise UsageError(f"date {value!r}: none; write 2024, 2024-06 or 2024-06-19") from error


def _ever_on(connection: Connection, digest: str) -> list[int]:
    table = judgements.judgements
    found = connection.execute(select(table.c.id, table.c.anchor, table.c.other)).all()
    return [number for number, anchor, other in found if digest in (anchor["digest"], (other or {}).get("digest"))]


def _mark_stale(connection: Connection, numbers: list[int]) -> None:
    on = judgements.judged_reports
    touched = select(on.c.report_id).where(on.c.judgement_id.in_(numbers))
    others = select(on.c.other_id).where(on.c.judgement_id.in_(numbers), on.c.other_id.is_not(None))
    known = select(schema.stale_blocks.c.block)
    table = schema.reports
    blocks = select(table.c.block).where(table.c.id.in_(touched.union(others)), table.c.block.not_in(known))
    connection.execute(insert(schema.stale_blocks).from_select(["block"], blocks.distinct()))
