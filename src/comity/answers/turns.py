"""Answers about what became of ties: who broke with whom, what changed, to whom somebody stands closer."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from comity.actors import name_of
from comity.answers import partners
from comity.answers.answer import Draft, Status, Verdict, dated, listed
from comity.answers.questions import Question
from comity.answers.wording import between, tell
from comity.ledger import Ledger
from comity.ties import OVER, Account, Move, accounts, friendly_kinds, with_predecessors
from comity.ties.change import changes

CHANGES_SHOWN = 6
LONG_AGO = date(1, 1, 1)
Found = tuple[Status, Verdict | None]
NOTHING: Found = ("unknown", None)


def broken(draft: Draft, question: Question, told: list[Account]) -> Found:
    """Whether, when or with whom ties were broken off, by the words that tell of it."""
    breaks = [(account, move) for account in told for move in account.moves if _breaks(move)]
    mine = with_predecessors(question.codes[0])
    said: set[str] = set()
    for account, move in sorted(breaks, key=lambda one: -one[1].day.toordinal()):
        other = move.b if move.a in mine else move.a
        if other in said or (question.kind == "when" and (move.when is None or move.when.basis == "document")):
            continue
        said.add(other)
        when = f", {dated(move.when)}" if move.when and move.when.basis != "document" else ""
        opening = "Yes: " if question.kind == "yesno" and len(said) == 1 else ""
        since = " (in force again)" if account.stands else ""
        draft.say(f"{opening}{name_of(other)}{when}{since}: {draft.quote(move.line.citation())}")
    return ("answered", "yes" if question.kind == "yesno" else None) if said else NOTHING


def _breaks(move: Move) -> bool:
    return move.step.to in OVER and move.weight == "fact"


def changed(draft: Draft, ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> Found:
    """What changed in the ties of an actor or a pair in the time that a question names, else ever."""
    first, last = question.since or LONG_AGO, question.until or as_of or date.max
    first_code, *rest = question.codes
    other = rest[0] if rest else None
    found = [one for one in changes(ledger, first_code, first, last, known_by, other) if one.change != "unconfirmed"]
    for one in found[:CHANGES_SHOWN]:
        word = one.change.replace("_", " ")
        draft.say(f"{between(one.tie)}, {word}: {tell(draft, one.tie)}")
    return ("answered", None) if found else NOTHING


def compared(draft: Draft, ledger: Ledger, question: Question, as_of: date | None, known_by: date | None) -> Found:
    """To which of two an actor stands closer, by the strength and age of the words for both ties."""
    mine, *others = question.codes
    friendly = accounts(ledger, mine, None, as_of, known_by, friendly_kinds())
    edge = as_of or ledger.newest_day()
    found = [one for one in partners.ranked(friendly, with_predecessors(mine), edge) if one.code in others]
    if not found:
        return NOTHING
    ranks = [[one.code for one in group] for _, group in groupby(found, key=partners.grade_and_firmness)]
    marks = {one.code: draft.cite(one.lead.citations[0]) for one in found}
    names = listed(f"{name_of(code)} {marks[code]}" for code in ranks[0])
    draft.say(f"Closer to {names}" if len(ranks[0]) == 1 else f"No closer to one than to the other: {names}")
    for one in found:
        partners.quote_partner(draft, one)
    silent = [name_of(code) for code in others if code not in marks]
    if silent:
        draft.say(f"Of friendship with {listed(silent)} nothing is said beside that {marks[found[0].code]}")
    return "answered", None
