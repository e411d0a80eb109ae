"""Statements by the pairs of those they are about: the table that ties are worked out from.

A row for each way round, so that one actor's rows lie beside each other, narrow enough that a tie's life is folded
without the texts. Derived from `statements` and nothing else, in the same transaction; only what texts in force say,
and nobody rejected, has rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, delete, insert, not_, select, update

from comity.ledger import rows, schema
from comity.ledger.clocks import bounds
from comity.ledger.filters import Filter
from comity.ledger.judgements import counted
from comity.ledger.merging import firmness
from comity.ledger.pair_lines import Flow, PairLine, packed, said_again
from comity.records import Actor

TIMES = ("since", "until", "date")

Group = tuple[str, str, str]
"""Two codes, in order, and a kind: the lines of one tie, or of the two of a pair that give each other something."""

_TABLE = schema.statement_pairs
_OF_GROUP = and_(*(_TABLE.c[name] == bindparam(f"{name}_") for name in ("one", "other", "kind")))


def write(connection: Connection, document: int) -> None:
    """Makes the rows of a document's statements, from how they stand in the ledger."""
    _note_repeats(connection, _write(connection, document))


def clear(connection: Connection, documents: Sequence[int]) -> None:
    """Takes the rows of documents out: they are no longer the newest versions, or will be written anew."""
    if not documents:
        return
    mine = _TABLE.c.document.in_(documents)
    query = select(_TABLE.c.one, _TABLE.c.other, _TABLE.c.kind).where(mine, _TABLE.c.one < _TABLE.c.other).distinct()
    groups = [(one, other, kind) for one, other, kind in connection.execute(query)]
    connection.execute(delete(_TABLE).where(mine))
    _note_repeats(connection, groups)


def write_anew(connection: Connection, digest: str) -> None:
    """Makes the rows of the texts in force with that digest again, after judgements on their statements."""
    table = schema.documents
    found = connection.execute(select(table.c.id).where(table.c.digest == digest, table.c.current)).scalars().all()
    clear(connection, found)
    for document in found:
        write(connection, document)


def write_all(connection: Connection) -> None:
    """Makes the rows of all texts in force: for a ledger that was laid out before there was this table."""
    query = select(schema.documents.c.id).where(schema.documents.c.current)
    groups: set[Group] = set()
    for document in connection.execute(query).scalars().all():
        groups |= _write(connection, document)
    _note_repeats(connection, groups)


def lines(connection: Connection, asked: Filter, repeated: bool = False) -> list[PairLine]:
    """What is said of the pairs of `asked.actors` (with `asked.others`, where given; of all pairs, where neither is),
    each pair of codes one way round, in no order. Of the filter count actors, others, kinds and the two clocks.

    Without the lines that are said again before the day asked, which change nothing in what stood then; or with
    `repeated` those alone.
    """
    said_later = _said_later(asked)
    query = select(*(_TABLE.c[name] for name in PairLine._fields)).where(said_later if repeated else not_(said_later))
    query = query.where(_TABLE.c.one.in_(asked.actors) if asked.actors else _TABLE.c.one < _TABLE.c.other)
    if asked.others:
        query = query.where(_TABLE.c.other.in_(asked.others))
    if asked.kinds:
        query = query.where(_TABLE.c.kind.in_(asked.kinds))
    if asked.as_of is not None:
        query = query.where(_TABLE.c.counts_from <= asked.as_of)
    if asked.known_by is not None:
        query = query.where(_TABLE.c.told <= asked.known_by)
    return list(map(PairLine._make, connection.execute(query).all()))


def _said_later(asked: Filter) -> ColumnElement[bool]:
    """That a line is said again before the day asked, in a text known by then. Not on that day itself: a text of later
    may say what stood on just that day."""
    again = _TABLE.c.again
    conditions: list[ColumnElement[bool]] = [again.is_not(None)]
    if asked.as_of is not None:
        conditions.append(again < asked.as_of)
    if asked.known_by is not None:
        conditions.append(again <= asked.known_by)
    return and_(*conditions)


def _write(connection: Connection, document: int) -> set[Group]:
    """Makes a document's rows and returns the groups that they are of; `again` is left to be noted."""
    lines, named = schema.statements, schema.statement_actors
    head = [schema.documents.c[name] for name in ("name", "read_on")]
    published = [schema.documents.c[f"published_{name}"] for name in ("earliest", "latest", "basis")]
    query = select(lines, *head, *published).join(schema.documents)
    query = query.where(lines.c.document_id == document, counted(lines))
    found = {row["id"]: row for row in connection.execute(query).mappings()}
    if not found:
        return set()
    actors = select(named).join(lines).where(lines.c.document_id == document)
    sides: dict[int, dict[str, list[Actor]]] = {}
    for row in connection.execute(actors.order_by(named.c.statement_id, named.c.role, named.c.ord)).mappings():
        sides.setdefault(row["statement_id"], {}).setdefault(row["role"], []).append(rows.actor_from(row))
    made = [one for number, row in found.items() for one in _rows(row, sides.get(number, {}))]
    if made:
        connection.execute(insert(_TABLE), made)
    return {(row["one"], row["other"], row["kind"]) for row in made if row["one"] < row["other"]}


def _note_repeats(connection: Connection, groups: Iterable[Group]) -> None:
    """Brings `again` up to date in groups that have gained or lost lines."""
    query = select(*(_TABLE.c[name] for name in PairLine._fields), _TABLE.c.again).where(_OF_GROUP)
    changed: list[rows.Row] = []
    for one, other, kind in sorted(groups):
        found = connection.execute(query, {"one_": one, "other_": other, "kind_": kind}).all()
        days = said_again(PairLine._make(row[:-1]) for row in found)
        for row in found:
            if row.again != (day := days.get(row.number)):
                number = {"kind_": kind, "number_": row.number, "day_": day}
                changed += [number | {"one_": one, "other_": other}, number | {"one_": other, "other_": one}]
    if changed:
        same = and_(_OF_GROUP, _TABLE.c.number == bindparam("number_"))
        connection.execute(update(_TABLE).where(same).values(again=bindparam("day_")), changed)


def _rows(row: RowMapping, sides: Mapping[str, list[Actor]]) -> Iterator[rows.Row]:
    written = bounds(rows.publication_from(row), row["read_on"])
    intervals = {name: found for name in TIMES if (found := rows.interval_from(row, name))}
    shared = {
        "kind": row["kind"], "number": row["id"], "document": row["document_id"], "name": row["name"],
        "start": row["start"], "told": written.earliest, "published_latest": row["published_latest"],
        "counts_from": row["counts_from"], "certain_from": row["certain_from"],
        "modality": firmness(row["modality"], row["speaker"]), "state": row["state"], "strength": row["strength"],
        "times": packed(intervals),
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
