"""Which outlets a digest cites, each with the sentence that tells what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.answers.answer import Draft, Status, listed
from comity.answers.questions import Question
from comity.answers.readings import read
from comity.answers.words import LEXICON
from comity.coding.attribution import outlet_subject
from comity.coding.words import word_list
from comity.ledger import Found, Ledger

DIGEST = "digest"
LOOKED_AT = 20
"""Sentences searched to find the digest that is meant."""


def applies(question: Question) -> bool:
    """Whether a question asks for outlets («which newspapers …»)."""
    words = question.bare.lower().replace("?", "").split()
    return question.kind in ("list", "who", "what") and bool(set(words[:3]) & word_list(LEXICON, "outlets"))


def answer(draft: Draft, ledger: Ledger, question: Question, known_by: date | None) -> Status:
    """The outlets of the digest that a question is about, the newest where it names no subject."""
    document = _meant(ledger, question, known_by)
    if document is None:
        return "unknown"
    sentences = [one for one in ledger.sentences(document) if one.role == "body"]
    named = dict(_outlets(sentences))
    if named:
        draft.say(listed(f"{name} {draft.cite(one.citation)}" for name, one in named.items()))
    return "answered" if named else "unknown"


def _outlets(sentences: list[Found]) -> Iterator[tuple[str, Found]]:
    """The outlets that sentences are about, each with the first one."""
    said: set[str] = set()
    for reading in read([(one, ()) for one in sentences]):
        name = outlet_subject(reading.finder)
        if name and name not in said:
            said.add(name)
            yield name, reading.found


def _meant(ledger: Ledger, question: Question, known_by: date | None) -> int | None:
    """The digest whose sentences hold most of what is asked about."""
    plain = word_list(LEXICON, "outlets") | word_list(LEXICON, "citing")
    words = [word for word in question.bare.strip(" ?").split()[1:] if word.lower() not in plain]
    found = ledger.find(words, known_by, LOOKED_AT) if words else []
    return next((one.document for one in found if one.kind == DIGEST), ledger.newest_of(DIGEST, known_by))
