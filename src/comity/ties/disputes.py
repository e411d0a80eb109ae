"""Accounts that contradict each other, listed together and never merged: of a tie or an event, over whether it is,
how it stands, when it was, how many it hit, who did it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from comity.ledger import Filed, FiledEvent, Filter, Ledger
from comity.records import Report
from comity.ties import accounts_of
from comity.ties.contested import named, of_blame, of_numbers
from comity.ties.life import FOUNDING, Account
from comity.ties.moves import Move
from comity.ties.rules import help_kinds, with_predecessors
from comity.ties.voices import Bots, Dispute, Over, Side, side

AT_ONE_TIME = timedelta(days=365)
"""What is said of a tie further apart is a change and no contradiction. Chosen: a year, as for what is stale."""

AT_ONE_RANK = timedelta(days=730)
"""How far apart two words on the strength of a tie contradict each other. Chosen: who is a close friend and who a
lesser one changes more slowly than what is done."""

NEAR_DAYS = 3
"""Two days of one act that lie no further apart may be one day told wrongly. Chosen: as long as news takes to print."""

Key = tuple[str, tuple[str, ...], tuple[str, ...]]


def disputes(
    ledger: Ledger, actor: str | None = None, as_of: date | None = None, known_by: date | None = None
) -> list[Dispute]:
    """All contradictions in the record, or those on an actor; parameters else as for `comity.ties.ties`."""
    bots = ledger.bots()
    told = accounts_of(ledger, actor, as_of, known_by)
    found = [one for account in told for one in of_tie(account, bots)]
    pairs: dict[frozenset[str], list[Account]] = {}
    for account in told:
        pairs.setdefault(frozenset(account.moves[0].key[1:]), []).append(account)
    found += [one for of_one in pairs.values() for one in _of_pair(of_one, bots)]
    asked = Filter(with_predecessors(actor) if actor else (), as_of=as_of, known_by=known_by)
    events = list(ledger.events(asked))
    found += _of_events(ledger, events, bots)
    return [*found, *of_numbers(ledger, asked, events, bots), *of_blame(ledger, events, bots)]


def of_tie(account: Account, bots: Bots) -> Iterator[Dispute]:
    """What the words on one tie contradict each other in."""
    move = account.moves[0]
    about = f"{move.a} {'–' if move.kind.mutual else '→'} {move.b} {move.kind.name.replace('_', ' ')}"
    says = [move for move in account.moves if move.step.name in FOUNDING and move.weight in ("fact", "hearsay")]
    denials = [move for move in account.asides if move.step.name in FOUNDING and move.modality == "denied"]
    if says and denials:
        yield Dispute("tie", about, "existence", (_side("it is", says, bots), _side("denied", denials, bots)))
    against = [move for move in account.moves if move.step.name not in (*FOUNDING, "plan") and _is_said(move)]
    against = [move for move in against if any(_at_one_time(move, other) for other in says)]
    if against:
        beside = [move for move in says if any(_at_one_time(move, other) for other in against)]
        yield Dispute("tie", about, "state", (_side("stands", beside, bots), *_by_claim(against, bots)))


def _of_pair(told: Sequence[Account], bots: Bots) -> Iterator[Dispute]:
    """What the words on all ties of two contradict each other in: how close the two are, and who helps whom."""
    says = [move for account in told for move in account.moves if move.step.name in FOUNDING]
    says = [move for move in says if move.weight in ("fact", "hearsay")]
    graded = [move for move in says if move.strength and move.kind.grades]
    differing = [move for move in graded if any(_differ(move, other) for other in graded)]
    if differing:
        yield Dispute("tie", _named(differing), "strength", tuple(_by_strength(differing, bots)))
    helping = [move for move in says if move.kind.name in help_kinds()]
    ways = {way: [move for move in helping if (move.a, move.b) == way] for way in {(one.a, one.b) for one in helping}}
    if len(ways) > 1 and _told_apart(list(ways.values())):
        sides = (_side(f"{giver} → {receiver}", moves, bots) for (giver, receiver), moves in sorted(ways.items()))
        yield Dispute("tie", _named(helping), "direction", tuple(sides))


def _told_apart(ways: Sequence[Sequence[Move]]) -> bool:
    """Whether no text tells of help in more than one direction: where one does, each helps the other."""
    texts = [{move.said.document for move in moves} for moves in ways]
    return not any(one & other for one, other in combinations(texts, 2))


def _named(moves: Sequence[Move]) -> str:
    """The pair, with the kinds of its ties that are spoken of."""
    a, b = sorted((moves[0].a, moves[0].b))
    return f"{a} – {b} {', '.join(sorted({move.kind.name.replace('_', ' ') for move in moves}))}"


def _of_events(ledger: Ledger, told: Iterable[FiledEvent], bots: Bots) -> Iterator[Dispute]:
    groups: dict[Key, list[FiledEvent]] = {}
    for event in told:
        one = event.event
        if one.actors or one.recipients:
            groups.setdefault((one.type, one.actors, one.recipients), []).append(event)
    for events in groups.values():
        for over, pair in _contradicting(events):
            yield _event_dispute(ledger, over, pair, bots)


def _contradicting(events: Sequence[FiledEvent]) -> Iterator[tuple[Over, tuple[FiledEvent, FiledEvent]]]:
    done = {event.event.id: event for event in events if event.status == "happened"}
    for event in events:
        happened = done.get(event.happened or "")
        if event.status == "denied" and happened:
            yield "existence", (happened, event)
        elif event.status == "ahead" and happened and event.clock.counts_from >= happened.clock.counts_from:
            yield "outcome", (happened, event)
    for one, other in combinations(sorted(done.values(), key=_day), 2):
        if _day_told_twice(one, other):
            yield "date", (one, other)


def _day_told_twice(one: FiledEvent, other: FiledEvent) -> bool:
    """Whether two acts of one kind and the same parties, on neighbouring days, may be one act misdated."""
    exact = all(event.event.date and event.clock.counts_from == event.clock.certain_from for event in (one, other))
    apart = (_day(other) - _day(one)).days
    same_mode = one.event.mode is not None and one.event.mode == other.event.mode
    return exact and same_mode and 0 < apart <= NEAR_DAYS


def _event_dispute(ledger: Ledger, over: Over, pair: tuple[FiledEvent, FiledEvent], bots: Bots) -> Dispute:
    ids = tuple(event.event.id for event in pair)
    told = {report.number: report for report in ledger.reports(Filter(events=ids))}
    sides = (side(_claim(event, over), _reports(event, told), bots) for event in pair)
    return Dispute("event", named(pair[0]), over, tuple(sides))


def _claim(event: FiledEvent, over: Over) -> str:
    return _day(event).isoformat() if over == "date" else event.status


def _reports(event: FiledEvent, told: dict[int, Filed[Report]]) -> Iterator[Filed[Report]]:
    return (told[number] for number in event.event.reports if number in told)


def _by_claim(moves: Iterable[Move], bots: Bots) -> Iterator[Side]:
    claims: dict[str, list[Move]] = {}
    for move in moves:
        word = move.step.to.replace("_", " ")
        claims.setdefault(f"{word} ({move.modality})", []).append(move)
    return (_side(claim, told, bots) for claim, told in claims.items())


def _by_strength(moves: Iterable[Move], bots: Bots) -> Iterator[Side]:
    claims: dict[str, list[Move]] = {}
    for move in moves:
        claims.setdefault(str(move.strength), []).append(move)
    return (_side(claim, told, bots) for claim, told in sorted(claims.items()))


def _side(claim: str, moves: Iterable[Move], bots: Bots) -> Side:
    return side(claim, (move.line for move in moves), bots)


def _is_said(move: Move) -> bool:
    """Whether a change is told at all, as a fact, hearsay or opinion; a denial of a change contradicts nothing."""
    return move.weight != "ahead" and move.modality != "denied"


def _at_one_time(one: Move, other: Move) -> bool:
    return abs(one.said.told - other.said.told) <= AT_ONE_TIME


def _differ(one: Move, other: Move) -> bool:
    """Whether one calls the two lesser friends and the other does not; closest and major are no contradiction."""
    apart = abs(one.said.told - other.said.told)
    return (one.strength == "lesser") != (other.strength == "lesser") and apart <= AT_ONE_RANK


def _day(event: FiledEvent) -> date:
    return event.clock.counts_from
