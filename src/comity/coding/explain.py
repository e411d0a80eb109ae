"""Why a text was coded as it was: what was decided about each sentence, as plain forms ready for JSON.

`explain` is the way in. What it tells is read off the trace that coding left (`trace`), the records and the lexicons'
rows; nothing is decided here a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from comity import forms
from comity.actors import Mention
from comity.actors.resolve import reason_of
from comity.coding.engine import Explained, explained
from comity.coding.lexicon import Entry, source_of
from comity.coding.parties import PartyFinder
from comity.coding.signs import Signs
from comity.coding.telling import told_on
from comity.coding.trace import Miss, Told
from comity.coding.tree import Token
from comity.records import CODED_ROLES, Actor, Coded, Document, Interval, Publication, Report

Form = dict[str, Any]
SHOWN = ("verb", "noun", "adjective")
HIDDEN = ("says", "codes")  # of an entry's row: its example


def explain(document: Document) -> tuple[Coded, list[Form]]:
    """A document's code, and a form for each report, with `why`, and for each sentence that names two actors and gave
    no report, with `why_not`; in the order of the text."""
    coded, sentences = explained(document)
    reports = iter(coded.reports)
    rows: list[Form] = []
    for one in sentences:
        trace = one.finder.trace if one.finder else None
        told = trace.told if trace else []
        for report, source in zip(islice(reports, len(told)), told, strict=True):
            assert one.finder is not None
            rows.append({**forms.report(report), "why": why(report, source, one.finder)})
        if not told and one.sentence.passage.role in CODED_ROLES and len(codes(one)) > 1:
            rows.append(silent(document, one))
    return coded, rows


def codes(one: Explained) -> list[str]:
    """The actors that a sentence names."""
    return list(dict.fromkeys(mention.code for mention in one.mentions if mention.code and mention.kind != "outlet"))


def silent(document: Document, one: Explained) -> Form:
    """A sentence that names two actors and gave no report."""
    trace = one.finder.trace if one.finder else None
    misses = [miss_form(miss) for miss in trace.misses] if trace else []
    reason = one.left_out or ("no word of it is an act in the lexicon" if not misses else "no act is whole")
    sentence = one.sentence
    return {
        "doc": document.name, "sentence": sentence.text, "start": sentence.start, "end": sentence.end,
        "why_not": {"named": codes(one), "reason": reason, "tried": misses},
    }  # fmt: skip


def miss_form(miss: Miss) -> Form:
    """An entry that gave no report, and what was missing."""
    return {"word": miss.token.text, "type": miss.entry.type, **pattern(miss.entry), "missing": miss.why}


def pattern(entry: Entry) -> Form:
    """Where an entry stands in the lexicons, and what it asks for."""
    file, row = source_of(entry)
    word = " ".join(part for part in (entry.pos, entry.word, entry.particle) if part)
    asks = {key: value for key, value in row.items() if key not in (*SHOWN, *HIDDEN)}
    return {"pattern": f"{file}: {word}", "asks": asks}


def why(report: Report, told: Told, finder: PartyFinder) -> Form:
    """The decisions behind one report."""
    match, signs = told.match, told.signs
    hit = finder.parse.doc[match.hit].text if match.hit is not None else None
    candidate = finder.parse.candidate
    published = told_on(candidate.sentence, candidate.document.published)
    return {
        "trigger": report.trigger.text,
        **pattern(match.entry),
        "with": hit,
        "turned": refused(report, told),
        "actors": [actor_form(actor, finder) for actor in report.actors],
        "recipients": [actor_form(actor, finder) for actor in report.recipients],
        "date": date_form(report.date, published),
        "modality": {"is": report.modality, "because": because(report, signs), "signs": signs_form(signs)},
    }


def refused(report: Report, told: Told) -> str | None:
    """Why the report has another type than its entry: to say that one will not do a thing is to refuse it."""
    if report.type == told.match.entry.type or told.signs.negation is None:
        return None
    return f"«{told.signs.negation.text}» makes {told.match.entry.type} a refusal"


def because(report: Report, signs: Signs) -> str:
    """The word that decided the modality."""
    sign = signs.found.get(report.modality)
    return word_of(sign) if sign is not None else "no word says otherwise"


def signs_form(signs: Signs) -> Form:
    """All signs that were found, each with its word; the first in the order of modalities decides."""
    return {modality: word_of(sign) for modality, sign in signs.found.items()}


def word_of(sign: Token | str) -> str:
    """The word that a sign is."""
    return sign if isinstance(sign, str) else sign.text


def actor_form(actor: Actor, finder: PartyFinder) -> Form:
    """How one actor was resolved: the words, what the lexicons take them for, what they refer to, on which day."""
    published = finder.parse.candidate.document.published
    day = published.latest if published else None
    return {
        "code": actor.code, "words": actor.text or None, "antecedent": actor.antecedent,
        "read_as": "; ".join(reason_of(one) for one in mentions_of(actor, finder)) or None,
        "as_of": day.isoformat() if day else None,
    }  # fmt: skip


def mentions_of(actor: Actor, finder: PartyFinder) -> Iterator[Mention]:
    """The mentions that an actor was read from: the one whose words it has, else, of one that was referred to, the
    one of its sentence with the antecedent's words."""
    for one in finder.parse.candidate.mentions:
        if (one.start, one.end) == (actor.start, actor.end) or (actor.antecedent and one.text == actor.antecedent):
            yield one


def date_form(date: Interval | None, published: Publication | None) -> Form | None:
    """The words and the ground of a date, and the day that relative words were reckoned from."""
    if date is None:
        return None
    reckoned = forms.publication(published) if date.basis in {"relative", "document"} else None
    return {"edtf": date.edtf, "basis": date.basis, "words": date.text, "reckoned_from": reckoned}
