"""Answers about ties: whether two stand together, with whom one does, since when."""

from __future__ import annotations

from datetime import date

from comity.answers.answer import Draft, Status, Verdict, dated
from comity.answers.questions import Question
from comity.answers.wording import (
    STALE_AFTER,
    TIES_EACH,
    between,
    by_closeness,
    confirmed,
    standing_ties,
    tell,
    tell_asides,
    voice_of,
)
from comity.ties import OVER, STANDING, Account

ASIDE: dict[Verdict, str] = {
    "denied": "It is only denied",
    "no": "No",
    "opinion": "It is an opinion, no more",
}
"""What opens an answer where nothing but a denial, a plain no or an opinion is told."""


def pair(
    draft: Draft, question: Question, accounts: list[Account], as_of: date | None, edge: date | None
) -> tuple[Status, Verdict | None]:
    """Whether the parties of a question stand as it asks. Nothing is written where nothing is said of it.

    `edge` is the day that «still» and «now» mean: the day asked for, else the newest document's.
    """
    ranked = by_closeness(accounts)
    found = standing_ties(ranked)
    if not found:
        return _not_standing(draft, ranked)
    since = _must_be_confirmed_since(question, edge)
    if since and all(confirmed(tie) < since for tie in found):
        draft.say(f"Nothing is said of that time; last known, {between(found[0])}, {tell(draft, found[0])}")
        return "unknown", "stale"
    asserted = [tie for tie in found if tie.state != "reported"]
    first, *more = (asserted or found)[:TIES_EACH]
    draft.say(f"{'Yes' if asserted else 'Reported, no more'}: {between(first)}, {tell(draft, first)}")
    for tie in more:
        draft.say(f"{between(tie)}, {tell(draft, tie)}")
    denied = tell_asides(draft, ranked)
    if not asserted:
        return ("contested" if denied else "answered"), "reported"
    old = as_of is not None and all(confirmed(tie) < as_of - STALE_AFTER for tie in asserted)
    return ("contested" if denied else "answered"), ("stale" if old else "yes")


def beginning(draft: Draft, accounts: list[Account]) -> tuple[Status, Verdict | None]:
    """Since when a pair stands as the question asks, from the words that date it."""
    ranked = by_closeness(accounts)
    for account in ranked:
        tie, founding = account.tie, account.founding
        if tie and founding and tie.since and tie.state in STANDING | OVER:
            sure = "" if founding.weight == "fact" else ", as reported"
            draft.say(f"{dated(tie.since).capitalize()}{sure}: {draft.quote(founding.line.citation())}")
            return "answered", None
    if not ranked or not ranked[0].tie:
        return "unknown", None
    tie = ranked[0].tie
    said = "only planned" if tie.state == "planned" else f"undated ({tie.standing})"
    draft.say(f"The record has no date; {between(tie)} {said}: {draft.quote(tie.citations[0])}")
    return "unknown", "planned" if tie.state == "planned" else None


def described(draft: Draft, accounts: list[Account]) -> bool:
    """All ties of a pair, the closest first; says whether there are any."""
    found = [account.tie for account in by_closeness(accounts) if account.tie]
    for tie in found:
        draft.say(f"{between(tie)}, {tell(draft, tie)}")
    return bool(found)


def _not_standing(draft: Draft, accounts: list[Account]) -> tuple[Status, Verdict | None]:
    """A plan, an end, or what was only denied or opined."""
    for account in accounts:
        if account.tie and account.decisive:
            verdict: Verdict = "planned" if account.tie.state == "planned" else "no"
            opening = "Not yet" if verdict == "planned" else "No"
            draft.say(f"{opening}: {between(account.tie)}, {tell(draft, account.tie)}")
            _say_absence(draft, account)
            return "answered", verdict
    for move in (move for account in accounts for move in account.asides):
        verdict = "opinion" if move.line.modality != "denied" else "denied" if voice_of(move) else "no"
        said = ASIDE[verdict]
        draft.say(f"{said}{voice_of(move)}: {draft.quote(move.line.citation())}")
        return "answered", verdict
    return "unknown", None


def _say_absence(draft: Draft, account: Account) -> None:
    """Beside a plan, the words that the tie is not there."""
    absent = [move for move in account.moves if move.step.to == "none" and move is not account.decisive]
    if absent:
        draft.say(f"It is said not to be there: {draft.quote(absent[-1].line.citation())}")


def _must_be_confirmed_since(question: Question, edge: date | None) -> date | None:
    """The day before which a confirmation says nothing of the time that the question is about."""
    if question.year is not None and question.present:
        return date(question.year, 1, 1)
    return edge - STALE_AFTER if edge and question.present else None
