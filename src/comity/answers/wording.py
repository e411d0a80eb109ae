"""How a tie is told: its state in words, the sentence it rests on, and what is said against it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from comity.actors import name_of
from comity.answers.answer import Draft, dated
from comity.records import Tie
from comity.ties import OVER, STANDING, Account, Move, closeness

STALE_AFTER = timedelta(days=365)
"""A confirmation older than this does not answer what holds «still». Chosen: a year is what a yearbook covers."""

TIES_EACH = 2
"""Ties that an answer quotes for each partner, the closest first."""


def standing_ties(accounts: Iterable[Account]) -> list[Tie]:
    """The ties of the accounts that stand, or are reported to."""
    return [account.tie for account in accounts if account.tie and account.stands]


def by_closeness(accounts: list[Account]) -> list[Account]:
    """Accounts with a tie before those without, the closest first."""

    def order(account: Account) -> tuple[object, ...]:
        return (0, *closeness(account.tie, account.kind)) if account.tie else (1,)

    return sorted(accounts, key=order)


def certain(account: Account) -> bool:
    """Whether the tie is a fact, and by the day asked for certain, not «by then or later»."""
    return account.decisive is not None and account.decisive.certain and account.decisive.weight == "fact"


def tell(draft: Draft, tie: Tie) -> str:
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


def between(tie: Tie) -> str:
    """«China and North Korea: alliance», «Russia to North Korea: aid»."""
    joint = "and" if tie.direction == "mutual" else "to"
    return f"{name_of(tie.a)} {joint} {name_of(tie.b)}: {kind_of(tie)}"


def kind_of(tie: Tie) -> str:
    """«defence pact»."""
    return tie.kind.replace("_", " ")


def confirmed(tie: Tie) -> date:
    """The last day by which the tie is confirmed; the first there is where it never was."""
    when = tie.last_confirmed
    return (when.latest or when.earliest if when else None) or date.min


def tell_asides(draft: Draft, accounts: list[Account]) -> bool:
    """What is said against ties that stand: hearsay of a change, opinions, denials. Says whether one was denied."""
    said = {(move.step.to, move.line.modality): move for account in accounts for move in account.asides}
    for move in said.values():
        _say_aside(draft, move)
    return any(move.line.modality == "denied" for move in said.values())


def _say_aside(draft: Draft, move: Move) -> None:
    modality = move.line.modality
    if modality == "denied":
        draft.say(f"Denied{voice_of(move)}: {draft.quote(move.line.citation())}")
    elif move.step.to in OVER or move.step.to in ("weakened", "none"):
        word = "In one opinion" if modality == "opinion" else modality.capitalize()
        draft.say(f"{word}{voice_of(move)}, {move.step.to}: {draft.quote(move.line.citation())}")


def voice_of(move: Move) -> str:
    """«, according to a spokesman», for what is told on somebody's word."""
    voice = move.line.line.attributed_to or move.line.line.speaker
    return f", according to {voice}" if voice else ""
