"""Who is bound to come to whose help, under which pact of the record, and whether it was called on.

Known are only the pacts in this ledger and in a table of treaties that the user gives; the lexicon adds what the
members of an organisation owe each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Literal, cast

from comity.actors import find_mentions
from comity.errors import UsageError
from comity.ledger import Ledger
from comity.lexicons import load
from comity.records import Citation, Interval, Tie, TieState
from comity.ties import accounts_of
from comity.ties.calls import Call, calls_on
from comity.ties.life import OVER
from comity.ties.outside import Outside
from comity.ties.rules import with_predecessors

Kind = Literal["defence", "offence", "neutrality", "non-aggression", "consultation"]

TOLD: tuple[TieState, ...] = ("in_force", "weakened", "reported", "suspended", "replaced", "ended", "severed")
"""The states of a tie that binds or has bound, the firmest first."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """`bound` owes `towards` what `kind` says, `under` a pact in words; both ways where the tie is mutual, each a row.
    `firm` is the state of the tie: in_force, weakened, or reported only; or the year for which a table says it; a tie
    that is over is listed where it was called on. `through` is the organisation whose members both are."""

    bound: str
    towards: str
    kind: Kind
    under: str
    firm: str
    since: Interval | None
    last_confirmed: Interval | None
    citations: tuple[Citation, ...]
    calls: tuple[Call, ...] = ()
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an obligation comes to if one attacks another."""

    actor: str
    consequence: str
    obligation: Obligation


def obligations(
    ledger: Ledger,
    actor: str | None = None,
    as_of: date | None = None,
    known_by: date | None = None,
    treaties: Outside | None = None,
) -> list[Obligation]:
    """What an actor (or everybody) owes to others and they to it; `treaties` is a table of the user's, the other
    parameters are as for `comity.ties.ties`."""
    standing = [account.tie for account in accounts_of(ledger, None, as_of, known_by) if account.tie]
    every = [*_of_pacts(standing), *_of_organisations(standing), *_of_table(treaties, as_of)]
    mine = set(with_predecessors(actor)) if actor else None
    found = [one for one in every if mine is None or {one.bound, one.towards} & mine]
    parties = {code for one in found for code in (one.bound, one.towards, one.through) if code}
    calls = calls_on(ledger, parties, as_of, known_by)
    shown = [_with_calls(one, calls) for one in sorted(found, key=lambda one: (one.bound, one.towards, one.kind))]
    return [one for one in shown if one.calls or one.firm not in OVER]


def if_attacked(
    ledger: Ledger,
    attacker: str,
    victim: str,
    as_of: date | None = None,
    known_by: date | None = None,
    treaties: Outside | None = None,
) -> list[Consequence]:
    """Who would be bound if one attacked the other, as far as the pacts in the ledger, and in a table of treaties, say;
    the pacts of the victim first."""
    found = []
    standing = (one for one in obligations(ledger, None, as_of, known_by, treaties) if one.firm not in OVER)
    for one in standing:
        consequence = _consequence(one, set(with_predecessors(attacker)), set(with_predecessors(victim)))
        if consequence:
            found.append(Consequence(one.bound, consequence, one))
    return sorted(found, key=lambda one: (one.obligation.kind != "defence", one.actor))


def parties_of(words: str) -> tuple[str, str]:
    """Attacker and victim in «USA attacks RUS». Raises UsageError where the words do not name two actors."""
    codes = [word for word in words.split() if word.isupper() and len(word) >= 3]
    named = codes or [mention.code for mention in find_mentions(words) if mention.code]
    if len(named) != 2:
        raise UsageError(f'--if {words!r}: name two actors, as in --if "USA attacks RUS"')
    return named[0], named[1]


def _of_pacts(ties: Iterable[Tie]) -> Iterator[Obligation]:
    for tie in ties:
        if tie.state in TOLD and tie.kind in ("defence_pact", "treaty", "alliance"):
            for kind in _kinds(tie):
                yield _owed(tie, tie.a, tie.b, kind, tie.kind.replace("_", " "))
                yield _owed(tie, tie.b, tie.a, kind, tie.kind.replace("_", " "))


def _kinds(tie: Tie) -> list[Kind]:
    """By the kind of tie and by the words of the sentences that tell of it."""
    said = " ".join(citation.sentence.casefold() for citation in tie.citations)
    by_words = [kind for kind, words in load("obligations")["words"].items() if any(word in said for word in words)]
    by_kind = load("obligations")["ties"].get(tie.kind)
    return [cast(Kind, kind) for kind in dict.fromkeys([*([by_kind] if by_kind else []), *by_words])]


def _of_organisations(ties: Iterable[Tie]) -> Iterator[Obligation]:
    members: dict[str, list[Tie]] = {}
    for tie in ties:
        if tie.kind == "membership" and tie.state in TOLD and tie.b in load("obligations")["organisations"]:
            members.setdefault(tie.b, []).append(tie)
    for organisation, found in members.items():
        entry = load("obligations")["organisations"][organisation]
        under = f"{organisation}: {entry['text']}"
        for one in found:
            others = (other for other in found if other.a != one.a)
            for other in others:
                yield replace(_owed(one, one.a, other.a, entry["kind"], under, other), through=organisation)


def _of_table(treaties: Outside | None, as_of: date | None) -> Iterator[Obligation]:
    """What a table of treaties says for its newest year, or the newest by the day asked. How long it holds after that
    the table does not say."""
    years = [year for year in (treaties.years if treaties else ()) if as_of is None or year <= as_of.year]
    if not treaties or not years:
        return
    year = years[-1]
    told = Interval(str(year), date(year, 1, 1), date(year, 12, 31), "explicit")
    for (a, b), pledge in sorted(treaties.pledges.get(year, {}).items()):
        cited = (pledge.citation(treaties.name, (a, b), year),)
        for kind, (bound, towards) in product(pledge.kinds, ((a, b), (b, a))):
            under, firm = f"a treaty in {treaties.name}", f"as of {year}"
            yield Obligation(bound, towards, cast(Kind, kind), under, firm, None, told, cited)


def _owed(tie: Tie, bound: str, towards: str, kind: Kind, under: str, other: Tie | None = None) -> Obligation:
    """`other` is the other party's own tie, where the bond is through an organisation: the weaker of the two counts."""
    states = [tie.state, *([other.state] if other else [])]
    firm = max(states, key=TOLD.index)
    cited = (*tie.citations[:1], *(other.citations[:1] if other else ()))
    return Obligation(bound, towards, kind, under, firm, tie.since, tie.last_confirmed, cited)


def _consequence(one: Obligation, attacker: set[str], victim: set[str]) -> str | None:
    if one.bound in attacker:
        return "would break its word" if one.kind == "non-aggression" and one.towards in victim else None
    if one.towards in victim and one.bound not in victim:
        return {"defence": "bound to help", "consultation": "bound to consult"}.get(one.kind)
    if one.towards in attacker and one.bound not in victim:
        return {"offence": "bound to join the attack", "neutrality": "bound to stay neutral"}.get(one.kind)
    return None


def _with_calls(one: Obligation, calls: Iterable[Call]) -> Obligation:
    """The obligation with the calls that concern it: what was asked of the bound party, and its own answers."""
    return replace(one, calls=tuple(call for call in calls if call.concerns(one.bound, one.towards, one.through)))
