"""A verb told once for two: «Chad expelled two envoys and Mali three», «Chad was asked by Togo, and Mali by Benin»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.coding.match import Match
from comity.coding.parse import children
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.records import Report


def told_for_others(report: Report, match: Match, finder: PartyFinder) -> Iterator[Report]:
    """The reports that a clause without its own verb adds to that of the verb before it (`repairs.gapped` marks whom
    such a clause is about)."""
    for other in children(match.token, "gap"):
        named = tuple(finder.of([other]))
        doers = tuple(finder.of(objects_after(other, {"by"})))
        if named and doers and match.slots.passive:
            yield replace(report, actors=doers, recipients=named)
        elif named and report.recipients and not match.slots.passive:
            yield replace(report, actors=named)
