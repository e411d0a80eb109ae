"""What it is to say that one will not: «will not accept», «would never sell», «has no intention of leaving» refuse;
«will not attack» promises."""

from __future__ import annotations

from dataclasses import replace

from comity.coding.codes import codes_of
from comity.coding.control import is_speech, subjects
from comity.coding.match import Match
from comity.coding.parse import children, has_child, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.signs import Signs
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Modality, Report

COOPERATIVE = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
REFUSED = {"CONSULT": "meet", "AID": "assist", "RETREAT": "yield", "CONCEDE": "yield"}  # the mode of saying no to it
HARMFUL = {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "REJECT"}


def refused(report: Report, match: Match, signs: Signs, finder: PartyFinder) -> Report | None:
    """The report of a refusal or a promise that a negated act is, None where it is neither. A noun without a verb of
    its own («give up efforts for») is none."""
    if match.entry.only == "negated":
        return replace(report, modality=told_as(signs))
    verb = carrying_verb(match.token) if match.entry.pos == "noun" and not is_verb(match.token) else match.token
    if verb is None or not (signs.negated and report.actors) or has_child(verb, "aux", "have"):
        return None
    if report.type in COOPERATIVE and (signs.will or is_unready(match, signs)):
        return refusal(report, match, signs)
    if report.type in HARMFUL and signs.will and is_own_word(verb, report, finder):
        modality: Modality = "conditional" if "conditional" in signs.found else told_as(signs)
        return replace(report, type="CONCEDE", mode=None, modality=modality)
    return None


def refusal(report: Report, match: Match, signs: Signs) -> Report:
    """To say that one will not do a cooperative act is to reject it. Of «would not receive the envoy» the subject is
    who refuses."""
    sides = (report.actors, report.recipients) if report.recipients else (report.actors[:1], report.actors[1:])
    if match.entry.swap and report.recipients:
        sides = (report.recipients, report.actors)
    return replace(
        report, type="REJECT", mode=REFUSED.get(report.type), modality=told_as(signs),
        actors=sides[0], recipients=sides[1],
    )  # fmt: skip


def told_as(signs: Signs) -> Modality:
    """A refusal is said, whatever becomes of what is refused."""
    return "reported" if "reported" in signs.found else "asserted"


def is_unready(match: Match, signs: Signs) -> bool:
    """«has no intention of», «sees no reason to», «is not willing to»."""
    words = word_list("modality", "readiness")
    shown = (match.token, signs.negation, signs.found.get("planned"))
    return any(isinstance(one, Token) and lower(one) in words for one in shown)


def is_own_word(verb: Token, report: Report, finder: PartyFinder) -> bool:
    """Whether who says that it will not be done is who would do it, as far as the sentence says who says it."""
    node = verb
    while node.head.i != node.i:
        if node.dep in {"ccomp", "parataxis"} and is_speech(node.head):
            said_by = codes_of(finder.of(subjects(node.head)))
            return not said_by or said_by == codes_of(report.actors)
        node = node.head
    return not any(is_speech(one) for one in children(node, "parataxis"))
