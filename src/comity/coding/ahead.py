"""Acts that are still to come: their date, and how a date tells them («visits Chad next week»)."""

from __future__ import annotations

from comity.coding.match import Match
from comity.coding.parse import Parse, has_child, is_noun, is_verb
from comity.coding.slots import carrying_verb
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Interval

SAID = {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE"}  # what is done by saying it has been done
PRESENT = {"VBZ", "VBP"}


def date_ahead(date: Interval | None, token: Token, parse: Parse) -> Interval | None:
    """The date of an act still to come; what lies before publication («decided last week to join») is none, nor the
    weekday of a main clause («stepped back on Monday from plans for a withdrawal») that the parser hangs on a noun."""
    published = parse.candidate.document.published
    if date is not None and is_noun(token) and is_of_main_clause(date, parse):
        return None
    if date is None or date.basis != "relative" or published is None or published.earliest is None:
        return date
    return None if date.latest and date.latest < published.earliest else date


def lies_ahead(date: Interval | None, parse: Parse) -> bool:
    """Whether a date is after the document's publication, or by its words («next week») after whatever that is."""
    if date is None or date.basis != "relative":
        return False
    published = parse.candidate.document.published
    if published is None or published.latest is None:
        return not word_list("when", "ahead").isdisjoint((date.text or "").lower().split())
    return bool(date.earliest and date.latest and date.earliest >= published.latest < date.latest)


def is_yet_to_come(match: Match) -> bool:
    """Whether an act with a date ahead is one that will be done then: in the present tense («meets Mali tomorrow», «is
    sending rice next week»), or told by a noun («a visit next week»); what is said, and what is done already, has only
    to do with that date."""
    verb = match.token if is_verb(match.token) else carrying_verb(match.token) or match.token
    if match.entry.type in SAID:
        return False
    if not is_verb(verb):
        return True
    going = verb.tag == "VBG" and has_child(verb, "aux", *word_list("when", "going"))
    return verb.tag in PRESENT or going


def is_of_main_clause(date: Interval, parse: Parse) -> bool:
    """Whether a date is a weekday, the only one of a sentence whose main verb is in the past and says nothing else of
    when: news tells on which day it was."""
    root, told = parse.root(), parse.candidate.dates
    if root is None or root.tag != "VBD" or len(told) != 1 or told[0].interval.text != date.text:
        return False
    only, first = told[0], (date.text or "").split(" ")[0]
    return (
        only.recurs
        and only.granularity == "day"
        and only.relation == "at"
        and first not in word_list("dates", "forward")
    )
