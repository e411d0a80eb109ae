"""What programs around the ledger must remember between runs: notes by owner and key, in the ledger's own file."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sqlalchemy import Column, MetaData, String, Table, Text, delete, insert, select

from comity.ledger.store import Store

_metadata = MetaData()
_notes = Table(
    "notes",
    _metadata,
    Column("owner", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)


class Notes:
    """The notes of one owner. Each is kept when `put` returns, also through a kill. Use as a context manager."""

    def __init__(self, where: str | Path, owner: str) -> None:
        """Opens the ledger in a file or at a URL, a new one where there is none. Raises LedgerError where it cannot."""
        self._store = Store(where)
        self._owner = owner
        with self._store.writing() as connection:
            _metadata.create_all(connection)

    def __enter__(self) -> Notes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.close()

    def get(self, key: str) -> str | None:
        """What was noted under a key, None where nothing was."""
        with self._store.reading() as connection:
            query = select(_notes.c.value).where(_notes.c.owner == self._owner, _notes.c.key == key)
            return connection.execute(query).scalar()

    def put(self, key: str, value: str) -> None:
        """Notes a value, in place of the one before."""
        with self._store.writing() as connection:
            connection.execute(delete(_notes).where(_notes.c.owner == self._owner, _notes.c.key == key))
            connection.execute(insert(_notes).values(owner=self._owner, key=key, value=value))
