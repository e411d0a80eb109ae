"""The tie that a coded act founds, changes or ends."""

from __future__ import annotations

from comity.coding.codes import is_organisation
from comity.coding.match import Match
from comity.coding.parse import children, is_verb, lower
from comity.coding.prepositions import marks
from comity.coding.signs import is_negated
from comity.coding.tie_making import ends, lasting, state_by_verb
from comity.coding.tie_words import act_tie, strength_of, tie_verbs
from comity.records import Interval, Report, Statement

FUTURE = {"planned", "predicted", "conditional"}


def from_act(match: Match, report: Report) -> Statement | None:
    """The tie that a coded act founds, changes or ends, if its kind of act does."""
    tie = act_tie(match)
    sides = (report.actors, report.recipients) if report.recipients else (report.actors[:1], report.actors[1:])
    if tie is None or not all(sides):
        return None
    kind, state = tie
    if report.type == "SUPPORT" and lies_in_one(match):
        return None
    state = state_by_verb(match.token) or state
    refused = is_verb(match.token) and (is_negated(match.token) or report.type != match.entry.type)
    if refused and state != "in_force":
        return None
    if kind == "membership" and not all(is_organisation(one.code) for one in sides[1]):
        return None
    if any(is_verb(one.head) and lower(one.head) in tie_verbs("replacing") for one in match.slots.objects):
        state = "replaced"
    since, until = ends(explicit(report.date))
    if report.modality in FUTURE:
        state = "planned"
    elif refused:
        state = "none"
    denied = report.modality == "denied" and refused
    return Statement(
        doc=report.doc, sentence=report.sentence, start=report.start, end=report.end, trigger=report.trigger, kind=kind,
        a=sides[0], b=sides[1], state=lasting(state, until), strength=strength_of(match.token), since=since,
        until=until, date=None if until else report.date, modality="asserted" if denied else report.modality,
        attributed_to=report.attributed_to, speaker=report.speaker,
    )  # fmt: skip


def lies_in_one(match: Match) -> bool:
    """«recognised the republics in the east of Ukraine»: what lies in a state is not that state."""
    things = (one for one in match.slots.objects if one.tag in {"NN", "NNS"})
    return any(marks(child, "scene") for one in things for child in children(one, "prep"))


def explicit(date: Interval | None) -> Interval | None:
    """A date that the words gave; the document's own bound founds nothing."""
    bounded = date is not None and (date.earliest or date.latest or "XXXX" in date.edtf)
    return date if date is not None and bounded and date.basis != "document" else None
