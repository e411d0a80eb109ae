"""A ledger of an older version brought up to this one: tables that were laid out differently are made anew from what
was read, inside one transaction."""

from __future__ import annotations

from sqlalchemy import Connection, column, insert, inspect, select, table, text, update

from comity.ledger import pairs, schema


def version_of(connection: Connection) -> int:
    """The version that a ledger says it is of."""
    query = select(schema.about.c.value).where(schema.about.c.key == "schema")
    return int(connection.execute(query).scalar_one())


def renew(connection: Connection) -> None:
    """Brings a ledger of a version from `schema.OLDEST` on up to this one; one of this version is left as it is."""
    if version_of(connection) == schema.VERSION:
        return
    known = set(inspect(connection).get_table_names())
    if schema.statement_pairs.name in known:
        schema.statement_pairs.drop(connection)
    old_event_pairs = _set_aside_event_pairs(connection)
    schema.metadata.create_all(connection)  # what is not there yet
    schema.documents_by_month.create(connection, checkfirst=True)
    _refill_event_pairs(connection, old_event_pairs)
    pairs.write_all(connection)
    connection.execute(update(schema.about).where(schema.about.c.key == "schema").values(value=str(schema.VERSION)))


def _set_aside_event_pairs(connection: Connection) -> str:
    name = schema.event_pairs.name
    aside = f"{name}_before"
    connection.execute(text(f"ALTER TABLE {name} RENAME TO {aside}"))
    return aside


def _refill_event_pairs(connection: Connection, aside: str) -> None:
    """The pairs of before, with what the events say of themselves."""
    new, events = schema.event_pairs, schema.events
    old = table(aside, column("event_id"), column("a"), column("b"))
    names = ("certain_from", "status", "type", "mode")
    query = select(old.c.event_id, old.c.a, old.c.b, events.c.counts_from, *(events.c[name] for name in names))
    query = query.join(events, events.c.id == old.c.event_id)
    connection.execute(insert(new).from_select(["event_id", "a", "b", "day", *names], query))
    connection.execute(text(f"DROP TABLE {aside}"))
