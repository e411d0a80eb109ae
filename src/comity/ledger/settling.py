"""Events from reports: the blocks that reading has changed are merged anew, each in a transaction of its own.

Events hang on reports alone, so that a ledger left unsettled (by a kill, say) is settled by the next one who asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select

from comity.ledger import rows, schema
from comity.ledger.clocks import bounds
from comity.ledger.merging import Happening, Link, Telling, is_symmetric, link, merge
from comity.ledger.store import Store

BATCH = 200
"""Blocks a transaction: few enough that a reader in another process does not wait, many enough to be fast."""

NEWS_KINDS = frozenset({"article", "entry"})
NEWS_SPAN = 7
"""A document tells news if it is dated to within this many days."""


def settle(store: Store) -> int:
    """Makes the events of all stale blocks anew; returns how many blocks that were."""
    done = 0
    while True:
        with store.writing() as connection:
            blocks = connection.execute(select(schema.stale_blocks.c.block).limit(BATCH)).scalars().all()
            for block in blocks:
                _settle_block(connection, block)
            connection.execute(delete(schema.stale_blocks).where(schema.stale_blocks.c.block.in_(blocks)))
        done += len(blocks)
        if len(blocks) < BATCH:
            return done


def is_settled(connection: Connection) -> bool:
    """Whether every event is up to date."""
    return connection.execute(select(schema.stale_blocks.c.block).limit(1)).first() is None


def _settle_block(connection: Connection, block: str) -> None:
    connection.execute(delete(schema.events).where(schema.events.c.block == block))
    found = {row["id"]: row for row in connection.execute(_block_query(block)).mappings()}
    happenings = merge(_telling(row) for row in found.values())
    sides = _sides(connection, block)
    for happening in happenings:
        _write_event(connection, happening, found, sides.get(happening.first.report, {}))
    _write_links(connection, link(happenings))


def _block_query(block: str) -> Select[Any]:
    reports, documents = schema.reports, schema.documents
    head = [documents.c[name] for name in ("voice", "kind", "read_on", "known_from")]
    published = [documents.c[f"published_{name}"] for name in ("earliest", "latest", "basis")]
    return (
        select(reports, *head, *published)
        .join(documents, documents.c.id == reports.c.document_id)
        .where(reports.c.block == block, documents.c.current)
    )


def _telling(row: RowMapping) -> Telling:
    written = bounds(rows.publication_from(row), row["read_on"])
    news = row["kind"] in NEWS_KINDS and (written.latest - written.earliest).days <= NEWS_SPAN
    return Telling(
        key=row["key"],
        report=row["id"],
        document=row["document_id"],
        voice=row["voice"],
        mode=row["mode"],
        modality=row["modality"],
        country=row["place_country"],
        trigger=row["trigger_text"],
        date=rows.interval_from(row, "date"),
        published=(written.earliest, written.latest),
        news=news,
        speaker=row["speaker"],
    )


def _sides(connection: Connection, block: str) -> dict[int, dict[str, list[str]]]:
    """The codes of the reports' actors, by report and side, in order, each once."""
    table = schema.report_actors
    query = (
        select(table.c.report_id, table.c.role, table.c.code)
        .join(schema.reports)
        .where(schema.reports.c.block == block)
    )
    found: dict[int, dict[str, list[str]]] = {}
    for report, role, code in connection.execute(query.order_by(table.c.report_id, table.c.role, table.c.ord)):
        codes = found.setdefault(report, {}).setdefault(role, [])
        if code and code not in codes:
            codes.append(code)
    return found


def _write_event(
    connection: Connection, happening: Happening, reports: Mapping[int, RowMapping], sides: dict[str, list[str]]
) -> None:
    members = [reports[telling.report] for telling in happening.tellings]
    event = _event_row(happening, members)
    connection.execute(insert(schema.events).values(event))
    _insert_many(connection, schema.citations, happening.id, _reasons(happening))
    named = [{"role": role, "code": code} for role, codes in sides.items() for code in codes]
    _insert_many(connection, schema.event_actors, happening.id, named, day=event["counts_from"])
    pairs = [{"a": a, "b": b} for a, b in _pairs(event["type"], event["mode"], sides)]
    _insert_many(connection, schema.event_pairs, happening.id, pairs, day=event["counts_from"])


def _reasons(happening: Happening) -> list[rows.Row]:
    told = zip(happening.tellings, happening.reasons, strict=True)
    return [{"report_id": telling.report, "reason": reason} for telling, reason in told]


def _event_row(happening: Happening, members: list[RowMapping]) -> rows.Row:
    first = members[0]
    clocks = {name: min(row[name] for row in members) for name in ("counts_from", "certain_from", "known_from")}
    return {
        "id": happening.id,
        "block": first["block"],
        "type": first["type"],
        "mode": happening.mode,
        "status": happening.first.status,
        "modality": happening.modality,
        "voices": happening.voices,
        **rows.interval_row("date", happening.date),
        **clocks,
    }


def _pairs(type: str, mode: str | None, sides: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """Who did it to whom; both ways between the parties of a mutual act."""
    actors, recipients = sides.get("actor", []), sides.get("recipient", [])
    if is_symmetric(type, mode):
        actors = recipients = list(dict.fromkeys([*actors, *recipients]))
    return [(a, b) for a in actors for b in recipients if a != b]


def _insert_many(connection: Connection, table: Table, event: str, found: list[rows.Row], **shared: Any) -> None:
    if found:
        connection.execute(insert(table), [{"event_id": event, **row, **shared} for row in found])


def _write_links(connection: Connection, links: Iterable[Link]) -> None:
    for one in links:
        row = {"event_id": one.event, "happened_id": one.happened, "reason": one.reason}
        connection.execute(insert(schema.event_links).values(row))
