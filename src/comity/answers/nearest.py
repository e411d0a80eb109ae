"""What the record holds in words only: the passages nearest to a question that no coded line answers."""

from __future__ import annotations

from datetime import date

from comity.answers.answer import Draft
from comity.answers.questions import Question, terms
from comity.ledger import Ledger

NEAREST = 3
"""Passages shown."""

UNTOLD = frozenset({"title", "heading", "question"})
"""Roles of passages that tell nothing themselves: a question found in a text is no answer to the same question."""


def passages(draft: Draft, ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> None:
    """Writes that nothing answers the question, and the passages nearest to it where there are any."""
    known = min((day for day in (as_of, known_by) if day), default=None)
    near = ledger.find(terms(question.text), known, 3 * NEAREST)
    found = [one for one in near if one.role not in UNTOLD][:NEAREST]
    for number, one in enumerate(found):
        voice = f" ({one.speaker})" if one.speaker else ""
        opening = "The record holds no answer; nearest" if not number else "Near it"
        draft.say(f"{opening}{voice}: {draft.quote(one.citation)}")
    if not found:
        draft.say("The record holds no answer")
