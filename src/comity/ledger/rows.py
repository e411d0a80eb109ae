"""Between the records that parts share and the rows that tables hold, both ways. No SQL is sent from here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import RowMapping

from comity.ledger.clocks import Bounds, Clock, bounds, event_clock, statement_clock
from comity.ledger.merging import block_of, firmness
from comity.records import (
    Actor,
    Citation,
    Document,
    Interval,
    Modality,
    Passage,
    Place,
    Publication,
    Report,
    Sentence,
    Statement,
    Trigger,
    Votes,
)

STANDARD_INPUT = "-"
"""The origin that reading gives to what came through a pipe."""

Row = dict[str, Any]
Line = TypeVar("Line", Report, Statement)


@dataclass(frozen=True, slots=True)
class Head:
    """What a line's document is: enough to cite it. `voice` is the same for copies; `read_on` the day it was read."""

    number: int
    name: str
    kind: str
    title: str | None
    outlet: str | None
    published: Publication | None
    voice: str
    known_from: date
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Filed(Generic[Line]):
    """A report or statement as the ledger keeps it: its number, its document and its clock."""

    number: int
    line: Line
    head: Head
    clock: Clock

    @property
    def modality(self) -> Modality:
        """How firmly it is told: what a commenter or a bot asserts is known through its word only."""
        return firmness(self.line.modality, self.line.speaker)

    def citation(self, n: int = 1) -> Citation:
        """The sentence as evidence, with the number it has in an answer."""
        head, line = self.head, self.line
        return Citation(n, head.name, head.title, head.outlet, head.published, line.sentence, line.start, line.end)


def series_of(document: Document) -> str:
    """What two versions of one text share: the path or address it came from, else its name. Each text on standard
    input is one of its own."""
    origin = document.origin
    if origin is None or "://" in origin:
        return origin or document.name
    if origin.partition(":")[0] == STANDARD_INPUT:
        return f"{STANDARD_INPUT}{document.digest}"
    return str(Path(origin).absolute())


def key_of(line: Report | Statement, document: Document) -> str:
    """A name for a line by its content and its text, the same in every ledger."""
    content = (document.name, document.digest, *(getattr(line, name) for name in line.__slots__ if name != "doc"))
    return hashlib.sha256(repr(content).encode()).hexdigest()[:16]


def document_row(document: Document, read_on: date, voice: str) -> Row:
    """The row of a document, but for who made it and what coding counted. `voice` is what its copies share."""
    published = document.published
    return {
        "series": series_of(document),
        "digest": document.digest,
        "voice": voice,
        "name": document.name,
        "origin": document.origin,
        "kind": document.kind,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "language": document.language,
        "text": document.text,
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
        "published_basis": published.basis if published else None,
        "read_on": read_on,
        "known_from": bounds(published, read_on).earliest,
    }


def passage_row(document: int, ord: int, passage: Passage) -> Row:
    """The row of a document's passage."""
    votes = passage.votes or Votes()
    return {
        "document_id": document,
        "ord": ord,
        "start": passage.start,
        "end": passage.end,
        "role": passage.role,
        "speaker": passage.speaker,
        "parent": passage.parent,
        "up": votes.up,
        "down": votes.down,
        "written": passage.written,
        "edited": passage.edited,
    }


def sentence_row(document: int, sentence: Sentence) -> Row:
    """The row of a sentence that can be searched."""
    return {
        "document_id": document,
        "start": sentence.start,
        "end": sentence.end,
        "role": sentence.passage.role,
        "speaker": sentence.passage.speaker,
    }


def report_row(report: Report, key: str, document: int, source: Document, written: Bounds) -> Row:
    """The row of a report, its actors apart."""
    place = report.place
    return _coded_row(report, document, event_clock(report.date, report.modality, written)) | {
        "key": key,
        "block": block_of(report, source.digest),
        "type": report.type,
        "mode": report.mode,
        "contexts": list(report.contexts),
        "place_name": place.name if place else None,
        "place_country": place.country if place else None,
    }


def statement_row(statement: Statement, key: str, document: int, written: Bounds) -> Row:
    """The row of a statement, its parties apart."""
    return _coded_row(statement, document, statement_clock(statement, written)) | {
        "key": key,
        "kind": statement.kind,
        "state": statement.state,
        "strength": statement.strength,
        "value": statement.value,
        **interval_row("since", statement.since),
        **interval_row("until", statement.until),
    }


def actor_rows(owner: str, number: int, sides: Mapping[str, Iterable[Actor]]) -> list[Row]:
    """The rows of a line's actors, side by side ("actor" and "recipient", or "a" and "b")."""
    return [
        {owner: number, "role": role, "ord": ord} | {name: getattr(actor, name) for name in Actor.__slots__}
        for role, actors in sides.items()
        for ord, actor in enumerate(actors)
    ]


def interval_row(prefix: str, interval: Interval | None) -> Row:
    """The five columns of an interval, all null for none."""
    return {f"{prefix}_{name}": getattr(interval, name, None) for name in Interval.__slots__}


def interval_from(row: RowMapping, prefix: str) -> Interval | None:
    """The interval in a row's five columns."""
    if row[f"{prefix}_edtf"] is None:
        return None
    return Interval(**{name: row[f"{prefix}_{name}"] for name in Interval.__slots__})


def publication_from(row: RowMapping) -> Publication | None:
    """When a document's row says that it was published."""
    basis = row["published_basis"]
    return Publication(row["published_earliest"], row["published_latest"], basis) if basis else None


def head_from(row: RowMapping) -> Head:
    """The head in a row that holds a document's columns, its number as `document_id`."""
    published = publication_from(row)
    return Head(
        number=row["document_id"],
        name=row["name"],
        kind=row["document_kind"],
        title=row["title"],
        outlet=row["outlet"],
        published=published,
        voice=row["voice"],
        known_from=row["known_from"],
        bounds=bounds(published, row["read_on"]),
    )


def passage_from(row: RowMapping) -> Passage:
    """The passage in a row."""
    votes = Votes(row["up"], row["down"]) if (row["up"], row["down"]) != (None, None) else None
    place = (row["start"], row["end"], row["role"], row["speaker"], row["parent"])
    return Passage(*place, votes, row["written"], row["edited"])


def report_from(row: RowMapping, actors: Mapping[str, tuple[Actor, ...]]) -> Filed[Report]:
    """The report in a row that holds its document's columns too."""
    place = Place(row["place_name"], row["place_country"]) if row["place_name"] else None
    report = Report(
        **_shared_fields(row),
        type=row["type"],
        mode=row["mode"],
        contexts=tuple(row["contexts"]),
        actors=actors.get("actor", ()),
        recipients=actors.get("recipient", ()),
        place=place,
    )
    return Filed(row["id"], report, head_from(row), Clock(row["counts_from"], row["certain_from"]))


def statement_from(row: RowMapping, actors: Mapping[str, tuple[Actor, ...]]) -> Filed[Statement]:
    """The statement in a row that holds its document's columns too."""
    statement = Statement(
        **_shared_fields(row),
        kind=row["kind"],
        a=actors.get("a", ()),
        b=actors.get("b", ()),
        state=row["state"],
        strength=row["strength"],
        value=row["value"],
        since=interval_from(row, "since"),
        until=interval_from(row, "until"),
    )
    return Filed(row["id"], statement, head_from(row), Clock(row["counts_from"], row["certain_from"]))


def actor_from(row: RowMapping) -> Actor:
    """The actor in a row."""
    return Actor(**{name: row[name] for name in Actor.__slots__})


def _coded_row(line: Report | Statement, document: int, clock: Clock) -> Row:
    return {
        "document_id": document,
        "start": line.start,
        "end": line.end,
        "trigger_text": line.trigger.text,
        "trigger_start": line.trigger.start,
        "trigger_end": line.trigger.end,
        **interval_row("date", line.date),
        "modality": line.modality,
        "attributed_to": line.attributed_to,
        "speaker": line.speaker,
        "counts_from": clock.counts_from,
        "certain_from": clock.certain_from,
    }


def _shared_fields(row: RowMapping) -> dict[str, Any]:
    return {
        "doc": row["name"],
        "sentence": cast(str, row["sentence"]),
        "start": row["start"],
        "end": row["end"],
        "trigger": Trigger(row["trigger_text"], row["trigger_start"], row["trigger_end"]),
        "date": interval_from(row, "date"),
        "modality": row["modality"],
        "attributed_to": row["attributed_to"],
        "speaker": row["speaker"],
    }
