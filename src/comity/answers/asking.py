"""From a question to its answer: which part of the record is asked, and in which order."""

from __future__ import annotations

from datetime import date

from comity.answers import extracts, happenings, nearest, outlets, partners, persons, standing, stated, turns
from comity.answers.answer import Answer, Draft, Status, Verdict
from comity.answers.questions import Question, parse
from comity.answers.spelling import Spelt, spelt
from comity.answers.words import ending, root_of
from comity.ledger import Ledger
from comity.ties import Account, accounts, friendly_kinds, with_predecessors

Found = tuple[Status, Verdict | None]
NOTHING: Found = ("unknown", None)


def ask(ledger: Ledger, question: str, as_of: date | None = None, known_by: date | None = None) -> Answer:
    """What the record says to a question, as of a day (that of the year it names, else all that the record holds,
    where None), from what was published by `known_by`. A plan is never a yes; where the record is silent the answer
    says so and cites the nearest passages."""
    written = spelt(ledger, question)
    asked = parse(written.text, as_of)
    day = as_of or asked.as_of
    draft = Draft()
    status, verdict = _answer(draft, ledger, asked, day, known_by)
    if not draft.sentences:
        found = _in_words(draft, ledger, asked, _earlier(day, known_by))
        status, verdict = found if draft.sentences else (status, verdict)
    if not draft.sentences:
        nearest.passages(draft, ledger, asked, as_of, known_by)
    return Answer(question, as_of, known_by, status, verdict, _said(draft.text, written), draft.citations)


def _said(text: str, written: Spelt) -> str:
    """An answer that says first which names it took for misspelt."""
    taken = "; ".join(f"«{slip}» taken for {name}" for slip, name in written.slips)
    return f"({taken}) {text}" if taken else text


def _answer(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    found = _special(draft, ledger, asked, as_of, known_by)
    if draft.sentences:
        return found
    ahead = asked.kind == "yesno" and asked.ahead
    by_tie = (
        not ahead
        and not (asked.verb and root_of(asked.verb) in ending())
        and asked.turn is None
        and asked.topic
        and asked.codes
        and not (asked.topic.acts and asked.past)
        and asked.kind != "why"
    )
    found = _by_ties(draft, ledger, asked, as_of, known_by) if by_tie else NOTHING
    if draft.sentences:
        return found
    if asked.kind == "why":
        return stated.why(draft, ledger, asked, as_of, known_by), None
    if asked.kind == "who" and not asked.acts:
        return stated.who_is(draft, ledger, asked, as_of, known_by), None
    return _by_acts(draft, ledger, asked, as_of, known_by)


def _in_words(draft: Draft, ledger: Ledger, asked: Question, known_by: date | None) -> Found:
    """What the texts' own sentences say, where nothing coded answers."""
    name = persons.name_asked_for(asked.bare) if asked.kind == "who" else None
    if name is not None:
        return persons.who_is(draft, ledger, name, known_by), None
    return extracts.answer(draft, ledger, asked, known_by)


def _special(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    """Questions of a form of their own: for outlets, for what became of ties."""
    if outlets.applies(asked):
        return outlets.answer(draft, ledger, asked, _earlier(as_of, known_by)), None
    if asked.turn is None or not asked.codes or asked.kind == "why":
        return NOTHING
    if asked.turn == "compared" and len(asked.codes) > 2:
        return turns.compared(draft, ledger, asked, as_of, known_by)
    if asked.turn == "broken":
        first, *rest = asked.codes
        return turns.broken(
            draft, asked, accounts(ledger, first, rest[0] if rest else None, as_of, known_by, friendly_kinds())
        )
    return turns.changed(draft, ledger, asked, as_of, known_by) if asked.kind == "what" else NOTHING


def _earlier(*days: date | None) -> date | None:
    return min((day for day in days if day), default=None)


def _by_ties(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    found = _accounts(ledger, asked, as_of, known_by)
    edge = as_of or ledger.newest_day()
    if asked.kind == "when":
        return standing.beginning(draft, found)
    if len(asked.codes) == 1:
        verdict = partners.answer(draft, asked, found, with_predecessors(asked.codes[0]), edge)
        return ("answered" if verdict else "unknown"), verdict if asked.kind == "yesno" else None
    if asked.kind == "yesno":
        return standing.pair(draft, asked, found, as_of, edge)
    if asked.kind in ("what", "list") and asked.topic and standing.described(draft, found):
        return "answered", None
    return NOTHING


def _accounts(ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> list[Account]:
    first, *rest = asked.codes
    wanted = asked.topic.kinds if asked.topic else ()
    return accounts(ledger, first, rest[-1] if rest else None, as_of, known_by, wanted) if wanted else []


def _by_acts(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    hits = happenings.find(ledger, asked, as_of, known_by)
    if asked.kind == "yesno" and asked.acts:
        return happenings.whether(draft, asked, hits)
    hits = happenings.fitting(asked, hits)
    if asked.kind == "when":
        return happenings.when(draft, hits, asked.ahead)
    if asked.kind == "where":
        return happenings.where(draft, hits), None
    if asked.kind in ("who", "list") and asked.acts:
        return happenings.who(draft, asked, hits), None
    if asked.kind == "what":
        return happenings.what(draft, hits), None
    return NOTHING
