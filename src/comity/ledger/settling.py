"""Events from reports: the blocks that reading has changed are merged anew, each in a transaction of its own.

Events hang on reports alone, so that a ledger left unsettled (by a kill, say) is settled by the next one who asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select

from comity.ledger import rows, schema
from comity.ledger.clocks import bounds
from comity.ledger.hand import handled, holds
from comity.ledger.judgements import counted
from comity.ledger.merging import Happening, Link, Telling, firmness, is_symmetric, link, merge
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
            _settle_blocks(connection, blocks)
            connection.execute(delete(schema.stale_blocks).where(schema.stale_blocks.c.block.in_(blocks)))
        done += len(blocks)
        if len(blocks) < BATCH:
            return done


def _settle_blocks(connection: Connection, blocks: Sequence[str]) -> None:
    connection.execute(delete(schema.events).where(schema.events.c.block.in_(blocks)))
    reports = {row["id"]: row for row in connection.execute(_reports_of(blocks)).mappings()}
    sides, held = _sides(connection, blocks), holds(connection, blocks)
    written: dict[Table, list[rows.Row]] = {}
    for block, members in groupby(reports.values(), key=lambda row: row["block"]):
        happenings = handled(merge(map(_telling, members)), held)
        for happening in happenings:
            for table, found in _event_rows(block, happening, reports, sides.get(happening.first.report, {})):
                written.setdefault(table, []).extend(found)
        written.setdefault(schema.event_links, []).extend(map(_link_row, link(happenings)))
    for table, found in written.items():
        if found:
            connection.execute(insert(table), found)


def _reports_of(blocks: Sequence[str]) -> Select[Any]:
    reports, documents = schema.reports, schema.documents
    head = [documents.c[name] for name in ("voice", "kind", "read_on", "known_from")]
    published = [documents.c[f"published_{name}"] for name in ("earliest", "latest", "basis")]
    return (
        select(reports, *head, *published)
        .join(documents, documents.c.id == reports.c.document_id)
        .where(reports.c.block.in_(blocks), documents.c.current, counted(reports))
        .order_by(reports.c.block)
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
        modality=firmness(row["modality"], row["speaker"]),
        country=row["place_country"],
        trigger=row["trigger_text"],
        date=rows.interval_from(row, "date"),
        published=(written.earliest, written.latest),
        news=news,
        speaker=row["speaker"],
    )


def _sides(connection: Connection, blocks: Sequence[str]) -> dict[int, dict[str, list[str]]]:
    """The codes of the reports' actors, by report and side, in order, each once."""
    table = schema.report_actors
    query = select(table.c.report_id, table.c.role, table.c.code).join(schema.reports)
    query = query.where(schema.reports.c.block.in_(blocks))
    found: dict[int, dict[str, list[str]]] = {}
    for report, role, code in connection.execute(query.order_by(table.c.report_id, table.c.role, table.c.ord)):
        codes = found.setdefault(report, {}).setdefault(role, [])
        if code and code not in codes:
            codes.append(code)
    return found


def _event_rows(
    block: str, happening: Happening, reports: Mapping[int, RowMapping], sides: Mapping[str, list[str]]
) -> Iterator[tuple[Table, list[rows.Row]]]:
    """The rows of an event: itself, why each report is of it, who took part, who did it to whom."""
    event = _event_row(block, happening, [reports[telling.report] for telling in happening.tellings])
    shared = {"event_id": happening.id, "day": event["counts_from"]}
    act = {name: event[name] for name in ("certain_from", "status", "type", "mode")}
    reasons = zip(happening.tellings, happening.reasons, strict=True)
    named = [(role, code) for role, codes in sides.items() for code in codes]
    pairs = _pairs(event["type"], event["mode"], sides)
    yield schema.events, [event]
    yield schema.citations, [{"event_id": happening.id, "report_id": one.report, "reason": why} for one, why in reasons]
    yield schema.event_actors, [{**shared, "role": role, "code": code} for role, code in named]
    yield schema.event_pairs, [{**shared, **act, "a": a, "b": b} for a, b in pairs]


def _event_row(block: str, happening: Happening, members: list[RowMapping]) -> rows.Row:
    clocks = {name: min(row[name] for row in members) for name in ("counts_from", "certain_from", "known_from")}
    return {
        "id": happening.id,
        "block": block,
        "type": members[0]["type"],
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


def _link_row(one: Link) -> rows.Row:
    return {"event_id": one.event, "happened_id": one.happened, "reason": one.reason}
