"""Reports out of a parsed sentence, and with them all else that it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from comity.coding.ahead import date_ahead, is_yet_to_come, lies_ahead
from comity.coding.amounts import amounts_of
from comity.coding.codes import codes_of
from comity.coding.contexts import contexts_of
from comity.coding.foreseen import foreseen_of
from comity.coding.gapping import told_for_others
from comity.coding.lending import borrowed
from comity.coding.lexicon import act_lexicon
from comity.coding.match import Filled, Match, Roles, matches, told_by
from comity.coding.modality import says_it_itself, signs_of
from comity.coding.named import Named
from comity.coding.offices import offices_of
from comity.coding.parse import Parse, has_child, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.reasons import causes_of
from comity.coding.refusals import refused
from comity.coding.roles import roles_of
from comity.coding.scene import place_of
from comity.coding.signs import Signs, is_counterfactual, is_far_aim, is_left_open, is_negated, marker_of
from comity.coding.statements import once, statements_of
from comity.coding.telling import of_last_resort
from comity.coding.threats import threats
from comity.coding.tie_acts import from_act
from comity.coding.tree import Token
from comity.coding.when import dates_of, inferred_date, of_entry, standing_since
from comity.coding.words import noun_list
from comity.records import Interval, Modality, Report, Statement, Trigger

UNDATED: set[Modality] = {"planned", "predicted", "conditional"}
ON_FOOT = {"REB", "UAF", "PRM"}  # who have no aircraft
KIND = {"AGREE", "AID", "SUPPORT"}
MANY = 2  # more of them are a multilateral meeting
CONFLICT = {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"}


class SentenceCoded(NamedTuple):
    """What one sentence gave."""

    reports: list[Report]
    statements: list[Statement]


def coded_of(finder: PartyFinder, stated: bool = True) -> SentenceCoded:
    """The reports of one sentence and, where they are wanted, its statements."""
    acts = with_roles(finder)
    acts += threats(acts, finder)
    around = {match.token.i: match for match, _ in acts}
    told = [(match, report) for match, roles in acts for report in reports_of_match(match, roles, finder, around)]
    reports = distinct(report for _, report in told)
    if finder.trace is not None:
        finder.trace.settle(told, reports)
    kept = [(match, report) for match, report in told if report in reports]
    return SentenceCoded(reports, stated_of(finder, acts, kept, reports) if stated else [])


def stated_of(
    finder: PartyFinder, acts: Sequence[Filled], told: Sequence[tuple[Match, Report]], reports: list[Report]
) -> list[Statement]:
    """The statements of one sentence: ties, offices, causes, quantities, forecasts. A tie that an act tells goes before
    the same tie told by a noun."""
    ties = [tie for match, report in told for tie in from_act(match, report)]
    used = {
        index
        for match, _ in acts
        for index in (match.hit, match.token.i)
        if index is not None and match.entry.actor != ("bearer",)
    }
    stated = once([*ties, *statements_of(finder, used)])
    causes = causes_of(finder.parse, [*reports, *stated])
    foreseen = foreseen_of(finder, reports, stated)
    amounts = [one for match, report in told for one in amounts_of(match, report, finder)]
    return [*stated, *offices_of(finder), *causes, *amounts, *foreseen]


def distinct(told: Iterable[Report]) -> list[Report]:
    """Each happening once, in the order of the triggers, without what another report tells better."""
    found: dict[tuple[object, ...], Report] = {}
    for report in told:
        found.setdefault(identity(report), report)
    reports = sorted(found.values(), key=lambda report: report.trigger.start)
    return [one for one in reports if not subsumed(one, reports)]


def only_stated(finder: PartyFinder, stated: bool = True) -> SentenceCoded:
    """What a sentence states apart from acts, where that is wanted: of an encyclopaedia's card, standing ties and
    offices alone."""
    return SentenceCoded([], [*once(statements_of(finder, set())), *offices_of(finder)] if stated else [])


def subsumed(report: Report, reports: list[Report]) -> bool:
    """Whether another report of the sentence tells the same with the recipient («sent troops to aid Cuba»), or it is a
    condition that nobody is said to fulfil («if either is attacked»)."""
    if report.modality == "conditional" and not report.actors:
        return True
    return any(told_better(report, other) for other in reports if other is not report)


def told_better(report: Report, other: Report) -> bool:
    """Whether the other report of the same actors names the recipient that this one lacks, or tells as done what this
    one tells as its aim («sent troops to help Cuba»); or names who did what this one leaves open («claimed the
    attack»)."""
    if not report.actors and other.actors and report.recipients:
        return (report.type, codes_of(report.recipients)) == (other.type, codes_of(other.recipients))
    if codes_of(other.actors) != codes_of(report.actors):
        return False
    aim = codes_of(other.recipients) == codes_of(report.recipients) and is_aim(report, other)
    if not other.recipients:
        return aim and other.type == report.type
    if twice(report, other):
        return True
    if other.type != report.type:
        return aim and {report.type, other.type} <= KIND
    return aim or not (report.recipients or is_aim(other, report))


def twice(report: Report, other: Report) -> bool:
    """Whether one tells without a day what the other tells with one («shot and killed them on Monday»)."""
    same = report.type == other.type and codes_of(report.recipients) == codes_of(other.recipients)
    undated = report.date is None or report.date.basis == "document"
    dated = other.date is not None and other.date.basis != "document"
    return same and undated and dated and report.modality == other.modality


def is_aim(report: Report, other: Report) -> bool:
    """Whether one tells as an aim what the other tells as done."""
    return report.modality == "planned" and other.modality in {"asserted", "reported"}


def identity(report: Report) -> tuple[object, ...]:
    """What makes two reports of one sentence the same."""
    return (
        report.type,
        codes_of(report.actors),
        codes_of(report.recipients),
        report.date.edtf if report.date else None,
        reality(report),
    )


def reality(report: Report) -> str:
    """Whether an act was done, is denied, or lies ahead: «threatened to kill him» and «kidnapped him» are two."""
    return report.modality if report.modality == "denied" else "ahead" if report.modality in UNDATED else "done"


def with_roles(finder: PartyFinder) -> list[tuple[Match, Roles]]:
    """The matches whose parties are there, without those that another match tells as its own content. To agree,
    help or be ready to attack is no kindness to whom it hits: there the act is told, as planned."""
    fill = partial(roles_of, finder=finder)
    note = finder.trace.misfit if finder.trace is not None else None
    found = borrowed(matches(finder.parse.doc, act_lexicon(), Named(finder), fill, note), finder)
    filled = [(match, roles) for match, roles in found if roles is not None]
    hostile = {match.token.i for match, _ in filled if match.entry.type in CONFLICT}
    filled = [
        one for one in filled if one[0].entry.type not in KIND or is_shared(one) or not hostile & set(told_by(one[0]))
    ]
    told = {index for match, _ in filled for index in told_by(match)}
    kept = [one for one in filled if one[0].token.i not in told and not (is_part(one, filled) or is_tally(one, filled))]
    if finder.trace is not None:
        finder.trace.taken_back([match for match, _ in found], [match for match, _ in kept])
    return kept


def is_part(told: tuple[Match, Roles], filled: list[tuple[Match, Roles]]) -> bool:
    """Whether a word stands in what another tells of the same act: «the first meeting of the dialogue was held»,
    «met to discuss the border»."""
    match, roles = told
    above = {
        other.token.i
        for other, same in filled
        if other.entry.type == match.entry.type and (alike(roles, same) or is_blow_of(match, roles, same))
    }
    node = match.token
    if match.entry.pos != "noun":
        if not (match.entry.symmetric and node.dep in {"advcl", "acl", "xcomp"} and has_child(node, "aux", "to")):
            return False
        node = node.head
        if node.i in above:
            return True
    while node.dep in {"nsubjpass", "nsubj", "dobj", "prep", "pobj", "compound"}:
        node = node.head
        if node.i in above:
            return True
    return False


def is_blow_of(match: Match, roles: Roles, killing: Roles) -> bool:
    """Whether an attack is told only by where it was, beside whom it killed: «bombs in Lima killed two Danes»."""
    aimed = not {"on", "against", "of"}.isdisjoint(match.slots.prepositions)
    named = roles.actors and codes_of(roles.actors) != codes_of(killing.actors)
    return (
        match.entry.type == "ASSAULT"
        and match.entry.pos == "noun"
        and bool(killing.recipients)
        and not aimed
        and not named
    )


def is_tally(told: tuple[Match, Roles], filled: list[tuple[Match, Roles]]) -> bool:
    """Whether a participle only says what is counted with an act told before it: «…, bringing the number of soldiers
    killed since 2013 to 50»."""
    match, noun = told[0], told[0].token.head
    over = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun
    counted = any(lower(one) in noun_list("quantities", "tallies") for one in (noun, over))
    if match.token.dep != "acl" or match.token.tag != "VBN" or not counted:
        return False
    return any(other.entry.type == match.entry.type and other.token.i < match.token.i for other, _ in filled)


def alike(one: Roles, other: Roles) -> bool:
    """Whether two acts have the same parties."""
    return [codes_of(side) for side in (one.actors, one.recipients)] == [
        codes_of(side) for side in (other.actors, other.recipients)
    ]


def is_shared(told: tuple[Match, Roles]) -> bool:
    """Whether somebody is agreed with («agreed with Cuba to deport»), who is then not whom it hits."""
    match, roles = told
    return bool(match.slots.prepositions.get("with")) and bool(roles.recipients)


def reports_of_match(match: Match, roles: Roles, finder: PartyFinder, around: Mapping[int, Match]) -> Iterator[Report]:
    """The report of one trigger; one a date where several are listed («in 1961 and 2000»)."""
    if is_unmet(match.token):
        return
    signs = signs_of(match, finder, around)
    if finder.trace is not None:
        finder.trace.read(match, signs)
    dates: list[Interval | None] = [*dates_of(match, finder.parse, finder.memory)]
    for date in dates or [None]:
        date = date or standing_since(match.token, finder.parse, finder.memory)
        report = build(match, roles, signs, finder, date)
        yield refused(report, match, signs, finder) or report
        yield from told_for_others(report, match, finder)


def is_unmet(token: Token) -> bool:
    """«unless it withdraws», «if they do not withdraw»: what is told there has not come about, and nobody says it
    will."""
    marker = marker_of(token) if is_verb(token) else None
    refused = marker is not None and (marker.lower == "unless" or is_negated(token))
    return refused or is_counterfactual(token) or is_far_aim(token) or is_left_open(token)


def build(match: Match, roles: Roles, signs: Signs, finder: PartyFinder, date: Interval | None) -> Report:
    """One report, with everything that the sentence says of it."""
    parse = finder.parse
    sentence = parse.candidate.sentence
    modality = signs.modality()
    if modality == "reported" and says_it_itself(match, roles, finder):
        modality = "asserted"
    if modality in {"asserted", "reported"} and lies_ahead(date, parse):
        modality, date = ("planned", date) if is_yet_to_come(match) else (modality, None)
    date = date_ahead(date, match.token, parse) if modality in UNDATED else date or date_beside(match.token, finder)
    return Report(
        doc=parse.candidate.document.name, sentence=sentence.text, start=sentence.start, end=sentence.end,
        trigger=trigger(match.token, parse), actors=roles.actors, type=match.entry.type, mode=mode_of(match, roles),
        contexts=contexts_of(match), recipients=roles.recipients, place=place_of(match.token, parse), date=date,
        modality=modality, attributed_to=signs.attributed_to, speaker=sentence.passage.speaker,
    )  # fmt: skip


def mode_of(match: Match, roles: Roles) -> str | None:
    """The mode that the entry says; three or more who meet, meet multilaterally; what rebels and gunmen bomb, they
    bomb with explosives."""
    if match.entry.mode == "aerial" and match.entry.pos == "verb" and not match.entry.near and roles.actors:
        return "explosives" if all(one.sector in ON_FOOT for one in roles.actors) else "aerial"
    several = match.entry.type == "CONSULT" and not roles.recipients and len({one.code for one in roles.actors}) > MANY
    return match.entry.mode or ("multilateral" if several else None)


def date_beside(token: Token, finder: PartyFinder) -> Interval | None:
    """The date of an act that its own clause leaves undated: by another act, else by the document."""
    parse, memory = finder.parse, finder.memory
    return inferred_date(token, parse, memory) or of_entry(token, parse) or of_last_resort(token, parse, memory)


def trigger(token: Token, parse: Parse) -> Trigger:
    """The word that made the report."""
    return Trigger(parse.slice(parse.start(token), parse.end(token)), parse.start(token), parse.end(token))
