"""What the ledger is asked: a filter in, records out. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, product
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, func, select

from comity.ledger import rows, schema
from comity.ledger.clocks import Clock
from comity.ledger.filters import Filter, event_conditions, report_conditions, statement_conditions
from comity.ledger.merging import NAMES
from comity.records import Actor, Document, Event, Report, Statement

BATCH = 500
"""Lines fetched at once: bounds the memory of an export, and the parameters of a query."""


@dataclass(frozen=True, slots=True)
class FiledEvent:
    """An event with its clock, how many voices tell of it, and its status: happened, ahead, denied or opinion.
    `happened` names the event that a plan, denial or opinion is of."""

    event: Event
    status: str
    clock: Clock
    voices: int
    happened: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the ledger: its number, what was read, what coding counted, who made the lines."""

    number: int
    document: Document
    current: bool
    read_on: date
    sentences: int
    reports: int
    statements: int
    left_out: dict[str, int]
    maker: str


def reports(connection: Connection, asked: Filter) -> Iterator[rows.Filed[Report]]:
    """The reports of the newest versions of all texts, by day."""
    table = schema.reports
    query = _lines(table, asked).where(*report_conditions(asked))
    for batch in _batches(connection, query):
        actors = _actors(connection, schema.report_actors, table, [row["id"] for row in batch])
        yield from (rows.report_from(row, actors.get(row["id"], {})) for row in batch)


def statements(connection: Connection, asked: Filter) -> Iterator[rows.Filed[Statement]]:
    """The statements of the newest versions of all texts, by day."""
    table = schema.statements
    query = _lines(table, asked).where(*statement_conditions(asked))
    for batch in _batches(connection, query):
        actors = _actors(connection, schema.statement_actors, table, [row["id"] for row in batch])
        yield from (rows.statement_from(row, actors.get(row["id"], {})) for row in batch)


def events(connection: Connection, asked: Filter) -> Iterator[FiledEvent]:
    """The events, by day."""
    table = schema.events
    linked = select(schema.event_links.c.happened_id).where(schema.event_links.c.event_id == table.c.id)
    query = select(table, linked.limit(1).scalar_subquery().label("happened"))
    query = query.where(*event_conditions(asked, _edge(connection, asked)))
    for batch in _batches(connection, _in_order(query, table, asked, table.c.id)):
        yield from _with_members(connection, batch)


def _edge(connection: Connection, asked: Filter) -> date | None:
    """A day from which on there are as many events of a pair as are asked for, where only the newest are: the index
    finds it without looking at the older ones. None where it does not apply."""
    open_otherwise = replace(asked, actors=(), others=(), directed=False, as_of=None, limit=None, newest=False)
    if not (asked.newest and asked.limit and asked.actors and asked.others and open_otherwise == Filter()):
        return None
    pairs = schema.event_pairs
    days = [
        select(pairs.c.day)
        .where(pairs.c.a == a, pairs.c.b == b, pairs.c.day <= (asked.as_of or date.max))
        .order_by(pairs.c.day.desc())
        .limit(1)
        .offset(asked.limit - 1)
        for a, b in product(asked.actors, asked.others)
    ]
    found = (connection.execute(query).scalar() for query in days)
    return max((day for day in found if day), default=None)


def documents(connection: Connection, name: str | None = None, versions: bool = False) -> Iterator[Entry]:
    """The documents, by name; all their versions or only the newest."""
    table = schema.documents
    counts = [_count(schema.reports).label("reports"), _count(schema.statements).label("statements")]
    made = schema.makers.c.comity + " " + schema.makers.c.lexicon + " " + schema.makers.c.model
    query = select(table, table.c.id.label("document_id"), *counts, made.label("maker")).join(schema.makers)
    if name is not None:
        query = query.where(table.c.name == name)
    if not versions:
        query = query.where(table.c.current)
    for batch in _batches(connection, query.order_by(table.c.name, table.c.id)):
        yield from (_entry(connection, row) for row in batch)


def reasons(connection: Connection, event: str) -> list[tuple[int, str]]:
    """The numbers of an event's reports, the one that names it first, and why each is there."""
    told = schema.citations
    query = select(told.c.report_id, told.c.reason).where(told.c.event_id == event)
    return [
        (number, why) for number, why in connection.execute(query.order_by(told.c.reason != NAMES, told.c.report_id))
    ]


def newest_day(connection: Connection) -> date | None:
    """The first day of the newest document's interval, None for an empty ledger."""
    return connection.execute(select(func.max(schema.documents.c.known_from))).scalar()


def _lines(table: Table, asked: Filter) -> Select[Any]:
    documents = schema.documents
    query = select(table, slice_of(table).label("sentence"), *head_columns())
    query = query.join(documents, documents.c.id == table.c.document_id)
    return _in_order(query, table, asked, documents.c.name, table.c.start, table.c.id)


def slice_of(table: Table) -> ColumnElement[str]:
    """The words between a row's `start` and `end`, cut by the database from the stored text."""
    return func.substr(schema.documents.c.text, table.c.start + 1, table.c.end - table.c.start)


def head_columns() -> list[ColumnElement[Any]]:
    """What of its document a line is cited with."""
    names = ("name", "title", "outlet", "published_earliest", "published_latest", "published_basis")
    columns = [schema.documents.c[name] for name in (*names, "voice", "read_on", "known_from")]
    return [*columns, schema.documents.c.kind.label("document_kind")]


def _in_order(query: Select[Any], table: Table, asked: Filter, *ties: ColumnElement[Any]) -> Select[Any]:
    days = [table.c.counts_from, table.c.certain_from]
    order = [day.desc() for day in days] if asked.newest else days
    return query.order_by(*order, *ties).limit(asked.limit)


def _batches(connection: Connection, query: Select[Any]) -> Iterator[Sequence[RowMapping]]:
    found = iter(connection.execution_options(yield_per=BATCH).execute(query).mappings())
    while batch := list(islice(found, BATCH)):
        yield batch


def _actors(
    connection: Connection, named: Table, owners: Table, numbers: list[int]
) -> dict[int, dict[str, tuple[Actor, ...]]]:
    """The actors of the lines with these numbers: by line, then by side, in order."""
    owner = next(iter(named.primary_key.columns))
    query = select(named).where(owner.in_(numbers)).order_by(owner, named.c.role, named.c.ord)
    found: dict[int, dict[str, tuple[Actor, ...]]] = {}
    for row in connection.execute(query).mappings():
        sides = found.setdefault(row[owner.name], {})
        sides[row["role"]] = (*sides.get(row["role"], ()), rows.actor_from(row))
    return found


def _with_members(connection: Connection, batch: Sequence[RowMapping]) -> Iterator[FiledEvent]:
    ids = [row["id"] for row in batch]
    told, named = schema.citations, schema.event_actors
    cited = select(told.c.event_id, told.c.report_id).where(told.c.event_id.in_(ids))
    numbers = _grouped(connection, cited.order_by(told.c.event_id, told.c.reason != NAMES, told.c.report_id))
    sides = {
        role: _grouped(
            connection,
            select(named.c.event_id, named.c.code)
            .where(named.c.event_id.in_(ids), named.c.role == role)
            .order_by(named.c.event_id, named.c.code),
        )
        for role in ("actor", "recipient")
    }
    for row in batch:
        actors, recipients = (sides[role].get(row["id"], ()) for role in ("actor", "recipient"))
        yield _filed_event(row, actors, recipients, numbers[row["id"]])


def _grouped(connection: Connection, query: Select[Any]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, list[Any]] = {}
    for event, value in connection.execute(query):
        found.setdefault(event, []).append(value)
    return {event: tuple(values) for event, values in found.items()}


def _filed_event(
    row: RowMapping, actors: tuple[str, ...], recipients: tuple[str, ...], numbers: tuple[int, ...]
) -> FiledEvent:
    when = rows.interval_from(row, "date")
    event = Event(row["id"], row["type"], row["mode"], actors, recipients, when, row["modality"], numbers)
    clock = Clock(row["counts_from"], row["certain_from"])
    return FiledEvent(event, row["status"], clock, row["voices"], row["happened"])


def _count(table: Table) -> ColumnElement[int]:
    query = select(func.count()).where(table.c.document_id == schema.documents.c.id)
    return query.correlate(schema.documents).scalar_subquery()


def _entry(connection: Connection, row: RowMapping) -> Entry:
    table = schema.passages
    query = select(table).where(table.c.document_id == row["document_id"]).order_by(table.c.ord)
    passages = tuple(rows.passage_from(passage) for passage in connection.execute(query).mappings())
    names = ("name", "kind", "text", "digest", "title", "outlet", "url", "language", "origin")
    document = Document(**{name: row[name] for name in names}, passages=passages, published=rows.publication_from(row))
    counts = (row["sentence_count"], row["reports"], row["statements"], dict(row["left_out"]))
    return Entry(row["document_id"], document, row["current"], row["read_on"], *counts, row["maker"])
