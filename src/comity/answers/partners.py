"""Answers about the partners of one actor: with whom it stands as the question asks, the closest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from comity.actors import name_of
from comity.answers.answer import Draft, Verdict, listed
from comity.answers.questions import Question
from comity.answers.wording import (
    STALE_AFTER,
    TIES_EACH,
    by_closeness,
    certain,
    confirmed,
    kind_of,
    standing_ties,
    tell,
    tell_asides,
)
from comity.lexicons import load
from comity.records import Strength, Tie
from comity.ties import Account

RANKS_FOR = timedelta(days=3653)
"""How long a word ranks a partner. An older tie stands all the same and is shown as old; it does not lead."""

PARTNERS = 10
"""Partners that an answer names and quotes; `comity ties` lists all."""

GRADES: dict[Strength | None, str] = {"closest": "closest", "major": "major", None: "then", "lesser": "lesser"}
"""What an answer calls partners by the record's word for their ties, the closest first."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One who stands with the actor asked for, and how: accounts with a standing tie, the closest first. `ranked_from`
    is the day from which on a word ranks."""

    code: str
    accounts: tuple[Account, ...]
    ranked_from: date

    @property
    def grade(self) -> Strength | None:
        """The strongest word that ranks for any of the ties."""
        words = (account.graded for account in self.accounts if account.kind.grades)
        found = {word.strength for word in words if word and word.day >= self.ranked_from}
        return next((grade for grade in GRADES if grade and grade in found), None)

    @property
    def firmness(self) -> int:
        """How much of a friend the firmest tie makes that is a fact and was confirmed not too long ago."""
        facts = (account for account in self.accounts if account.tie and certain(account))
        return max(
            (one.kind.friendly for one in facts if one.tie and confirmed(one.tie) >= self.ranked_from), default=0
        )

    @property
    def cooled(self) -> bool:
        """Whether any of the ties is weakened."""
        return any(tie.state == "weakened" for tie in standing_ties(self.accounts))

    @property
    def lead(self) -> Tie:
        """The tie that says most: one that is called as the partner is graded, else the closest."""
        ties = standing_ties(self.accounts)
        return next((tie for tie in ties if tie.strength == self.grade), ties[0])


def answer(
    draft: Draft, question: Question, accounts: list[Account], codes: tuple[str, ...], edge: date | None
) -> Verdict | None:
    """With whom an actor stands as the question asks, the closest first. Nothing is written where there is none.

    `codes` are the actor's own; aid and arms count where they are confirmed within a year of `edge`.
    """
    found = ranked([account for account in accounts if _fresh(account, edge)], codes, edge)
    if not found:
        return None
    draft.say(_roll(draft, question, found))
    for partner in found[:PARTNERS]:
        quote_partner(draft, partner)
    firm = any(tie.state != "reported" for partner in found for tie in standing_ties(partner.accounts))
    return "yes" if firm else "reported"


def ranked(accounts: list[Account], codes: tuple[str, ...], edge: date | None) -> list[Partner]:
    """Those who stand with the actor, the closest first: states, and the organisations it is a member of."""
    by_code: dict[str, list[Account]] = {}
    for account in by_closeness(accounts):
        if account.tie and account.stands:
            other = account.tie.b if account.tie.a in codes else account.tie.a
            by_code.setdefault(other, []).append(account)
    ranked_from = edge - RANKS_FOR if edge else date.min
    found = [
        Partner(code, tuple(mine), ranked_from)
        for code, mine in by_code.items()
        if code in load("actors/states") or _joined(mine)
    ]
    return sorted(found, key=_nearness)


def _fresh(account: Account, edge: date | None) -> bool:
    return not account.kind.passing or not account.tie or edge is None or confirmed(account.tie) >= edge - STALE_AFTER


def _joined(accounts: list[Account]) -> bool:
    return any(account.kind.name == "membership" for account in accounts)


def grade_and_firmness(partner: Partner) -> tuple[int, bool, int]:
    """What sets partners apart, the age of what is said left out: grade, whether a tie has cooled, how firm it is."""
    return list(GRADES).index(partner.grade), partner.cooled, -partner.firmness


def _nearness(partner: Partner) -> tuple[int, bool, int, int, str]:
    """What sorts partners: their grade, whether a tie has cooled, how firm and how new the ties are."""
    newest = max(confirmed(tie) for tie in standing_ties(partner.accounts))
    return *grade_and_firmness(partner), -newest.toordinal(), partner.code


def _roll(draft: Draft, question: Question, found: list[Partner]) -> str:
    """All partners by grade, each with its mark: «closest are China [1] and Russia [2]; lesser is Cuba [3]»."""
    groups: dict[str, list[str]] = {}
    for partner in found[:PARTNERS]:
        mark = draft.cite(partner.lead.citations[0])
        hedge = " (weakened)" if partner.cooled else " (reported)" if partner.lead.state == "reported" else ""
        groups.setdefault(GRADES[partner.grade], []).append(f"{name_of(partner.code)}{hedge} {mark}")
    parts = [f"{_being(grade, names)}{listed(names)}" for grade, names in groups.items()]
    parts[0] = parts[0].removeprefix(f"{GRADES[None]} ")
    more = f"; {len(found) - PARTNERS} more are listed by `comity ties`" if len(found) > PARTNERS else ""
    opening = "Yes" if question.kind == "yesno" else "By the record"
    return f"{opening}: {'; '.join(parts)}{more}"


def _being(grade: str, names: list[str]) -> str:
    return f"{grade} " if grade == GRADES[None] else f"{grade} {'are' if len(names) > 1 else 'is'} "


def quote_partner(draft: Draft, partner: Partner) -> None:
    """The tie that leads, another one that a sentence of its own tells of, and what is said against them."""
    told = [f"{kind_of(partner.lead)}, {tell(draft, partner.lead)}"]
    others = [one for one in partner.accounts if one.tie is not partner.lead]
    for account in sorted(others, key=_weight):
        if len(told) < TIES_EACH and account.tie and not draft.has(account.tie.citations[0]):
            told.append(f"{kind_of(account.tie)}, {tell(draft, account.tie)}")
    draft.say(f"{name_of(partner.code)}: {'; '.join(told)}")
    tell_asides(draft, [account for account in partner.accounts if account.kind.mutual])


def _weight(account: Account) -> tuple[bool, int]:
    """Facts before hearsay and what may be later, then the firmest kind of tie."""
    return not certain(account), -account.kind.friendly
