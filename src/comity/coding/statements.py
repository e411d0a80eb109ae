"""Statements of standing ties: what a sentence says of who stands with whom, apart from any act.

Three ways to say it: a noun for a party («Cuba is an ally of Syria»), a noun for the tie («relations between Cuba and
Syria»), and an act that founds or ends one («severed relations with»). The words are `lexicons/ties.yaml`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cache

from comity.coding.codes import codes_of, without
from comity.coding.control import subjects
from comity.coding.parse import children, is_noun, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import objects_after
from comity.coding.tie_making import make, pairings
from comity.coding.tie_nouns import membership, relation
from comity.coding.tie_roles import role
from comity.coding.tie_stances import stance
from comity.coding.tie_verbs import by_verb, frames
from comity.coding.tie_words import phrase_kind, tie_forms, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.lexicons import load
from comity.records import Statement


def statements_of(finder: PartyFinder, told: Container[int]) -> list[Statement]:
    """The standing ties that one sentence states, some of them twice; `told` are the tokens that acts have told of."""
    found = [*listed(finder)]
    finder.memory.opened.clear()
    for token in finder.parse.doc:
        word = lower(token)
        if word in frames():
            found += by_verb(token, finder)
        if word not in tie_forms():
            continue
        if is_noun(token):
            found += role(token, finder)
        if token.i in told:
            continue
        if is_noun(token):
            found += [*relation(token, finder), *membership(token, finder), *phrase(token, finder)]
        found += stance(token, finder)
    return found


def once(statements: Iterable[Statement]) -> list[Statement]:
    """Each tie of a sentence once, as it is told first; twice where it began twice («treaties of 1961 and 2003»)."""
    found: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        same = found.setdefault(identity(statement), [])
        if not same or (statement.since and all(one.since and one.since != statement.since for one in same)):
            same.append(statement)
    return [one for same in found.values() for one in same]


def identity(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of one sentence the same: kind and parties, in a mutual kind whatever their order."""
    sides = [codes_of(statement.a), codes_of(statement.b)]
    return (statement.kind, *(sides if statement.kind in given_kinds() else sorted(sides)))


@cache
def given_kinds() -> frozenset[str]:
    """The kinds of tie that run from one party to the other."""
    return frozenset(kind for kind, life in load("tie_life")["kinds"].items() if life["direction"] == "given")


def listed(finder: PartyFinder) -> Iterator[Statement]:
    """«These include Cuba and Iran»: the ties that the sentence before left open, with those now named."""
    root = finder.parse.root()
    if root is None or lower(root) not in tie_verbs("listing"):
        return
    if not any(lower(one) in word_list("references", "listed") for one in finder.parse.doc[:3]):
        return
    named = finder.of(children(root, "dobj", "attr", "pobj"))
    for tie in finder.memory.opened:
        others = without(named, codes_of(tie.a))
        if others:
            tie_now = make(root, tie.kind, list(tie.a), others, finder)
            yield replace(tie_now, state=tie.state, strength=tie.strength)


def phrase(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«at odds with», «in alliance with», «on good terms with»."""
    kind = phrase_kind(token)
    if kind is None:
        return
    verb = token.head.head
    first = finder.of(subjects(verb)) if is_verb(verb) else finder.of([verb])
    after = [one for head in (token, token.head, verb) for one in objects_after(head, {"with"})]
    codes = frozenset(one.code for one in first)
    second = without(finder.of(after, codes), codes)
    for one, other in [(first, second)] if first and second else pairings(first) if not second else []:
        yield make(token, kind, one, other, finder)
