"""Copies are one voice: a text that says nearly word for word what another one says shares that one's voice, so that
ten reprints of an agency's report are one telling."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, select, update

from comity.ledger import rows, schema
from comity.reading import likeness
from comity.records import Document

MOST_CANDIDATES = 20
"""Texts that are compared in full, those that share the most bands first."""

_SHARING = (
    select(schema.prints.c.document_id)
    .where(schema.prints.c.value.in_(bindparam("bands", expanding=True)))
    .group_by(schema.prints.c.document_id)
    .order_by(func.count().desc(), schema.prints.c.document_id)
    .limit(MOST_CANDIDATES)
)
"""The texts that share a band, those that share the most first."""


def voice_of(connection: Connection, document: Document, bands: Sequence[bytes]) -> str:
    """The voice of the text in the ledger that this one is a copy of, else a voice of its own (its digest)."""
    table = schema.documents
    exact = select(table.c.voice).where(table.c.digest == document.digest).limit(1)
    if (voice := connection.execute(exact).scalar()) is not None:
        return str(voice)
    for number in _candidates(connection, bands):
        if likeness(bands, _bands(connection, number)) is not None:
            return str(connection.execute(select(table.c.voice).where(table.c.id == number)).scalar_one())
    return document.digest


def is_copy(connection: Connection, document: Document) -> bool:
    """Whether another text in force has the voice of this one."""
    table = schema.documents
    series = rows.series_of(document)
    own = select(table.c.voice).where(table.c.series == series, table.c.digest == document.digest)
    voice = connection.execute(own.limit(1)).scalar()
    others = select(table.c.id).where(table.c.voice == voice, table.c.series != series, table.c.current)
    return voice is not None and connection.execute(others.limit(1)).first() is not None


def leave_prints(connection: Connection, numbers: Sequence[int]) -> None:
    """Hands the fingerprints of documents that go to a copy that stays, so that later reprints still find the voice."""
    table, prints = schema.documents, schema.prints
    for number in numbers:
        voice = select(table.c.voice).where(table.c.id == number).scalar_subquery()
        heirs = select(table.c.id).where(table.c.voice == voice, table.c.id.not_in(numbers)).order_by(table.c.id)
        heir = connection.execute(heirs.limit(1)).scalar()
        if heir is not None and not _bands(connection, heir):  # one of the same bytes has them
            connection.execute(update(prints).where(prints.c.document_id == number).values(document_id=heir))


def print_rows(document: int, bands: Sequence[bytes]) -> list[rows.Row]:
    """The rows that keep a text's fingerprint."""
    return [{"document_id": document, "value": value} for value in bands]


def _candidates(connection: Connection, bands: Sequence[bytes]) -> Sequence[int]:
    return connection.execute(_SHARING, {"bands": list(bands)}).scalars().all() if bands else ()


def _bands(connection: Connection, document: int) -> list[bytes]:
    table = schema.prints
    query = select(table.c.value).where(table.c.document_id == document).order_by(table.c.value)
    return list(connection.execute(query).scalars())
