"""The tie lexicon, as questions to ask of a token."""

from __future__ import annotations

from functools import cache
from typing import Any

from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.lexicon import as_list, forms_of
from comity.coding.match import Match, content, joined
from comity.coding.parse import children, lower
from comity.coding.tree import Token
from comity.coding.words import verb_list, word_list
from comity.lexicons import load
from comity.records import Strength, TieState

STRENGTHS: tuple[Strength, ...] = ("closest", "lesser", "major")


@cache
def by_form(key: str) -> dict[str, str]:
    """Form → base noun, for one table of the tie lexicon."""
    return {form: noun for noun in load("ties")[key] for form in noun_forms(noun)}


def tie_verbs(key: str) -> frozenset[str]:
    """All forms of one list of verbs of the tie lexicon."""
    return verb_list("ties", key)


def tie_forms() -> set[str]:
    """Every form that can state a tie."""
    return {*by_form("roles"), *by_form("relations"), *by_form("phrases")}


def modifiers(token: Token) -> list[str]:
    """The words on a noun, lower case, those on its modifiers among them."""
    found = [lower(child) for child in token.children if child.i < token.i or child.dep in {"compound", "amod"}]
    return [*found, *(lower(inner) for child in children(token, "amod") for inner in children(child, "conj", "advmod"))]


def role_kind(token: Token) -> str | None:
    """The kind of tie that a noun for a party tells, or None where it tells none."""
    noun = by_form("roles").get(joined(token)) or by_form("roles").get(lower(token))
    if noun is None:
        return None
    table = load("ties")
    needs: dict[str, str] | None = table["role_needs"].get(noun)
    if needs is None:
        return str(table["roles"][noun])
    return next((needs[word] for word in modifiers(token) if word in needs), None)


def relation_kind(token: Token) -> str | None:
    """The kind of tie that a noun for a tie tells."""
    noun = by_form("relations").get(lower(token))
    return str(load("ties")["relations"][noun]) if noun else None


def colour(token: Token, kind: str) -> str:
    """The kind that the words on the noun make of it: «strategic relations», «trade ties»."""
    table = load("ties")
    noun = by_form("relations")[lower(token)]
    words = modifiers(token)
    for other, colours in table["relation_colours"].items():
        if noun in table["colour_applies"][other] and any(word in colours for word in words):
            return str(other)
    return kind


def phrase_kind(token: Token) -> str | None:
    """The kind of tie that «at …» tells."""
    found = load("ties")["phrases"].get(lower(token))
    return str(found) if found else None


def strength_of(token: Token) -> Strength | None:
    """How strong the sentence says that it is: words on the noun, or «to a lesser extent» beside it."""
    words = {*modifiers(token), *(word for above in (token.head,) for word in modifiers(above))}
    for strength in STRENGTHS:
        if words & word_list("ties", strength):
            return strength
    near = {one.lower for one in token.doc}
    return "lesser" if {"lesser", "extent"} <= near else None


@cache
def act_rules() -> tuple[tuple[dict[str, Any], frozenset[str], frozenset[str], frozenset[str]], ...]:
    """The rules for acts: the row, the forms of object, trigger and neighbours that it asks for."""
    rules = []
    for row in load("ties")["acts"]:
        triggers = as_list(row.get("trigger"))
        forms = (
            frozenset().union(*(verb_forms(word) | noun_forms(word) for word in triggers)) if triggers else frozenset()
        )
        objects, near = (forms_of(tuple(as_list(row.get(key))), "ties") for key in ("object", "near"))
        rules.append((row, objects, forms, near))
    return tuple(rules)


def act_tie(match: Match) -> tuple[str, TieState] | None:
    """The kind and state of the tie that an act makes, by the first rule that fits."""
    heads = {lower(inner) for one in match.slots.objects for inner in content(one)}
    words = {one.lower for one in match.token.doc}
    for row, objects, triggers, near in act_rules():
        fits_object = not objects or heads & objects
        fits_trigger = not triggers or lower(match.token) in triggers
        if row["type"] == match.entry.type and fits_object and fits_trigger and (not near or words & near):
            return row["kind"], row["state"]
    return None
