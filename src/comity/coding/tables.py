"""Rows of event files that others coded, as reports: each is that data set's claim, and the row is its evidence.

POLECAT's types and modes are PLOVER's; ICEWS and GDELT have CAMEO's codes, which become PLOVER's types by PLOVER's own
table (lexicon `event_tables`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from comity.actors import find, name_of
from comity.lexicons import load
from comity.reading.eventfiles import day_in, fields
from comity.records import Actor, Coded, Document, Interval, Passage, Place, Report, Trigger

NAMES_KEPT = 10_000  # names of actors whose codes are remembered: files repeat them
Row = Mapping[str, str]


def coded_table(document: Document) -> Coded:
    """The reports in a document of kind "table"; rows that make none are counted by reason."""
    reports: list[Report] = []
    left_out: Counter[str] = Counter()
    for passage in document.passages:
        told = _report(document, passage)
        if isinstance(told, Report):
            reports.append(told)
        else:
            left_out[told] += 1
    return Coded(document, tuple(reports), (), len(document.passages), dict(left_out))


def _report(document: Document, passage: Passage) -> Report | str:
    """The report that a row is, or why it is none."""
    data_set, words = document.outlet or "", document.words(passage)
    row, known = fields(data_set, words), load("event_tables")["events"][data_set]
    kind = plover_type(row, known)
    if kind is None:
        return "no type of PLOVER's"
    actors, recipients = (_party(data_set, side, row, words, passage) for side in ("actor", "recipient"))
    if not actors and not recipients:
        return "no actor"
    code = row[known.get("type") or known["cameo"]]
    start = passage.start + words.find(code)
    return Report(
        doc=document.name, sentence=words, start=passage.start, end=passage.end,
        trigger=Trigger(code, start, start + len(code)), actors=actors, type=kind,
        mode=row[known["mode"]].lower() or None if "mode" in known else None,
        contexts=_contexts(row, known), recipients=recipients, place=_place(row, known), date=_date(row[known["date"]]),
        modality="reported", attributed_to=data_set, speaker=None,
    )  # fmt: skip


def plover_type(row: Row, known: Mapping[str, Any]) -> str | None:
    """PLOVER's type of a row: its own, or that of the longest beginning of its CAMEO code that the table has."""
    if "type" in known:
        return row[known["type"]].upper() or None
    types, code = load("event_tables")["cameo"], row[known["cameo"]]
    found = (types.get(code[:length]) for length in range(len(code), 1, -1))
    return next((one for one in found if one), None)


def _contexts(row: Row, known: Mapping[str, Any]) -> tuple[str, ...]:
    values = row[known["contexts"]] if "contexts" in known else ""
    return tuple(part.strip().lower() for part in values.split(";") if part.strip())


def _party(data_set: str, side: str, row: Row, words: str, passage: Passage) -> tuple[Actor, ...]:
    """The actor on one side, none where the row names nobody."""
    places = load("event_tables")["parties"][data_set][side]
    state, name, sector = (row[places[part]] for part in ("state", "name", "sector"))
    code = code_in(state) or code_in(name)
    if not code and not name:
        return ()
    text = name or state
    start = passage.start + words.find(text)
    first_sector = sector.split(",")[0].split(";")[0].strip().upper()
    known = load("event_tables")["sectors"].get(first_sector)
    return (Actor(code, known, name_of(code) if code else name, text, start, start + len(text)),)


@lru_cache(NAMES_KEPT)
def code_in(name: str) -> str:
    """comity's code of an actor by the code or name that a file has; empty where it is nobody's, or not one's alone."""
    if not name:
        return ""
    code = load("event_tables")["codes"].get(name, name)
    if name_of(code) != code:
        return str(code)
    found = {finding.code for finding in find(name) if finding.code}
    return found.pop() if len(found) == 1 else ""


def _place(row: Row, known: Mapping[str, Any]) -> Place | None:
    name = row[known["place"]]
    return Place(name, code_in(row[known["country"]]) or None if "country" in known else None) if name else None


def _date(value: str) -> Interval | None:
    day = day_in(value)
    return Interval(day.isoformat(), day, day, "explicit", value) if day else None
