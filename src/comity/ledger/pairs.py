"""Statements by the pairs of those they are about: the table that ties are worked out from.

A row for each way round, so that one actor's rows lie beside each other, narrow enough that a tie's life is folded
without the texts. Derived from `statements` and nothing else, in the same transaction; only texts in force have rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations, product
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, RowMapping, delete, insert, select

from comity.ledger import rows, schema
from comity.ledger.clocks import bounds
from comity.ledger.filters import Filter
from comity.ledger.judgements import judged_statements
from comity.ledger.merging import firmness
from comity.records import Actor, Interval, Modality, Strength

Flow = Literal["out", "in", "both", "beside"]
"""How the statement has the two: `one` as its `a` and `other` as its `b`, the other way round, both ways (of each
other), or side by side as parties of one side."""

TIMES = ("since", "until", "date")


class PairLine(NamedTuple):
    """What one statement says of one pair, but for its words. `explicit`: its sentence itself names both. `told` is
    the first day its document can be of, `published_latest` the last, where the document says; `times` holds the
    intervals of the words, as JSON, None where there are none."""

    one: str
    other: str
    kind: str
    number: int
    flow: Flow
    explicit: bool
    document: int
    name: str
    start: int
    told: date
    published_latest: date | None
    counts_from: date
    certain_from: date
    modality: Modality
    state: str | None
    strength: Strength | None
    times: str | None

    def intervals(self) -> dict[str, Interval]:
        """The intervals of the words by name («since», «until», «date»), those that there are."""
        if self.times is None:
            return {}
        return {name: _interval(found) for name, found in json.loads(self.times).items()}


def write(connection: Connection, document: int) -> None:
    """Makes the rows of a document's statements, from how they stand in the ledger."""
    lines, named = schema.statements, schema.statement_actors
    head = [schema.documents.c[name] for name in ("name", "read_on")]
    published = [schema.documents.c[f"published_{name}"] for name in ("earliest", "latest", "basis")]
    query = select(lines, *head, *published).join(schema.documents).where(lines.c.document_id == document)
    found = {row["id"]: row for row in connection.execute(query).mappings()}
    actors = select(named).join(lines).where(lines.c.document_id == document)
    sides: dict[int, dict[str, list[Actor]]] = {}
    for row in connection.execute(actors.order_by(named.c.statement_id, named.c.role, named.c.ord)).mappings():
        sides.setdefault(row["statement_id"], {}).setdefault(row["role"], []).append(rows.actor_from(row))
    made = [one for number, row in found.items() for one in _rows(row, sides.get(number, {}))]
    if made:
        connection.execute(insert(schema.statement_pairs), made)


def clear(connection: Connection, document: int) -> None:
    """Takes the rows of a document out: it is no longer the newest version, or will be written anew."""
    table = schema.statement_pairs
    connection.execute(delete(table).where(table.c.document == document))


def write_all(connection: Connection) -> None:
    """Makes the rows of all texts in force: for a ledger that was laid out before there was this table."""
    query = select(schema.documents.c.id).where(schema.documents.c.current)
    for document in connection.execute(query).scalars().all():
        write(connection, document)


def lines(connection: Connection, asked: Filter) -> list[PairLine]:
    """What is said of the pairs of `asked.actors` (with `asked.others`, where given; of all pairs, where neither is),
    each pair of codes one way round, in no order. Of the filter count actors, others and the two clocks."""
    table = schema.statement_pairs
    query = select(*(table.c[name] for name in PairLine._fields))
    query = query.where(table.c.number.not_in(select(judged_statements.c.statement_id)))
    query = query.where(table.c.one.in_(asked.actors) if asked.actors else table.c.one < table.c.other)
    if asked.others:
        query = query.where(table.c.other.in_(asked.others))
    if asked.as_of is not None:
        query = query.where(table.c.counts_from <= asked.as_of)
    if asked.known_by is not None:
        query = query.where(table.c.told <= asked.known_by)
    return list(map(PairLine._make, connection.execute(query).all()))


def _rows(row: RowMapping, sides: Mapping[str, list[Actor]]) -> Iterator[rows.Row]:
    written = bounds(rows.publication_from(row), row["read_on"])
    intervals = {name: found for name in TIMES if (found := rows.interval_from(row, name))}
    shared = {
        "kind": row["kind"], "number": row["id"], "document": row["document_id"], "name": row["name"],
        "start": row["start"], "told": written.earliest, "published_latest": row["published_latest"],
        "counts_from": row["counts_from"], "certain_from": row["certain_from"],
        "modality": firmness(row["modality"], row["speaker"]), "state": row["state"], "strength": row["strength"],
        "times": _packed(intervals) if intervals else None,
    }  # fmt: skip
    named = _named(row, [*sides.get("a", ()), *sides.get("b", ())])
    for (one, other), flow in _flows(sides.get("a", []), sides.get("b", [])).items():
        yield {**shared, "one": one, "other": other, "flow": flow, "explicit": {one, other} <= named}


def _flows(a: list[Actor], b: list[Actor]) -> dict[tuple[str, str], Flow]:
    """Each pair of codes, both ways round, with its flow. What is within one country is between no two."""
    ones, others = _codes(a), _codes(b)
    if not others:
        return dict.fromkeys(_both_ways(combinations(ones, 2)), "beside")
    given = {(one, other) for one, other in product(ones, others) if _home(one) != _home(other)}
    return {(one, other): _flow((one, other), given) for one, other in _both_ways(product(ones, others))}


def _both_ways(pairs: Any) -> Iterator[tuple[str, str]]:
    for one, other in pairs:
        if _home(one) != _home(other):
            yield one, other
            yield other, one


def _flow(pair: tuple[str, str], given: set[tuple[str, str]]) -> Flow:
    if pair not in given:
        return "in"
    return "both" if pair[::-1] in given else "out"


def _named(row: RowMapping, actors: list[Actor]) -> set[str]:
    """Whom the sentence has words of its own for, and not «it» or what an earlier sentence named."""
    own = (actor for actor in actors if actor.text and actor.antecedent is None)
    return {actor.code for actor in own if row["start"] <= actor.start and actor.end <= row["end"]}


def _codes(actors: list[Actor]) -> list[str]:
    return list(dict.fromkeys(actor.code for actor in actors if actor.code))


def _home(code: str) -> str:
    return code.partition(":")[0]


def _packed(intervals: Mapping[str, Interval]) -> str:
    found = {name: _plain(one) for name, one in intervals.items()}
    return json.dumps(found, separators=(",", ":"))


def _plain(one: Interval) -> list[str | None]:
    return [one.edtf, _said(one.earliest), _said(one.latest), one.basis, one.text]


def _interval(found: list[Any]) -> Interval:
    edtf, earliest, latest, basis, text = found
    return Interval(edtf, _day(earliest), _day(latest), basis, text)


def _said(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(found: str | None) -> date | None:
    return date.fromisoformat(found) if found else None
