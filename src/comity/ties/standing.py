"""How two actors stand with each other, in one word with its grounds and the age of its newest evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from statistics import fmean
from typing import Literal

from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.lexicons.scores import score
from comity.records import Citation, Report
from comity.ties import accounts
from comity.ties.life import Account
from comity.ties.rules import with_predecessors

Word = Literal["at war", "hostile", "strained", "distant", "normal", "friendly", "allied", "unknown"]

SCALE: tuple[Word, ...] = ("at war", "hostile", "strained", "distant", "normal", "friendly", "allied")
"""From the coldest to the warmest."""

COLD = frozenset(SCALE[:3])

IN_FORCE: dict[str, Word] = {
    "war": "at war", "hostility": "hostile", "sanctions": "strained", "diplomatic_relations": "normal",
    "trade": "normal", "treaty": "normal", "aid": "friendly", "arms_supply": "friendly", "troops": "friendly",
    "strategic_partnership": "friendly", "alliance": "allied", "defence_pact": "allied",
}  # fmt: skip
"""What a tie in force says. Chosen by what the kind obliges to: to fight, to help, to trade. Borders and memberships
say nothing of how two stand."""

GRADED: dict[tuple[str, str], Word] = {
    ("diplomatic_relations", "closest"): "friendly",
    ("diplomatic_relations", "major"): "friendly",
    ("diplomatic_relations", "lesser"): "distant",
    ("alliance", "lesser"): "friendly",
}
"""Where a word on a tie's strength says more than its kind."""

BROKEN: dict[str, Word] = {
    "weakened": "strained", "suspended": "strained", "severed": "strained", "ended": "distant", "none": "distant",
}  # fmt: skip
"""What the loss of a friendly tie says: to cut it is a hostile act (PLOVER: SANCTION), that it ran out is none."""

RECENT_EVENTS = 10
"""The acts that make a mood, at most, the newest. Chosen: enough that one visit does not hide a quarrel."""

FEWEST_EVENTS = 3
"""With fewer the acts alone decide nothing. Chosen: one coding error must not make a war."""

RECENT_DAYS = 730
"""Acts that lie further before the newest one are of another time. Chosen: two years span a round of talks."""

LOOKED_AT = 60
"""Newest events that are looked at to find the recent ones that happened, are asserted and dated to the month."""

HOSTILE_AT = -5.0
"""A mean score as low as the mildest act of material conflict in PLOVER (PROTEST, -5)."""

STRAINED_AT = -1.0
"""Below it words of conflict outweigh those of talk: half way from REQUEST (0) to REJECT (-2)."""

FRIENDLY_AT = 5.0
"""A mean score as high as SUPPORT (5); meetings and agreements (2.5 to 4) are what any two states do."""

OUTWEIGHS_AFTER = timedelta(days=365)
"""Warmth undoes coldness only where it is newer by this much: friends quarrel, and enemies talk, within a year."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that speaks for a word: a tie, or the mean of the last acts. `day` is that of its newest evidence."""

    word: Word
    because: str
    day: date
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How two stand with each other. `decided_by` is the ground that gave the word, None where it is unknown;
    `newest` the day of the newest evidence among all grounds, `age_days` how old it is on the day asked (on that of the
    newest document, where none was asked)."""

    a: str
    b: str
    word: Word
    decided_by: Ground | None
    grounds: tuple[Ground, ...]
    newest: date | None
    age_days: int | None


def standing(ledger: Ledger, a: str, b: str, as_of: date | None = None, known_by: date | None = None) -> Standing:
    """How two actors stand with each other; parameters as for `comity.ties.ties`."""
    grounds = tuple(grounds_of(accounts(ledger, a, b, as_of, known_by)))
    mood = mood_of(ledger, a, b, as_of, known_by)
    grounds += (mood,) if mood else ()
    decisive = decide(grounds)
    newest = max((ground.day for ground in grounds), default=None)
    edge = as_of or ledger.newest_day()
    age = max(0, (edge - newest).days) if edge and newest else None
    return Standing(a, b, decisive.word if decisive else "unknown", decisive, grounds, newest, age)


def decide(grounds: Iterable[Ground]) -> Ground | None:
    """The ground that gives the word: the warmest, unless a cold one (at war, hostile, strained) is as new.

    Of the cold grounds the gravest counts. Warmth outweighs it where its evidence is newer by `OUTWEIGHS_AFTER`. Age
    alone fades nothing: what was last said stands until something newer is said.
    """
    ordered = sorted(grounds, key=lambda ground: (SCALE.index(ground.word), -ground.day.toordinal()))
    cold = [ground for ground in ordered if ground.word in COLD]
    warm = [ground for ground in reversed(ordered) if ground.word not in COLD]
    if cold and warm and warm[0].day > max(ground.day for ground in cold) + OUTWEIGHS_AFTER:
        return warm[0]
    return next(iter((*cold, *warm)), None)


def grounds_of(told: Iterable[Account]) -> Iterator[Ground]:
    """What the ties of a pair say of their standing; hearsay and plans say nothing."""
    for account in told:
        word = _word_of_tie(account)
        if word and account.tie and account.decisive:
            told_as = account.tie.kind.replace("_", " ")
            grade = f" ({account.tie.strength})" if account.tie.strength else ""
            because, cited = f"{told_as}{grade} {account.tie.standing}", (account.tie.citations[0],)
            yield Ground(word, because, _newest(account), cited)


def mood_of(ledger: Ledger, a: str, b: str, as_of: date | None = None, known_by: date | None = None) -> Ground | None:
    """What the last acts between the two say, by their mean score; None where there are too few."""
    asked = Filter(
        with_predecessors(a), with_predecessors(b), as_of=as_of, known_by=known_by, newest=True, limit=LOOKED_AT
    )
    done = list(islice((event for event in ledger.events(asked) if _counts(event)), RECENT_EVENTS))
    recent = [event for event in done if (_day(done[0]) - _day(event)).days <= RECENT_DAYS]
    if len(recent) < FEWEST_EVENTS:
        return None
    mean = fmean(score(event.event.type, event.event.mode) for event in recent)
    because = f"mean score {mean:+.1f} of the last {len(recent)} acts"
    return Ground(_word_of_mean(mean), because, _day(recent[0]), _cited(ledger, recent))


def _word_of_tie(account: Account) -> Word | None:
    tie, kind = account.tie, account.kind
    if tie is None or account.decisive is None or account.decisive.weight != "fact":
        return None
    if tie.state == "in_force":
        return GRADED.get((kind.name, tie.strength or ""), IN_FORCE.get(kind.name))
    return BROKEN.get(tie.state) if kind.friendly else None


def _word_of_mean(mean: float) -> Word:
    if mean <= HOSTILE_AT:
        return "hostile"
    if mean <= STRAINED_AT:
        return "strained"
    return "friendly" if mean >= FRIENDLY_AT else "normal"


def _newest(account: Account) -> date:
    """The day of the newest word for the state that the tie is in."""
    assert account.tie and account.decisive
    same = [move.day for move in account.moves if move.weight == "fact" and move.step.to == account.tie.state]
    return max(same, default=account.decisive.day)


def _counts(event: FiledEvent) -> bool:
    """Whether an act is told as a fact and dated well enough to be called recent."""
    first, last = event.clock.counts_from, event.clock.certain_from
    return event.status == "happened" and event.event.modality == "asserted" and (last - first).days <= 31


def _day(event: FiledEvent) -> date:
    return event.clock.counts_from


def _cited(ledger: Ledger, events: list[FiledEvent]) -> tuple[Citation, ...]:
    """The first report of each event."""
    found = {one.number: one for one in ledger.reports(Filter(events=tuple(event.event.id for event in events)))}
    firsts: list[Filed[Report]] = [found[event.event.reports[0]] for event in events]
    return tuple(one.citation(n) for n, one in enumerate(firsts, 1))
