"""A person's hand over the merging: reports split off their event, and reports joined to another one's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from comity.ledger import schema
from comity.ledger.judgements import judged_reports, judgements
from comity.ledger.merging import NAMES, Happening, Telling, window_of


@dataclass(frozen=True, slots=True)
class Hold:
    """A report that is to stand alone, or with the event of `other`, and why."""

    report: int
    other: int | None
    why: str


def holds(connection: Connection, blocks: Sequence[str]) -> list[Hold]:
    """What was split and joined among the reports of these blocks, in the order in which it was decided."""
    on, table = judged_reports, schema.reports
    query = select(on.c.report_id, on.c.other_id, judgements.c.why, judgements.c.who)
    query = query.join(judgements, judgements.c.id == on.c.judgement_id).join(table, table.c.id == on.c.report_id)
    query = query.where(table.c.block.in_(blocks), on.c.verdict.in_(("split", "join"))).order_by(on.c.judgement_id)
    return [Hold(number, other, f"by {who}: {why}") for number, other, why, who in connection.execute(query)]


def handled(happenings: Iterable[Happening], wanted: Iterable[Hold]) -> list[Happening]:
    """The events of one block after the hand was laid on them."""
    found = list(happenings)
    for hold in wanted:
        home = _home(found, hold.report)
        if home is None:
            continue
        if hold.other is None:
            found = _split(found, home, hold)
        else:
            target = _home(found, hold.other)
            found = _join(found, home, target, hold) if target and target is not home else found
    return found


def _split(found: list[Happening], home: Happening, hold: Hold) -> list[Happening]:
    if len(home.tellings) == 1:
        return found
    return [one for one in found if one is not home] + [_without(home, hold.report), _alone(home, hold)]


def _join(found: list[Happening], home: Happening, target: Happening, hold: Hold) -> list[Happening]:
    moved = _alone(home, hold)
    target.tellings.append(moved.first)
    target.reasons.append(f"joined {hold.why}")
    rest = [] if len(home.tellings) == 1 else [_without(home, hold.report)]
    return [one for one in found if one is not home] + rest


def _alone(home: Happening, hold: Hold) -> Happening:
    (telling,) = [one for one in home.tellings if one.report == hold.report]
    return Happening([telling], window_of(telling), [NAMES])


def _without(home: Happening, report: int) -> Happening:
    kept: list[tuple[Telling, str]] = [
        pair for pair in zip(home.tellings, home.reasons, strict=True) if pair[0].report != report
    ]
    tellings = [telling for telling, _ in kept]
    return Happening(tellings, window_of(tellings[0]), [NAMES, *(why for _, why in kept[1:])])


def _home(found: Iterable[Happening], report: int) -> Happening | None:
    return next((one for one in found if any(telling.report == report for telling in one.tellings)), None)
