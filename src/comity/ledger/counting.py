"""Counts over many lines that the database makes by itself: acts a month, documents a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, ColumnElement, Connection, String, and_, cast, func, select

from comity.ledger import schema
from comity.ledger.filters import Filter, between, told_by


@dataclass(frozen=True, slots=True)
class ActCount:
    """How many events of a type and mode happened in a month («2024-06»); `month` is None where the record does not
    say the month."""

    month: str | None
    type: str
    mode: str | None
    number: int


def acts_by_month(connection: Connection, asked: Filter) -> list[ActCount]:
    """What happened between two actors, by month, type and mode. Of the filter count actors, others and the two
    clocks."""
    table = schema.event_pairs
    columns = (_month(table.c.day), _month(table.c.certain_from), table.c.type, table.c.mode)
    number = func.count(table.c.event_id.distinct())  # both ways round is one event
    query = select(*columns, number).where(table.c.status == "happened", between(asked))
    if asked.known_by is not None:
        query = query.where(told_by(asked, table.c.event_id))
    counted = connection.execute(query.group_by(*columns))
    found: dict[tuple[str | None, str, str | None], int] = {}
    for first, end, type, mode, number in counted:
        key = (first if first == end else None, type, mode)
        found[key] = found.get(key, 0) + number
    return [ActCount(*key, number) for key, number in sorted(found.items(), key=lambda one: str(one[0]))]


def documents_by_month(connection: Connection, known_by: date | None) -> dict[str, int]:
    """How many documents were published in each month, of those whose month is known."""
    table = schema.documents
    first, last = _month(table.c.published_earliest), _month(table.c.published_latest)
    conditions = [table.c.current, first == last]
    if known_by is not None:
        conditions.append(table.c.known_from <= known_by)
    query = select(first, func.count()).where(and_(*conditions)).group_by(first)
    return {str(month): int(number) for month, number in connection.execute(query)}


def bots(connection: Connection) -> frozenset[tuple[int, str]]:
    """Who speaks as a bot that sums a text up, with the number of the document it does so in."""
    table = schema.passages
    query = select(table.c.document_id, table.c.speaker).where(table.c.role == "bot_summary").distinct()
    return frozenset((number, speaker) for number, speaker in connection.execute(query) if speaker)


def _month(day: Column[date]) -> ColumnElement[str]:
    return func.substr(cast(day, String), 1, 7)
