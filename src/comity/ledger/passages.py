"""The ledger's sentences as they stand in their texts: found by their words, and with what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, Select, select

from comity.ledger import rows, schema, search
from comity.ledger.queries import head_columns, slice_of
from comity.records import Citation, Role

SPARE = 4
"""Hits fetched for each that is wanted: some stand in older versions of a text, or were not known by the day."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that a search found, ready to be cited, and who speaks in it. `document` is its document's number and
    `kind` that document's kind."""

    citation: Citation
    role: Role
    speaker: str | None
    document: int
    kind: str


def find(
    connection: Connection, groups: Sequence[Sequence[str]], known_by: date | None, limit: int, every: bool = False
) -> list[Found]:
    """The sentences that hold a word of most groups, or with `every` of each of them, the best first."""
    ranked = search.find(connection, groups, limit * SPARE, every)
    query = _sentences().where(schema.sentences.c.id.in_(ranked))
    if known_by is not None:
        query = query.where(schema.documents.c.known_from <= known_by)
    hits = {row["id"]: row for row in connection.execute(query).mappings()}
    return [_found(hits[number], n) for n, number in enumerate((one for one in ranked if one in hits), 1)][:limit]


def around(connection: Connection, found: Found, before: int, after: int) -> tuple[list[Found], list[Found]]:
    """The sentences before one in its document, as many as are wanted, and those after it, both in order."""
    table = schema.sentences
    here = _sentences().where(table.c.document_id == found.document)
    earlier = here.where(table.c.start < found.citation.start).order_by(table.c.start.desc()).limit(before)
    later = here.where(table.c.start > found.citation.start).order_by(table.c.start).limit(after)
    ahead = [_found(row, 1) for row in connection.execute(earlier).mappings()] if before else []
    return ahead[::-1], [_found(row, 1) for row in connection.execute(later).mappings()] if after else []


def of_document(connection: Connection, document: int, most: int | None) -> list[Found]:
    """The first sentences of a document, at most so many, in order; all of them for None."""
    query = _sentences().where(schema.sentences.c.document_id == document).order_by(schema.sentences.c.start)
    return [_found(row, 1) for row in connection.execute(query.limit(most)).mappings()]


def newest(connection: Connection, kind: str, known_by: date | None) -> int | None:
    """The number of the newest document of a kind; None where there is none."""
    table = schema.documents
    query = select(table.c.id).where(table.c.current, table.c.kind == kind)
    if known_by is not None:
        query = query.where(table.c.known_from <= known_by)
    return connection.execute(query.order_by(table.c.known_from.desc(), table.c.id.desc()).limit(1)).scalar()


def _sentences() -> Select[Any]:
    table, documents = schema.sentences, schema.documents
    query = select(table, slice_of(table).label("sentence"), *head_columns())
    return query.join(documents, documents.c.id == table.c.document_id).where(documents.c.current)


def _found(row: RowMapping, n: int) -> Found:
    published = rows.publication_from(row)
    cited = (row["name"], row["title"], row["outlet"], published, row["sentence"], row["start"], row["end"])
    return Found(Citation(n, *cited), cast(Role, row["role"]), row["speaker"], row["document_id"], row["document_kind"])
