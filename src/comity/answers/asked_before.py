"""Pages of questions and answers: what stands under a question that a text asks itself is its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from comity.answers.answer import Draft, Status, Verdict
from comity.answers.passages import groups_of
from comity.answers.questions import Question, parse, stems
from comity.answers.shapes import Shape
from comity.ledger import Found, Ledger
from comity.lexicons import load

LOOKED_AT = 12
"""Sentences searched for the same question."""

ALIKE = 0.75
"""Share of their words that two questions must have in common to be one. Chosen: «Why has Peru so few friends?» is
«Why does Peru have few friends?», and «Why does Peru have few ports?» is not."""

LONGEST = 2
"""Sentences of an answer that are quoted."""

SPEAKING = frozenset({"body", "quote"})
_YES_OR_NO = re.compile(r"^\W*(yes|no)\b", re.IGNORECASE)


def answer(
    draft: Draft, ledger: Ledger, question: Question, shape: Shape, known_by: date | None
) -> tuple[Status, Verdict | None]:
    """The answer under the same question in a text; writes nothing where no text asks it."""
    for one in ledger.find_near(groups_of(shape), known_by, LOOKED_AT):
        if one.role == "question" and _same(question, parse(one.citation.sentence)):
            told = list(_under(ledger, one))
            if told and (question.kind != "yesno" or _verdict(told[0])):
                for sentence in told:
                    draft.say(f"In answer to the same question: {draft.quote(sentence.citation)}")
                return "answered", _verdict(told[0]) if question.kind == "yesno" else None
    return "unknown", None


def _under(ledger: Ledger, asked: Found) -> Iterator[Found]:
    """The sentences right under a question, up to what is no running text."""
    _, later = ledger.around(asked, after=LONGEST)
    told = list(takewhile(lambda sentence: sentence.role in SPEAKING, later))
    if not any(_puts_off(sentence.citation.sentence) for sentence in told):
        yield from told


def _puts_off(text: str) -> bool:
    """Whether a sentence only leads on to an answer («below, we look at …»)."""
    return any(words in text.lower() for words in load("questions")["no_answer"])


def _same(question: Question, other: Question) -> bool:
    """Whether two questions want to know the same of the same actors."""
    if question.kind != other.kind or set(question.codes) != set(other.codes):
        return False
    mine, theirs = stems(question.bare), stems(other.bare)
    return len(mine & theirs) >= ALIKE * len(mine | theirs)


def _verdict(sentence: Found) -> Verdict | None:
    said = _YES_OR_NO.match(sentence.citation.sentence)
    return None if said is None else "yes" if said[1].lower() == "yes" else "no"
