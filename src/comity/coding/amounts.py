"""Statements of quantity: how many an act is told to have hit, sent, freed («killed at least 40 miners»)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from comity.coding.inflection import verb_forms
from comity.coding.match import Match
from comity.coding.parse import children, lower
from comity.coding.parties import PartyFinder
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list
from comity.lexicons import load
from comity.records import Report, Statement, Trigger

MARKS = (("at_least", "{}.."), ("at_most", "..{}"), ("about", "~{}"))
BEFORE = 3  # words before a number that may say how exact it is («at least some 40»)


def amounts_of(match: Match, report: Report, finder: PartyFinder) -> Iterator[Statement]:
    """How many the act of one report is told of. `value` is «40..; killed»: the number, with «..» where it is the least
    or the most and «~» where it is only near, and what is counted."""
    parse = finder.parse
    for noun in counted_in(match):
        number = next((one for one in children(noun, "nummod") if one.tag == "CD" and one.i < noun.i), None)
        amount = amount_of(number) if number is not None else None
        if number is None or amount is None:
            continue
        start, end = parse.start(number.left_edge), parse.end(noun)
        yield Statement(
            doc=report.doc, sentence=report.sentence, start=report.start, end=report.end,
            trigger=Trigger(parse.slice(start, end), start, end), kind="quantity", a=report.actors,
            b=report.recipients, value=f"{exactness(number).format(amount)}; {what_of(match, noun)}", date=report.date,
            modality=report.modality, attributed_to=report.attributed_to, speaker=report.speaker,
        )  # fmt: skip


def counted_in(match: Match) -> list[Token]:
    """The nouns that an act counts: its objects, of dying and fleeing who does so, of a noun what comes after «of»."""
    if lower(match.token) in verb_list("quantities", "by_subject"):
        return match.slots.subjects
    return match.slots.objects or match.slots.prepositions.get("of", [])


def what_of(match: Match, noun: Token) -> str:
    """What is counted: «killed» and the like by the act, else the noun («missiles»)."""
    return acts().get(lower(match.token), lower(noun))


@cache
def acts() -> dict[str, str]:
    """Form of a verb → what it counts."""
    table: dict[str, list[str]] = load("quantities")["counted"]
    return {form: what for what, verbs in table.items() for verb in verbs for form in verb_forms(verb)}


def amount_of(number: Token) -> int | None:
    """A number in figures or words: «1,200», «forty», «three hundred», «2 million»; None where it is none of these."""
    total = figure(lower(number))
    for part in children(number, "compound", "nummod"):
        factor = figure(lower(part))
        total = total * factor if total is not None and factor is not None else None
    return total


def figure(word: str) -> int | None:
    """One word of a number."""
    plain = word.replace(",", "")
    return int(plain) if plain.isascii() and plain.isdigit() else load("quantities")["numerals"].get(word)


def exactness(number: Token) -> str:
    """How a number is written by the words before it: as the least, the most, near, or exact."""
    first = number.left_edge.i
    near = {one.lower for one in number.doc[max(0, first - BEFORE) : number.i] if one.dep not in {"nsubj", "ROOT"}}
    return next((form for key, form in MARKS if near & word_list("quantities", key)), "{}")
