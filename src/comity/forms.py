"""The machine-readable forms of the records: plain dicts in the order of their keys, ready for JSON.

These are a contract with every program that reads comity's output (docs/output.md): a key may be added, never
renamed. One function a record, named after it: `forms.report(report)`. Dates are ISO 8601 strings.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from comity import records
from comity.lexicons.scores import quads, score

Form = dict[str, Any]


def interval(when: records.Interval | None) -> Form | None:
    """`{"edtf", "earliest", "latest", "basis", "text"}`, or None where there is no date."""
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "text": when.text,
    }


def publication(published: records.Publication | None) -> Form | None:
    """`{"earliest", "latest", "basis"}`, or None where nothing is known."""
    if published is None:
        return None
    return {
        "earliest": published.earliest.isoformat() if published.earliest else None,
        "latest": published.latest.isoformat() if published.latest else None,
        "basis": published.basis,
    }


def actor(mention: records.Actor) -> Form:
    """`{"code", "sector", "name", "text", "start", "end"}`, and `antecedent` where a pronoun was resolved."""
    form: Form = {
        "code": mention.code,
        "sector": mention.sector,
        "name": mention.name,
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
    }
    if mention.antecedent is not None:
        form["antecedent"] = mention.antecedent
    return form


def actors(mentions: Iterable[records.Actor]) -> list[Form]:
    """A list of `actor` forms, in order."""
    return [actor(mention) for mention in mentions]


def intensity(type: str, mode: str | None) -> Form:
    """`{"quad", "score"}`: PLOVER's class of the act, 1 to 4, and how much conflict (-10) or cooperation (10) it is."""
    return {"quad": quads()[type], "score": score(type, mode)}


def place(where: records.Place | None) -> Form | None:
    """`{"name", "country"}`, or None where no place is told."""
    return None if where is None else {"name": where.name, "country": where.country}


def report(told: records.Report) -> Form:
    """One line of `comity code --format jsonl`."""
    return {
        **_frame(told),
        "actors": actors(told.actors),
        "type": told.type,
        "mode": told.mode,
        "contexts": list(told.contexts),
        "recipients": actors(told.recipients),
        "place": place(told.place),
        "date": interval(told.date),
        **_voice(told),
        **intensity(told.type, told.mode),
    }


def statement(told: records.Statement) -> Form:
    """One line of `comity code --statements --format jsonl`."""
    return {
        **_frame(told),
        "kind": told.kind,
        "a": actors(told.a),
        "b": actors(told.b),
        "state": told.state,
        "strength": told.strength,
        "value": told.value,
        "since": interval(told.since),
        "until": interval(told.until),
        "date": interval(told.date),
        **_voice(told),
    }


def document(read: records.Document) -> Form:
    """What `comity show --format json` prints: the document's head and all its passages."""
    return {
        "doc": read.name,
        "kind": read.kind,
        "title": read.title,
        "outlet": read.outlet,
        "url": read.url,
        "language": read.language,
        "published": publication(read.published),
        "passages": [passage(part, read.words(part)) for part in read.passages],
    }


def passage(part: records.Passage, words: str) -> Form:
    """`words` is the slice of the stored text that the passage stands on."""
    return {
        "start": part.start,
        "end": part.end,
        "role": part.role,
        "speaker": part.speaker,
        "parent": part.parent,
        "votes": None if part.votes is None else {"up": part.votes.up, "down": part.votes.down},
        "written": part.written.isoformat() if part.written else None,
        "edited": part.edited,
        "text": words,
    }


def citation(cited: records.Citation) -> Form:
    """`{"n", "doc", "title", "outlet", "published", "sentence", "start", "end"}`."""
    return {
        "n": cited.n,
        "doc": cited.doc,
        "title": cited.title,
        "outlet": cited.outlet,
        "published": publication(cited.published),
        "sentence": cited.sentence,
        "start": cited.start,
        "end": cited.end,
    }


def event(happening: records.Event) -> Form:
    """One event; `reports` are the ledger's numbers of the reports that tell of it."""
    return {
        "id": happening.id,
        "type": happening.type,
        "mode": happening.mode,
        "actors": list(happening.actors),
        "recipients": list(happening.recipients),
        "date": interval(happening.date),
        "modality": happening.modality,
        "reports": list(happening.reports),
        **intensity(happening.type, happening.mode),
    }


def tie(standing: records.Tie) -> Form:
    """One entry of `comity ties --format json`."""
    return {
        "a": standing.a,
        "b": standing.b,
        "kind": standing.kind,
        "direction": standing.direction,
        "state": standing.state,
        "since": interval(standing.since),
        "until": interval(standing.until),
        "last_confirmed": interval(standing.last_confirmed),
        "strength": standing.strength,
        "standing": standing.standing,
        "citations": [citation(cited) for cited in standing.citations],
    }


def _frame(told: records.Report | records.Statement) -> Form:
    trigger = {"text": told.trigger.text, "start": told.trigger.start, "end": told.trigger.end}
    return {"doc": told.doc, "sentence": told.sentence, "start": told.start, "end": told.end, "trigger": trigger}


def _voice(told: records.Report | records.Statement) -> Form:
    return {"modality": told.modality, "attributed_to": told.attributed_to, "speaker": told.speaker}
