"""Whom a noun hides that takes up what was said or done: «denied the accusations», «welcomed the verdict»."""

from __future__ import annotations

from dataclasses import replace

from comity.coding.codes import sole, without
from comity.coding.control import agents, is_passive, subjects
from comity.coding.lexicon import act_lexicon
from comity.coding.match import Match, content
from comity.coding.parse import is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.references import as_actors, has_word, resolve
from comity.coding.tree import Token
from comity.coding.words import noun_list
from comity.lexicons import load
from comity.records import Actor, Report

ANSWERING = {"REJECT", "SUPPORT", "ACCUSE"}
TOLD = {"asserted", "reported"}
RECENT = 6  # reports looked back at: a few sentences


def answered(match: Match, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """Who said or did what the object of an answer takes up: in the sentence before it, else in those before."""
    for noun in taken_up(match):
        types = types_of(noun)
        if is_verdict(noun):
            found = resolve("the courts", finder.parse.start(noun), finder.parse.told, finder.memory, codes)
        else:
            found = in_sentence(noun, types, match, finder, codes) or in_memory(types, finder, codes)
        if found:
            return found
    return []


def taken_up(match: Match) -> list[Token]:
    """The objects of an answer that stand for what was said or done."""
    if match.entry.type not in ANSWERING or match.entry.pos == "noun":
        return []
    heads = [noun for one in match.slots.objects for noun in content(one)]
    return [one for one in heads if is_definite(one, match) and (types_of(one) or is_verdict(one))]


def is_verdict(noun: Token) -> bool:
    """A word for what a court decides."""
    return lower(noun) in noun_list("references", "verdicts")


def is_definite(noun: Token, match: Match) -> bool:
    """«the accusation», «these claims»; «an accusation that Chad denied»."""
    return match.token.head.i == noun.i or has_word(noun, "the", "this", "that", "these", "those", "such", "all")


def types_of(noun: Token) -> frozenset[str]:
    """The types of act that a noun takes up."""
    answers: dict[str, list[str]] = load("references")["answers"]
    return frozenset(one for one in answers if lower(noun) in noun_list("references", "answers", one))


def in_sentence(
    noun: Token, types: frozenset[str], match: Match, finder: PartyFinder, codes: frozenset[str]
) -> list[Actor]:
    """«Chad accused Mali of theft, but Mali denied the accusation»: who did it, by the nearest verb before."""
    for verb in reversed(noun.doc[: noun.i]):
        entries = act_lexicon().verbs.get(lower(verb), ()) if is_verb(verb) and verb.i != match.token.i else ()
        if any(one.type in types for one in entries):
            found = without(finder.of(agents(verb) if is_passive(verb) else subjects(verb)), codes)
            if found:
                return found
    return []


def in_memory(types: frozenset[str], finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """Who did such an act to the one that answers, by what was told last; where several did, nobody."""
    for report in reversed(finder.memory.told[-RECENT:]):
        if report.modality in TOLD and report.type in types and codes & {one.code for one in report.recipients}:
            return [replace(one, start=0, end=0, text="", antecedent=one.text) for one in without(report.actors, codes)]
        if "ACCUSE" in types and codes & {one.code for one in report.actors} and (found := sayer(report, finder)):
            return without(found, codes)
    return []


def sayer(report: Report, finder: PartyFinder) -> list[Actor]:
    """Who says of another what he did: whom a report is credited to, by the name as it stood."""
    if report.modality != "reported" or not report.attributed_to:
        return []
    named = (one for group in finder.memory.sentences for one in group if one.text == report.attributed_to)
    return sole(as_actors(list(named), ""))
