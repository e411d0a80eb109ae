"""What can be asked of the ledger, and the SQL conditions it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, exists, or_, select

from comity.ledger import schema
from comity.ledger.judgements import counted

NEWEST_FOR_EACH = 20
"""Newest events of an actor looked through for each that is wanted: an actor of a hundred thousand acts is not sorted
whole. Chosen: there are sixteen types of acts, of which one may be asked for."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are asked for; what is left open does not restrict.

    `actors` and `others` are codes any of which will do: a line names one of the first, and with `others` one of the
    second too (an event: on the other side). `directed`: the first as doers (or `a`), the second as recipients (or
    `b`). `kinds` are PLOVER types for reports and events, kinds for statements. `since` and `until` bound when it
    happened; `as_of` and `known_by` are the two clocks. `events` are ids; for reports, those that tell of them.
    `numbers` are those of statements. `about` is words that a statement's value holds, in any case. `newest` turns the
    order round.
    """

    actors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    directed: bool = False
    kinds: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    known_by: date | None = None
    events: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    document: int | None = None
    about: str | None = None
    newest: bool = False
    limit: int | None = None


def report_conditions(asked: Filter) -> list[ColumnElement[bool]]:
    """On the tables `reports` and `documents`."""
    table = schema.reports
    conditions = [counted(table), *_document_conditions(asked), *_shared_conditions(table, asked)]
    if asked.kinds:
        conditions.append(table.c.type.in_(asked.kinds))
    if asked.events:
        cited = select(schema.citations.c.report_id).where(schema.citations.c.event_id.in_(asked.events))
        conditions.append(table.c.id.in_(cited))
    return conditions + _naming(table, schema.report_actors, ("actor", "recipient"), asked)


def statement_conditions(asked: Filter) -> list[ColumnElement[bool]]:
    """On the tables `statements` and `documents`."""
    table = schema.statements
    conditions = [counted(table), *_document_conditions(asked), *_shared_conditions(table, asked)]
    if asked.kinds:
        conditions.append(table.c.kind.in_(asked.kinds))
    if asked.numbers:
        conditions.append(table.c.id.in_(asked.numbers))
    if asked.about is not None:
        conditions.append(table.c.value.icontains(asked.about, autoescape=True))
    return conditions + _naming(table, schema.statement_actors, ("a", "b"), asked)


def event_conditions(asked: Filter, edge: date | None = None) -> list[ColumnElement[bool]]:
    """On the table `events`. Of a pair nothing that counts from before `edge` is asked for."""
    table = schema.events
    conditions = _shared_conditions(table, asked)
    if asked.kinds:
        conditions.append(table.c.type.in_(asked.kinds))
    if asked.events:
        conditions.append(table.c.id.in_(asked.events))
    if asked.known_by is not None or asked.document is not None:
        conditions.append(told_by(asked, table.c.id))
    if asked.actors and asked.others:
        conditions.append(table.c.id.in_(select(schema.event_pairs.c.event_id).where(between(asked, edge))))
    elif asked.actors:
        conditions.append(table.c.id.in_(_doers(asked)))
    return conditions


def _document_conditions(asked: Filter) -> list[ColumnElement[bool]]:
    table = schema.documents
    conditions: list[ColumnElement[bool]] = [table.c.current]
    if asked.known_by is not None:
        conditions.append(table.c.known_from <= asked.known_by)
    if asked.document is not None:
        conditions.append(table.c.id == asked.document)
    return conditions


def _shared_conditions(table: Table, asked: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if asked.as_of is not None:
        conditions.append(table.c.counts_from <= asked.as_of)
    if asked.since is not None:
        conditions.append(table.c.certain_from >= asked.since)
    if asked.until is not None:
        conditions.append(table.c.counts_from <= asked.until)
    if asked.modalities:
        conditions.append(table.c.modality.in_(asked.modalities))
    return conditions


def told_by(asked: Filter, event: ColumnElement[str]) -> ColumnElement[bool]:
    """That one report of an event both counts as of the day asked and stands in a document known by then."""
    cited, told, documents = schema.citations, schema.reports, schema.documents
    query = select(cited.c.report_id).join(told, told.c.id == cited.c.report_id).join(documents)
    query = query.where(cited.c.event_id == event, *_document_conditions(asked))
    if asked.as_of is not None:
        query = query.where(told.c.counts_from <= asked.as_of)
    return exists(query)


def between(asked: Filter, edge: date | None = None) -> ColumnElement[bool]:
    """On the table `event_pairs`, that it is of the pair asked for, from `edge` on."""
    pairs = schema.event_pairs
    days: list[ColumnElement[bool]] = []
    if edge is not None:
        days.append(pairs.c.day >= edge)
    if asked.since is not None:
        days.append(pairs.c.certain_from >= asked.since)
    days += [pairs.c.day <= day for day in (asked.as_of, asked.until) if day is not None]
    there = and_(pairs.c.a.in_(asked.actors), pairs.c.b.in_(asked.others), *days)
    back = and_(pairs.c.b.in_(asked.actors), pairs.c.a.in_(asked.others), *days)
    return there if asked.directed else or_(there, back)


def _doers(asked: Filter) -> Select[Any]:
    named = schema.event_actors
    query = select(named.c.event_id).where(named.c.code.in_(asked.actors))
    if asked.directed:
        query = query.where(named.c.role == "actor")
    if not (asked.newest and asked.limit):
        return query
    if asked.as_of or asked.until:
        query = query.where(named.c.day <= min(day for day in (asked.as_of, asked.until) if day))
    newest = query.order_by(named.c.day.desc()).limit(asked.limit * NEWEST_FOR_EACH).subquery()
    return select(newest.c.event_id)


def _naming(table: Table, named: Table, roles: tuple[str, str], asked: Filter) -> list[ColumnElement[bool]]:
    owner = next(iter(named.primary_key.columns))

    def on_side(codes: Sequence[str], role: str) -> ColumnElement[bool]:
        query = select(owner).where(named.c.code.in_(codes))
        return table.c.id.in_(query.where(named.c.role == role) if asked.directed else query)

    sides = zip((asked.actors, asked.others), roles, strict=True)
    return [on_side(codes, role) for codes, role in sides if codes]
