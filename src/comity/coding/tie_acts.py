"""The tie that a coded act founds, changes or ends."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.codes import codes_of, is_organisation
from comity.coding.match import Match
from comity.coding.modality import ceased
from comity.coding.parse import children, is_verb, lower
from comity.coding.prepositions import marks
from comity.coding.signs import is_negated
from comity.coding.tie_making import ends, lasting, pairings, state_by_verb
from comity.coding.tie_words import act_ties, strength_of, tie_verbs
from comity.coding.tree import Token
from comity.records import Actor, Interval, Report, Statement, TieState

FUTURE = {"planned", "predicted", "conditional"}


def from_act(match: Match, report: Report) -> Iterator[Statement]:
    """The ties that a coded act founds, changes or ends, if its kind of act does; of several parties one for each with
    those after him."""
    if report.type == "SUPPORT" and lies_in_one(match):
        return
    mutual = codes_of(report.actors) == codes_of(report.recipients)
    one_way = report.recipients and not mutual
    pairs = [(report.actors, report.recipients)] if one_way else pairings(report.actors)
    for rule in act_ties(match):
        state = moved(match, report, rule.state)
        if state is None:
            continue
        for a, b in pairs:
            if a and b and (rule.kind != "membership" or all(is_organisation(one.code) for one in b)):
                yield told_by(report, rule.kind, state, tuple(a), tuple(b), match)


def refuses(match: Match, report: Report) -> bool:
    """Whether the sentence says that the act was not done («never recognised», «refused to sign»)."""
    return is_verb(match.token) and (is_negated(match.token) or report.type != match.entry.type)


def moved(match: Match, report: Report, state: TieState) -> TieState | None:
    """The state that an act of a kind leaves the tie in, or None where it moves nothing."""
    state = state_by_verb(match.token, over(match.token)) or state
    if refuses(match, report) and state != "in_force":
        return None
    if report.modality in FUTURE:
        return "planned"
    if refuses(match, report):
        return "none"
    replaced = any(is_verb(one.head) and lower(one.head) in tie_verbs("replacing") for one in match.slots.objects)
    return "replaced" if replaced else state


def told_by(
    report: Report, kind: str, state: TieState, a: tuple[Actor, ...], b: tuple[Actor, ...], match: Match
) -> Statement:
    """The statement of a tie that an act's report makes."""
    since, until = ends(explicit(report.date))
    denied = report.modality == "denied" and (refuses(match, report) or is_over(match.token))
    return Statement(
        doc=report.doc, sentence=report.sentence, start=report.start, end=report.end, trigger=report.trigger, kind=kind,
        a=a, b=b, state=lasting(state, until, kind), strength=strength_of(match.token), since=since,
        until=until, date=None if until else report.date, modality="asserted" if denied else report.modality,
        attributed_to=report.attributed_to, speaker=report.speaker,
    )  # fmt: skip


def is_over(noun: Token) -> bool:
    """Whether the act is told of as no more («trade has collapsed»): that its tie ended is then asserted."""
    verb = ceased(noun)
    return verb is not None and not is_negated(verb)


def over(token: Token) -> Token | None:
    """The verb whose object the noun for an act is: «ended their agreement»."""
    return token.head if token.dep in {"dobj", "nsubjpass"} and is_verb(token.head) else None


def lies_in_one(match: Match) -> bool:
    """«recognised the republics in the east of Ukraine»: what lies in a state is not that state."""
    things = (one for one in match.slots.objects if one.tag in {"NN", "NNS"})
    return any(marks(child, "scene") for one in things for child in children(one, "prep"))


def explicit(date: Interval | None) -> Interval | None:
    """A date that the words gave; the document's own bound founds nothing."""
    bounded = date is not None and (date.earliest or date.latest or "XXXX" in date.edtf)
    return date if date is not None and bounded and date.basis != "document" else None
