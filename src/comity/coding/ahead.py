"""The date of an act that is still to come."""

from __future__ import annotations

from comity.coding.parse import Parse, is_noun
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Interval


def date_ahead(date: Interval | None, token: Token, parse: Parse) -> Interval | None:
    """The date of an act still to come; what lies before publication («decided last week to join») is none, nor the
    weekday of a main clause («stepped back on Monday from plans for a withdrawal») that the parser hangs on a noun."""
    published = parse.candidate.document.published
    if date is not None and is_noun(token) and is_of_main_clause(date, parse):
        return None
    if date is None or date.basis != "relative" or published is None or published.earliest is None:
        return date
    return None if date.latest and date.latest < published.earliest else date


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
