"""A coded document into the tables, inside one transaction of the caller's."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from sqlalchemy import Connection, Table, and_, delete, func, insert, or_, select, update

from comity.ledger import applying, copying, judgements, pairs, rows, schema, search
from comity.ledger.clocks import bounds
from comity.ledger.makers import Maker
from comity.reading import fingerprint, sentences
from comity.records import CODED_ROLES, STATEMENT_ONLY_ROLES, Coded, Document, Report, Statement

Outcome = Literal["added", "revised", "recoded", "unchanged"]

SEARCHED_ROLES = CODED_ROLES | STATEMENT_ONLY_ROLES | {"title", "heading", "question", "caption"}
"""The passages whose sentences a search may find; not menus, advertisements and their like."""


@dataclass(frozen=True, slots=True)
class Known:
    """The row of a text that the ledger has."""

    number: int
    maker: int
    current: bool
    read_on: date
    series: str


def add(connection: Connection, coded: Coded, maker: Maker, today: date) -> Outcome:
    """Writes a document with all its lines, and says what that was.

    "unchanged": the ledger had this text, coded by this maker, as its newest version. "recoded": another maker's lines
    were replaced. "revised": another version of the text was the newest until now, and is kept. "added": a new text.
    """
    known, made_by = find(connection, coded.document), maker_number(connection, maker)
    if known and known.current and known.maker == made_by:
        return "unchanged"
    before = _supersede(connection, coded.document, known)
    if known and known.maker == made_by:
        _mark_stale(connection, known.number)
        pairs.write(connection, known.number)
        applying.apply(connection, coded.document.digest)
        return "revised"
    if known:
        _clear_lines(connection, known.number)
        _write_lines(connection, known.number, coded, made_by, known.read_on)
        return "recoded" if known.current else "revised"
    number = _write_document(connection, coded.document, made_by, today)
    _write_lines(connection, number, coded, made_by, today)
    return "revised" if before else "added"


def find(connection: Connection, document: Document) -> Known | None:
    """The row of this very text, if the ledger has it: from the same place, else of the same name and in force."""
    table = schema.documents
    same_place = table.c.series == rows.series_of(document)
    same_name = and_(table.c.name == document.name, table.c.current)
    query = select(table.c.id, table.c.maker_id, table.c.current, table.c.read_on, table.c.series)
    query = query.where(table.c.digest == document.digest, or_(same_place, same_name))
    row = connection.execute(query.order_by(same_place.desc()).limit(1)).first()
    return Known(*row) if row else None


def known_maker(connection: Connection, maker: Maker) -> int | None:
    """The maker's number, None if it has made nothing yet."""
    table = schema.makers
    query = select(table.c.id).where(*(table.c[name] == value for name, value in asdict(maker).items()))
    return connection.execute(query).scalar()


def maker_number(connection: Connection, maker: Maker) -> int:
    """The maker's number, a new one if it has made nothing yet."""
    number = known_maker(connection, maker)
    return number if number is not None else _insert(connection, schema.makers, asdict(maker))


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What left the ledger with a name: versions of its text, and judgements on them."""

    versions: int
    judgements: int


def forget(connection: Connection, name: str) -> Forgotten:
    """Takes every version of the documents of that name out, with all that rests on them alone."""
    table = schema.documents
    found = connection.execute(select(table.c.id, table.c.digest).where(table.c.name == name)).all()
    for number, _ in found:
        _mark_stale(connection, number)
        _clear_search(connection, number)
    numbers = [number for number, _ in found]
    pairs.clear(connection, numbers)
    copying.leave_prints(connection, numbers)
    connection.execute(delete(table).where(table.c.id.in_(numbers)))
    return Forgotten(len(found), judgements.forget(connection, {digest for _, digest in found}))


def _clear_search(connection: Connection, document: int) -> None:
    table = schema.sentences
    words = func.substr(schema.documents.c.text, table.c.start + 1, table.c.end - table.c.start)
    query = select(table.c.id, words).join(schema.documents).where(table.c.document_id == document)
    search.remove(connection, [(number, text) for number, text in connection.execute(query)])


def _supersede(connection: Connection, document: Document, known: Known | None) -> bool:
    """Makes the document the newest of its series; says whether another version was that until now."""
    table = schema.documents
    same = table.c.series == (known.series if known else rows.series_of(document))
    older = connection.execute(select(table.c.id).where(same, table.c.current)).scalars().all()
    older = [number for number in older if known is None or number != known.number]
    pairs.clear(connection, older)
    for number in older:
        _mark_stale(connection, number)
        connection.execute(update(table).where(table.c.id == number).values(current=False))
    if known:
        connection.execute(update(table).where(table.c.id == known.number).values(current=True))
    return bool(older)


def _write_document(connection: Connection, document: Document, maker: int, today: date) -> int:
    bands = fingerprint(document)
    voice = copying.voice_of(connection, document, bands)
    row = rows.document_row(document, today, voice)
    row |= {"current": True, "maker_id": maker, "sentence_count": 0, "left_out": {}}
    number = _insert(connection, schema.documents, row)
    passages = [rows.passage_row(number, ord, passage) for ord, passage in enumerate(document.passages)]
    _insert_all(connection, schema.passages, passages)
    if voice == document.digest:
        _insert_all(connection, schema.prints, copying.print_rows(number, bands))
    _write_sentences(connection, number, document)
    return number


def _write_sentences(connection: Connection, number: int, document: Document) -> None:
    found = [sentence for sentence in sentences(document) if sentence.passage.role in SEARCHED_ROLES]
    numbers = _insert_many(connection, schema.sentences, [rows.sentence_row(number, sentence) for sentence in found])
    search.add(connection, zip(numbers, (sentence.text for sentence in found), strict=True))


def _write_lines(connection: Connection, number: int, coded: Coded, maker: int, read_on: date) -> None:
    document = coded.document
    written = bounds(document.published, read_on)
    counts = {"maker_id": maker, "sentence_count": coded.sentences, "left_out": dict(coded.left_out)}
    connection.execute(update(schema.documents).where(schema.documents.c.id == number).values(counts))
    reports = {rows.key_of(report, document): report for report in coded.reports}
    _write_reports(
        connection, [(line, rows.report_row(line, key, number, document, written)) for key, line in reports.items()]
    )
    statements = {rows.key_of(statement, document): statement for statement in coded.statements}
    _write_statements(
        connection, [(line, rows.statement_row(line, key, number, written)) for key, line in statements.items()]
    )
    pairs.write(connection, number)
    _mark_stale(connection, number)
    applying.apply(connection, document.digest)


def _write_reports(connection: Connection, lines: list[tuple[Report, rows.Row]]) -> None:
    numbers = _insert_many(connection, schema.reports, [row for _, row in lines])
    found = []
    for number, (report, _) in zip(numbers, lines, strict=True):
        found += rows.actor_rows("report_id", number, {"actor": report.actors, "recipient": report.recipients})
    _insert_all(connection, schema.report_actors, found)


def _write_statements(connection: Connection, lines: list[tuple[Statement, rows.Row]]) -> None:
    numbers = _insert_many(connection, schema.statements, [row for _, row in lines])
    found = []
    for number, (statement, _) in zip(numbers, lines, strict=True):
        found += rows.actor_rows("statement_id", number, {"a": statement.a, "b": statement.b})
    _insert_all(connection, schema.statement_actors, found)


def _clear_lines(connection: Connection, document: int) -> None:
    _mark_stale(connection, document)
    pairs.clear(connection, [document])
    for table in (schema.reports, schema.statements):
        connection.execute(delete(table).where(table.c.document_id == document))


def _mark_stale(connection: Connection, document: int) -> None:
    """Notes the blocks of reports whose events this document's coming or going changes."""
    known = select(schema.stale_blocks.c.block)
    blocks = select(schema.reports.c.block).where(
        schema.reports.c.document_id == document, schema.reports.c.block.not_in(known)
    )
    connection.execute(insert(schema.stale_blocks).from_select(["block"], blocks.distinct()))


def _insert(connection: Connection, table: Table, row: rows.Row) -> int:
    (number,) = _insert_many(connection, table, [row])
    return number


def _insert_many(connection: Connection, table: Table, found: list[rows.Row]) -> list[int]:
    """Writes rows and returns the numbers that the database gave them, in the same order."""
    if not found:
        return []
    returning = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return list(connection.execute(returning, found).scalars())


def _insert_all(connection: Connection, table: Table, found: list[rows.Row]) -> None:
    if found:
        connection.execute(insert(table), found)
