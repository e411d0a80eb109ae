"""Answers from what is stated beside acts and ties: who somebody is, why something was done."""

from __future__ import annotations

import re
from datetime import date

from comity.answers.answer import Draft, Status, dated
from comity.answers.questions import Question, speaks_of_ties, stems, tells
from comity.ledger import Filed, Filter, Ledger
from comity.records import Statement

SHOWN = 3
"""Offices or reasons that one answer tells."""

_WHO_IS = re.compile(r"^\s*who\s+(?:is|was|are|were)\s+(.+?)\s*\??\s*$", re.IGNORECASE)


def who_is(draft: Draft, ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> Status:
    """Who somebody is, by the offices and roles that the texts give him, the newest first."""
    name = _WHO_IS.match(question.text)
    if name is None:
        return "unknown"
    asked = Filter(kinds=("office",), about=name[1], as_of=as_of, known_by=known_by)
    found = [one for one in ledger.statements(asked) if _person(one).casefold() == name[1].casefold()]
    for one in sorted(found, key=_newest)[:SHOWN]:
        since = f", since {dated(one.line.since)}" if one.line.since else ""
        draft.say(f"{_person(one)}: {_role(one)}{since}: {draft.quote(one.citation())}")
    return "answered" if found else "unknown"


def why(draft: Draft, ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> Status:
    """What the texts offer as reasons, each on the word of who offers it, the best fitting first."""
    if not question.codes:
        return "unknown"
    first, *rest = question.codes
    asked = Filter((first,), tuple(rest[:1]), kinds=("cause",), as_of=as_of, known_by=known_by)
    found = list(ledger.statements(asked))
    scored = {one.number: _score(question, one) for one in found}
    best = max(scored.values(), default=0)
    fitting = [one for one in found if best > 0 and scored[one.number] == best]
    for one in sorted(fitting, key=_newest)[:SHOWN]:
        voice = one.line.attributed_to or one.line.speaker
        draft.say(f"Offered as a reason{f', by {voice}' if voice else ''}: {draft.quote(one.citation())}")
    return "answered" if fitting else "unknown"


def _person(one: Filed[Statement]) -> str:
    return (one.line.value or "").partition(";")[0].strip()


def _role(one: Filed[Statement]) -> str:
    return (one.line.value or "").partition(";")[2].strip()


def _newest(one: Filed[Statement]) -> tuple[int, str, int]:
    return -one.head.known_from.toordinal(), one.head.name, one.line.start


def _score(question: Question, one: Filed[Statement]) -> int:
    """How much of what is asked for a reason of a sentence has: 0 where it tells neither of the act nor of a word."""
    told = question.verb is not None and tells(question.verb, one.line.trigger.text)
    tied = question.topic is not None and speaks_of_ties(one.line.sentence)
    held = len(question.words & stems(one.line.sentence))
    return told + tied + held if told or held or not (question.verb or question.words) else 0
