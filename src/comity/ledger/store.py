"""The file under a ledger: how it is opened, what it is refused for, and the two kinds of transaction.

SQLite through SQLAlchemy: write-ahead log, foreign keys, one writer at a time that waits its turn. A transaction is
whole or not there at all, also after a kill.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from comity.errors import LedgerError
from comity.ledger import renewing, schema, search

WAIT_SECONDS = 30
"""How long a writer waits for another one before it gives up."""


class Store:
    """An open database that holds a ledger of this version."""

    def __init__(self, where: str | Path, create: bool = True) -> None:
        """Opens the file or URL. Raises LedgerError where it is missing (and not to be created), no ledger, or made
        by a newer comity."""
        self.where = str(where)
        self._engine = _engine(_url(where, create))
        try:
            self._prepare(create)
        except DBAPIError as error:
            self.close()
            raise LedgerError(f"ledger {self.where}: cannot be opened ({error.orig})") from error
        except LedgerError:
            self.close()
            raise

    def close(self) -> None:
        """Gives the file back."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the ledger's write lock from its first line: all of it is kept, or nothing."""
        with self._engine.connect().execution_options(comity_writes=True) as connection, connection.begin():
            yield connection

    def _prepare(self, create: bool) -> None:
        with self.reading() as connection:
            laid_out = self._is_ledger(connection)
        if laid_out:
            self._renew()
            return
        if not create:
            raise LedgerError(f"ledger {self.where}: is empty; put texts into it with `comity read`")
        with self.writing() as connection:
            if not self._is_ledger(connection):  # another process may have come first
                _lay_out(connection)

    def _renew(self) -> None:
        """A ledger of an older version is brought up to this one."""
        with self.reading() as connection:
            is_old = renewing.version_of(connection) < schema.VERSION
        if is_old:
            with self.writing() as connection:
                renewing.renew(connection)

    def _is_ledger(self, connection: Connection) -> bool:
        found = inspect(connection).get_table_names()
        if schema.about.name in found:
            self._check_version(connection)
            return True
        if found:
            raise LedgerError(f"ledger {self.where}: holds another program's tables; give another file")
        return False

    def _check_version(self, connection: Connection) -> None:
        version = renewing.version_of(connection)
        if version < schema.OLDEST:
            raise LedgerError(
                f"ledger {self.where}: made by an older comity (its version {version}, needed here {schema.OLDEST}); "
                "read the texts into a new ledger"
            )
        if version > schema.VERSION:
            raise LedgerError(
                f"ledger {self.where}: made by a newer comity (its version {version}, known here {schema.VERSION}); "
                "install the newer comity, or read the texts into another ledger"
            )


def _lay_out(connection: Connection) -> None:
    schema.metadata.create_all(connection)
    search.create(connection)
    connection.execute(insert(schema.about).values(key="schema", value=str(schema.VERSION)))


def _url(where: str | Path, create: bool) -> URL:
    if "://" in str(where):
        url = make_url(str(where))
        if url.get_backend_name() != "sqlite":
            raise LedgerError(f"ledger {where}: only SQLite ledgers can be opened; give a path or a sqlite:/// URL")
        return url
    path = Path(where)
    if not path.parent.is_dir():
        raise LedgerError(f"ledger {where}: there is no folder {path.parent}; make it or give another path")
    if not create and not path.is_file():
        raise LedgerError(f"ledger {where}: there is none; put texts into it with `comity read --ledger {where}`")
    return URL.create("sqlite", database=str(path))


def _engine(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy says BEGIN, not the driver
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("comity_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
