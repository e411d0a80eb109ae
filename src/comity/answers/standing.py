"""Answers about ties: whether two stand together, with whom one does, since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from comity.actors import name_of
from comity.answers.answer import Draft, Status, Verdict, dated, listed
from comity.answers.questions import Question
from comity.lexicons import load
from comity.records import Strength, Tie
from comity.ties import OVER, STANDING, Account, Move, closeness

STALE_AFTER = timedelta(days=365)
"""A confirmation older than this does not answer what holds «still». Chosen: a year is what a yearbook covers."""

PARTNERS = 10
"""Partners that an answer names and quotes; `comity ties` lists all."""

TIES_EACH = 2
"""Ties that an answer quotes for each partner, the closest first."""

GRADES: dict[Strength | None, str] = {"closest": "closest", "major": "major", None: "also", "lesser": "lesser"}
"""What an answer calls partners by the record's word for their ties, the closest first."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One who stands with the actor asked for, and how: accounts with a standing tie, the closest first."""

    code: str
    accounts: tuple[Account, ...]

    @property
    def grade(self) -> Strength | None:
        """The strongest word that the record has for any of the ties."""
        found = {tie.strength for tie in standing_ties(self.accounts)}
        return next((grade for grade in GRADES if grade and grade in found), None)

    @property
    def cooled(self) -> bool:
        """Whether any of the ties is weakened."""
        return any(tie.state == "weakened" for tie in standing_ties(self.accounts))

    @property
    def lead(self) -> Tie:
        """The tie that says most: one that is called as the partner is graded, else the closest."""
        ties = standing_ties(self.accounts)
        return next((tie for tie in ties if tie.strength == self.grade), ties[0])


def standing_ties(accounts: Iterable[Account]) -> list[Tie]:
    """The ties of the accounts that stand, or are reported to."""
    return [account.tie for account in accounts if account.tie and account.stands]


def pair(
    draft: Draft, question: Question, accounts: list[Account], as_of: date | None, edge: date | None
) -> tuple[Status, Verdict | None]:
    """Whether the parties of a question stand as it asks. Nothing is written where nothing is said of it.

    `edge` is the day that «still» and «now» mean: the day asked for, else the newest document's.
    """
    ranked = _ranked(accounts)
    found = standing_ties(ranked)
    if not found:
        return _not_standing(draft, ranked)
    since = _must_be_confirmed_since(question, edge)
    if since and all(_confirmed(tie) < since for tie in found):
        draft.say(f"Nothing is said of that time; last known, {_between(found[0])}, {_told(draft, found[0])}")
        return "unknown", "stale"
    asserted = [tie for tie in found if tie.state != "reported"]
    first, *more = (asserted or found)[:TIES_EACH]
    draft.say(f"{'Yes' if asserted else 'Reported, no more'}: {_between(first)}, {_told(draft, first)}")
    for tie in more:
        draft.say(f"{_between(tie)}, {_told(draft, tie)}")
    denied = _asides(draft, ranked)
    if not asserted:
        return ("contested" if denied else "answered"), "reported"
    old = as_of is not None and all(_confirmed(tie) < as_of - STALE_AFTER for tie in asserted)
    return ("contested" if denied else "answered"), ("stale" if old else "yes")


def partners(
    draft: Draft, question: Question, accounts: list[Account], codes: tuple[str, ...], edge: date | None
) -> Verdict | None:
    """With whom an actor stands as the question asks, the closest first. Nothing is written where there is none.

    `codes` are the actor's own; aid and arms count where they are confirmed within a year of `edge`.
    """
    found = _partners([account for account in accounts if _fresh(account, edge)], codes)
    if not found:
        return None
    draft.say(_roll(draft, question, found))
    for partner in found[:PARTNERS]:
        _quote_partner(draft, partner)
    firm = any(tie.state != "reported" for partner in found for tie in standing_ties(partner.accounts))
    return "yes" if firm else "reported"


def beginning(draft: Draft, accounts: list[Account]) -> tuple[Status, Verdict | None]:
    """Since when a pair stands as the question asks, from the words that date it."""
    ranked = _ranked(accounts)
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
    draft.say(f"The record has no date; {_between(tie)} {said}: {draft.quote(tie.citations[0])}")
    return "unknown", "planned" if tie.state == "planned" else None


def described(draft: Draft, accounts: list[Account]) -> bool:
    """All ties of a pair, the closest first; says whether there are any."""
    found = [account.tie for account in _ranked(accounts) if account.tie]
    for tie in found:
        draft.say(f"{_between(tie)}, {_told(draft, tie)}")
    return bool(found)


def _ranked(accounts: list[Account]) -> list[Account]:
    """Accounts with a tie before those without, the closest first."""

    def order(account: Account) -> tuple[object, ...]:
        return (0, *closeness(account.tie, account.kind)) if account.tie else (1,)

    return sorted(accounts, key=order)


def _not_standing(draft: Draft, accounts: list[Account]) -> tuple[Status, Verdict | None]:
    """A plan, an end, or what was only denied or opined."""
    for account in accounts:
        if account.tie and account.decisive:
            verdict: Verdict = "planned" if account.tie.state == "planned" else "no"
            opening = "Not yet" if verdict == "planned" else "No"
            draft.say(f"{opening}: {_between(account.tie)}, {_told(draft, account.tie)}")
            _say_absence(draft, account)
            return "answered", verdict
    for move in (move for account in accounts for move in account.asides):
        verdict = "denied" if move.line.modality == "denied" else "opinion"
        said = "It is only denied" if verdict == "denied" else "It is an opinion, no more"
        draft.say(f"{said}{_by(move)}: {draft.quote(move.line.citation())}")
        return "answered", verdict
    return "unknown", None


def _say_absence(draft: Draft, account: Account) -> None:
    """Beside a plan, the words that the tie is not there."""
    absent = [move for move in account.moves if move.step.to == "none" and move is not account.decisive]
    if absent:
        draft.say(f"It is said not to be there: {draft.quote(absent[-1].line.citation())}")


def _asides(draft: Draft, accounts: list[Account]) -> bool:
    """What is said against ties that stand: hearsay of a change, opinions, denials. Says whether one was denied."""
    said = {(move.step.to, move.line.modality): move for account in accounts for move in account.asides}
    for move in said.values():
        _say_aside(draft, move)
    return any(move.line.modality == "denied" for move in said.values())


def _say_aside(draft: Draft, move: Move) -> None:
    modality = move.line.modality
    if modality == "denied":
        draft.say(f"Denied{_by(move)}: {draft.quote(move.line.citation())}")
    elif move.step.to not in STANDING or move.step.to == "weakened":
        word = "In one opinion" if modality == "opinion" else modality.capitalize()
        draft.say(f"{word}{_by(move)}, {move.step.to}: {draft.quote(move.line.citation())}")


def _by(move: Move) -> str:
    voice = move.line.line.attributed_to or move.line.line.speaker
    return f", according to {voice}" if voice else ""


def _partners(accounts: list[Account], codes: tuple[str, ...]) -> list[Partner]:
    """Those who stand with the actor, the closest first: states, and the organisations it is a member of."""
    by_code: dict[str, list[Account]] = {}
    for account in _ranked(accounts):
        if account.tie and account.stands:
            other = account.tie.b if account.tie.a in codes else account.tie.a
            by_code.setdefault(other, []).append(account)
    found = [
        Partner(code, tuple(mine)) for code, mine in by_code.items() if code in load("actors/states") or _joined(mine)
    ]
    return sorted(found, key=_nearness)


def _fresh(account: Account, edge: date | None) -> bool:
    return not account.kind.passing or not account.tie or edge is None or _confirmed(account.tie) >= edge - STALE_AFTER


def _joined(accounts: list[Account]) -> bool:
    return any(account.kind.name == "membership" for account in accounts)


def _nearness(partner: Partner) -> tuple[int, bool, int, int, str]:
    """What sorts partners: their grade, whether a tie has cooled, how new and how firm the ties are."""
    newest = max(_confirmed(tie) for tie in standing_ties(partner.accounts))
    firmest = max((account.kind.friendly for account in partner.accounts if _certain(account)), default=0)
    return list(GRADES).index(partner.grade), partner.cooled, -newest.toordinal(), -firmest, partner.code


def _certain(account: Account) -> bool:
    """Whether the tie is a fact, and by the day asked for certain, not «by then or later»."""
    return account.decisive is not None and account.decisive.certain and account.decisive.weight == "fact"


def _roll(draft: Draft, question: Question, found: list[Partner]) -> str:
    """All partners by grade, each with its mark: «closest are China [1] and Russia [2]; lesser is Cuba [3]»."""
    groups: dict[str, list[str]] = {}
    for partner in found[:PARTNERS]:
        mark = draft.cite(partner.lead.citations[0])
        hedge = " (weakened)" if partner.cooled else " (reported)" if partner.lead.state == "reported" else ""
        groups.setdefault(GRADES[partner.grade], []).append(f"{name_of(partner.code)}{hedge} {mark}")
    parts = [f"{_being(grade, names)} {listed(names)}" for grade, names in groups.items()]
    more = f"; {len(found) - PARTNERS} more are listed by `comity ties`" if len(found) > PARTNERS else ""
    opening = "Yes" if question.kind == "yesno" else "By the record"
    return f"{opening}: {'; '.join(parts)}{more}"


def _being(grade: str, names: list[str]) -> str:
    return grade if grade == GRADES[None] else f"{grade} {'are' if len(names) > 1 else 'is'}"


def _quote_partner(draft: Draft, partner: Partner) -> None:
    """The tie that leads, another one that a sentence of its own tells of, and what is said against them."""
    told = [f"{_kind(partner.lead)}, {_told(draft, partner.lead)}"]
    others = [one for one in partner.accounts if one.tie is not partner.lead]
    for account in sorted(others, key=_weight):
        if len(told) < TIES_EACH and account.tie and not draft.has(account.tie.citations[0]):
            told.append(f"{_kind(account.tie)}, {_told(draft, account.tie)}")
    draft.say(f"{name_of(partner.code)}: {'; '.join(told)}")
    _asides(draft, [account for account in partner.accounts if account.kind.mutual])


def _weight(account: Account) -> tuple[bool, int]:
    """Facts before hearsay and what may be later, then the firmest kind of tie."""
    return not _certain(account), -account.kind.friendly


def _told(draft: Draft, tie: Tie) -> str:
    """The state of a tie in words, and the sentence it rests on."""
    said = tie.state.replace("_", " ") if tie.state != "none" else "said not to exist"
    if tie.strength:
        said += f" ({tie.strength})"
    if tie.state in OVER and tie.until:
        said += f", {dated(tie.until)}"
    elif tie.since:
        said += f", since {dated(tie.since).removesuffix(' or later')}"
    if tie.state in STANDING and tie.last_confirmed:
        said += f", last confirmed {dated(tie.last_confirmed)}"
    quoted = draft.quote(tie.citations[0])
    return f"{said} {quoted}" if quoted.startswith("[") else f"{said}: {quoted}"


def _between(tie: Tie) -> str:
    """«China and North Korea: alliance», «Russia to North Korea: aid»."""
    joint = "and" if tie.direction == "mutual" else "to"
    return f"{name_of(tie.a)} {joint} {name_of(tie.b)}: {_kind(tie)}"


def _kind(tie: Tie) -> str:
    return tie.kind.replace("_", " ")


def _confirmed(tie: Tie) -> date:
    when = tie.last_confirmed
    return (when.latest or when.earliest if when else None) or date.min


def _must_be_confirmed_since(question: Question, edge: date | None) -> date | None:
    """The day before which a confirmation says nothing of the time that the question is about."""
    if question.year is not None and question.present:
        return date(question.year, 1, 1)
    return edge - STALE_AFTER if edge and question.present else None
