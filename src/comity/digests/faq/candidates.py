"""Questions worth asking of the record about an actor or a pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from comity.actors import name_of
from comity.answers.questions import parse
from comity.ledger import Filter, Ledger
from comity.lexicons import load
from comity.records import Report, Statement, Tie
from comity.ties import ties, with_predecessors

LEXICON = "faq"

SEARCHED = 200
"""Sentences that are searched for questions which the texts themselves ask."""

LOOKED_AT = 500
"""Reports, and offices, the newest, from which questions are made."""


Place = tuple[str, int]
"""A sentence: its document's name and where it starts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, how many texts ask it, and the sentences of the record that it was made from. `general`: it is asked
    of every actor, whatever the record holds."""

    question: str
    asked: int
    evidence: frozenset[Place]
    general: bool


def candidates(
    ledger: Ledger, actor: str, other: str | None, as_of: date | None, known_by: date | None
) -> list[Candidate]:
    """The questions about an actor, or about a pair where `other` is given: what texts ask first, then what is asked of
    every actor, then what most sentences tell of. Parameters are codes and days as for `ties`."""
    general = [form.format(a=name_of(actor)) for form in load(LEXICON)["actor"]] if other is None else []
    evidence: dict[str, set[Place]] = {question: set() for question in general}
    for question, place in _particular(ledger, actor, other, as_of, known_by):
        evidence.setdefault(question, set()).add(place)
    asked = Counter(_meaning(question) for question in _asked_by_texts(ledger, actor, known_by))
    found = [
        Candidate(question, asked[_meaning(question)], frozenset(places), question in general)
        for question, places in evidence.items()
    ]
    return sorted(found, key=lambda one: (-one.asked, not one.general, -len(one.evidence)))


def _asked_by_texts(ledger: Ledger, actor: str, known_by: date | None) -> Iterator[str]:
    """The questions that stand in the texts and name the actor."""
    for found in ledger.find([name_of(actor)], known_by, SEARCHED):
        if found.role == "question" and found.citation.sentence.rstrip().endswith("?"):
            yield found.citation.sentence


def _meaning(question: str) -> tuple[object, ...]:
    """What two wordings of one question share. A text's question is never asked as it stands: it may go beyond what
    answering understands."""
    asked = parse(question)
    return asked.kind, frozenset(asked.codes), asked.topic and asked.topic.kinds, asked.acts, asked.words


def _particular(
    ledger: Ledger, actor: str, other: str | None, as_of: date | None, known_by: date | None
) -> Iterator[tuple[str, Place]]:
    """Questions from what the record has, each with a sentence behind it."""
    for tie in ties(ledger, actor, other, as_of, known_by):
        for question in _about_tie(tie, actor):
            yield from ((question, (citation.doc, citation.start)) for citation in tie.citations)
    mine, theirs = with_predecessors(actor), with_predecessors(other) if other else ()
    told = Filter(mine, theirs, as_of=as_of, known_by=known_by, newest=True, limit=LOOKED_AT)
    for report in ledger.reports(told):
        for question in _about_act(report.line):
            yield question, (report.head.name, report.line.start)
    if other is None:
        offices = replace(told, kinds=("office",))
        for office in ledger.statements(offices):
            yield from ((question, (office.head.name, office.line.start)) for question in _about_person(office.line))


def _about_tie(tie: Tie, actor: str) -> list[str]:
    """The questions that a tie makes: of a mutual one, from the side of the actor asked for."""
    a, b = (tie.b, tie.a) if tie.direction == "mutual" and tie.b == actor else (tie.a, tie.b)
    return [form.format(a=name_of(a), b=name_of(b)) for form in load(LEXICON)["ties"].get(tie.kind, ())]


def _about_act(told: Report) -> list[str]:
    """The questions that a report makes: none where one side is missing."""
    if not (told.actors and told.recipients):
        return []
    a, b = name_of(told.actors[0].code), name_of(told.recipients[0].code)
    acts, both = load(LEXICON)["acts"], load(LEXICON)["both"]
    one_way = [form.format(a=a, b=b) for kind in (f"{told.type} {told.mode}", told.type) for form in acts.get(kind, ())]
    first, second = sorted((a, b))
    return [*one_way, *(form.format(a=first, b=second) for form in both)]


def _about_person(office: Statement) -> list[str]:
    name = (office.value or "").partition(";")[0].strip()
    return [form.format(person=name) for form in load(LEXICON)["people"]] if name else []
