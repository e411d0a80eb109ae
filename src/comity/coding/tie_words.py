"""The tie lexicon, as questions to ask of a token."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.lexicon import as_list, forms_of
from comity.coding.match import Match, content
from comity.coding.parse import children, lower
from comity.coding.prepositions import objects_after
from comity.coding.tree import Token
from comity.coding.words import noun_list, verb_list, word_list
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


@cache
def tie_forms() -> frozenset[str]:
    """Every form but of verbs that can state a tie."""
    nouns = (by_form("roles"), by_form("relations"), by_form("phrases"), noun_list("ties", "memberships"), stances())
    return frozenset().union(*nouns)


@cache
def stances() -> frozenset[str]:
    """Every form that can tell a tie by where something stands or how a word is put together."""
    against = word_list("ties", "against")
    return frozenset({*by_form("presence"), *by_form("relations"), *load("ties")["compounds"], *against})


def presence_kind(token: Token) -> str | None:
    """The kind of tie that a noun for something posted abroad tells («embassy», «base»)."""
    return needed(token, "presence", lower(token))


def compound_kind(token: Token) -> str | None:
    """The kind of tie that a participle after a name tells («Iran-backed»)."""
    found = load("ties")["compounds"].get(lower(token))
    return str(found) if found else None


def needed(token: Token, key: str, form: str) -> str | None:
    """The kind that a table of the lexicon has for a noun; where the noun needs another word on it, that word's."""
    noun = by_form(key).get(form)
    if noun is None:
        return None
    table = load("ties")
    needs: dict[str, str] | None = table[f"{key}_needs"].get(noun)
    if needs is None:
        return str(table[key][noun])
    return next((needs[word] for word in modifiers(token) if word in needs), None)


def modifiers(token: Token) -> list[str]:
    """The words on a noun, lower case, those on its modifiers among them."""
    found = [lower(child) for child in token.children if child.i < token.i or child.dep in {"compound", "amod"}]
    inner = (lower(one) for child in children(token, "amod", "nmod") for one in children(child, "conj", "advmod"))
    if token.dep == "conj":
        found += [lower(one) for one in token.head.children if one.dep == "amod"]
    return [*found, *inner, *(lower(one) for one in objects_after(token, {"of"}))]


def role_kind(token: Token) -> str | None:
    """The kind of tie that a noun for a party tells, or None where it tells none."""
    return needed(token, "roles", lower(token))


def relation_kind(token: Token) -> str | None:
    """The kind of tie that a noun for a tie tells."""
    return needed(token, "relations", lower(token))


def is_war(token: Token) -> bool:
    """Whether a noun can mean a war, whatever it may need beside it («campaign»)."""
    table: dict[str, str] = load("ties")["relations"]
    return table.get(by_form("relations").get(lower(token), "")) == "war"


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
    """The kind of tie that «at …», «in …», «on … terms» tells."""
    found = by_form("phrases").get(lower(token)) if token.dep == "pobj" else None
    row: dict[str, str] = load("ties")["phrases"].get(found, {})
    return row.get(lower(token.head))


def strength_of(token: Token) -> Strength | None:
    """How strong the sentence says that it is: words on the noun, or «to a lesser extent» beside it."""
    words = {*modifiers(token), *modifiers(token.head)}
    for strength in STRENGTHS:
        if words & word_list("ties", strength):
            return strength
    return "lesser" if {"lesser", "extent"} <= {one.lower for one in token.doc} else None


@dataclass(frozen=True, slots=True)
class ActRule:
    """Which acts make a tie, and of which kind and state: those of a type whose object, trigger and sentence have one
    of these forms each, and whose object has none of `without`. An empty set asks for nothing; a rule without a kind
    says that such acts make none; one with `also` adds its tie to that of the first rule that fits."""

    type: str
    kind: str
    state: TieState
    objects: frozenset[str]
    without: frozenset[str]
    triggers: frozenset[str]
    near: frozenset[str]
    also: bool

    def fits(self, match: Match) -> bool:
        """Whether an act makes the tie."""
        if self.type != match.entry.type or (self.triggers and lower(match.token) not in self.triggers):
            return False
        heads = told_of(match)
        if (self.objects and self.objects.isdisjoint(heads)) or not self.without.isdisjoint(heads):
            return False
        return not self.near or not self.near.isdisjoint(one.lower for one in match.token.doc)


def told_of(match: Match) -> set[str]:
    """The forms of an act's object, with what it is put together of («weapons aid»); of a noun that is itself the
    object («a treaty between»), that noun."""
    heads = [inner for one in match.slots.objects for inner in content(one)] or [match.token]
    return {lower(word) for one in heads for word in (one, *children(one, "compound"))}


@cache
def act_rules() -> tuple[ActRule, ...]:
    """The rules for acts, in the order in which they are tried."""
    return tuple(
        ActRule(
            row["type"], row.get("kind", ""), row.get("state", "in_force"),
            objects=forms_of(tuple(as_list(row.get("object"))), "ties"),
            without=forms_of(tuple(as_list(row.get("without"))), "ties"),
            triggers=frozenset().union(*(verb_forms(one) | noun_forms(one) for one in as_list(row.get("trigger")))),
            near=forms_of(tuple(as_list(row.get("near"))), "ties"),
            also=bool(row.get("also")),
        )
        for row in load("ties")["acts"]
    )  # fmt: skip


def act_ties(match: Match) -> list[ActRule]:
    """The ties that an act makes: by the first rule that fits, and by those that tell what else it makes."""
    fitting = [one for one in act_rules() if one.fits(match)]
    first = next((one for one in fitting if not one.also), None)
    return [one for one in fitting if one.kind and (one.also or one is first)]
