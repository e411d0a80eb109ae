"""From a question to its answer: which part of the record is asked, and in which order."""

from __future__ import annotations

from datetime import date

from comity.answers import happenings, nearest, partners, standing, stated
from comity.answers.answer import Answer, Draft, Status, Verdict
from comity.answers.questions import Question, parse
from comity.ledger import Ledger
from comity.ties import Account, accounts, with_predecessors

Found = tuple[Status, Verdict | None]
NOTHING: Found = ("unknown", None)


def ask(ledger: Ledger, question: str, as_of: date | None = None, known_by: date | None = None) -> Answer:
    """What the record says to a question, as of a day (that of the year it names, else all that the record holds,
    where None), from what was published by `known_by`. A plan is never a yes; where the record is silent the answer
    says so and cites the nearest passages."""
    asked = parse(question, as_of)
    day = as_of or asked.as_of
    draft = Draft()
    status, verdict = _answer(draft, ledger, asked, day, known_by)
    if not draft.sentences:
        nearest.passages(draft, ledger, asked, as_of, known_by)
    return Answer(question, as_of, known_by, status, verdict, draft.text, draft.citations)


def _answer(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    by_tie = asked.topic is not None and asked.codes and not (asked.topic.acts and asked.past) and asked.kind != "why"
    found = _by_ties(draft, ledger, asked, as_of, known_by) if by_tie else NOTHING
    if draft.sentences:
        return found
    if asked.kind == "why":
        return stated.why(draft, ledger, asked, as_of, known_by), None
    if asked.kind == "who" and not asked.acts:
        return stated.who_is(draft, ledger, asked, as_of, known_by), None
    return _by_acts(draft, ledger, asked, as_of, known_by)


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
    found = accounts(ledger, first, rest[-1] if rest else None, as_of, known_by)
    return [account for account in found if account.kind.name in wanted]


def _by_acts(draft: Draft, ledger: Ledger, asked: Question, as_of: date | None, known_by: date | None) -> Found:
    hits = happenings.find(ledger, asked, as_of, known_by)
    if asked.kind == "yesno" and asked.acts:
        return happenings.whether(draft, asked, hits)
    if asked.kind == "when":
        return happenings.when(draft, hits)
    if asked.kind == "where":
        return happenings.where(draft, hits), None
    if asked.kind in ("who", "list") and asked.acts:
        return happenings.who(draft, asked, hits), None
    if asked.kind == "what":
        return happenings.what(draft, hits), None
    return NOTHING
