"""Statements of standing ties: what a sentence says of who stands with whom, apart from any act.

Three ways to say it: a noun for a party («Cuba is an ally of Syria»), a noun for the tie («relations between Cuba and
Syria»), and an act that founds or ends one («severed relations with»). The words are `lexicons/ties.yaml`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cache

from comity.coding.codes import codes_of, is_organisation, sole, without
from comity.coding.control import subjects
from comity.coding.parse import children, is_noun, is_verb, lower
from comity.coding.parties import NOBODY, PartyFinder
from comity.coding.prepositions import example_of, objects_after, prepositions
from comity.coding.slots import verb_slots
from comity.coding.tie_making import STATE_VERBS, make
from comity.coding.tie_roles import role
from comity.coding.tie_stances import stance
from comity.coding.tie_words import colour, phrase_kind, relation_kind, tie_forms, tie_verbs, verb_kind
from comity.coding.tree import Token
from comity.coding.words import noun_list, word_list
from comity.lexicons import load
from comity.records import Actor, Statement


def statements_of(finder: PartyFinder, told: Container[int]) -> list[Statement]:
    """The standing ties that one sentence states, some of them twice; `told` are the tokens that acts have told of."""
    found = [*listed(finder)]
    finder.memory.opened.clear()
    for token in finder.parse.doc:
        if lower(token) not in tie_forms() or token.i in told:
            continue
        if is_noun(token):
            found += [*role(token, finder), *relation(token, finder), *phrase(token, finder)]
        elif is_verb(token):
            found += by_verb(token, finder)
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


def relation(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«relations between Cuba and Syria», «Cuba's ties with Syria», «Cuba maintains ties with Syria»."""
    kind = relation_kind(token)
    if kind in {None, "sanctions"} or token.dep == "compound" or only_referred_to(token):
        return
    verb = token.head if token.dep in {"dobj", "nsubjpass"} and is_verb(token.head) else None
    first = first_parties(token, verb, finder)
    codes = frozenset(one.code for one in first)
    second = without(with_parties(token, verb, finder, codes), codes)
    if kind == "war" and not second:
        second = without(finder.of(objects_after(token, prepositions("scene"))), codes)
    if len(first) == 1 and not second and verb is not None and lower(verb) in tie_verbs("having"):
        second = only_other(finder, codes)
    if not second and len(first) == 2:
        first, second = first[:1], first[1:]
    if first and second:
        yield make(token, colour(token, kind), first, second, finder, verb=verb)
    elif first and verb is not None and is_open(verb, token):
        finder.memory.opened.append(make(token, colour(token, kind), first, [], finder, verb=verb))


def is_open(verb: Token, token: Token) -> bool:
    """Whether the other side is a number of states that a following sentence may name («with a few nations»)."""
    after = [one for head in (verb, token) for one in objects_after(head, prepositions("several"))]
    return any(lower(inner) in noun_list("references", "pair_heads") for one in after for inner in one.subtree)


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


def only_referred_to(token: Token) -> bool:
    """«Their relationship has suffered»: a tie told before is taken up, none is stated."""
    return token.dep != "dobj" and any(child.tag == "PRP$" for child in children(token, "poss"))


def first_parties(token: Token, verb: Token | None, finder: PartyFinder) -> list[Actor]:
    """Whose tie it is: its owners, those it is between, or the subject of the verb of having."""
    own = finder.owner(token) or lent(token, finder)
    between = objects_after(token, prepositions("between"))
    if own or between:
        return finder.of(between) or own
    if verb is None or not any(
        lower(verb) in tie_verbs(kind) for kind in ("having", *(name for name, _ in STATE_VERBS))
    ):
        return []
    return finder.of(subjects(verb))


def lent(token: Token, finder: PartyFinder) -> list[Actor]:
    """«their ties, including the 2024 pact»: the parties of what the noun is an example of."""
    over = example_of(token)
    if over is None or not is_noun(over):
        return []
    return finder.owner(over) + with_parties(over, None, finder, NOBODY)


def only_other(finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The only other actor of the sentence, where there is just one."""
    return sole(one for one in finder.besides(codes) if not is_organisation(one.code))


def with_parties(token: Token, verb: Token | None, finder: PartyFinder, codes: frozenset[str]) -> list[Actor]:
    """The other side: after «with», «to», «towards»."""
    heads = [token, *([verb] if verb is not None else [])]
    return finder.of([one for head in heads for one in objects_after(head, prepositions("sides"))], codes)


def by_verb(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«Peru borders Chile», «Russia leads the CSTO»: a verb that itself tells a standing tie."""
    kind = verb_kind(token)
    if kind is None:
        return
    slots = verb_slots(token)
    first = finder.of(slots.subjects)
    codes = frozenset(codes_of(first))
    second = without(finder.of(slots.objects, codes), codes)
    if kind == "membership":
        second = [one for one in second if is_organisation(one.code)]
    if first and second and not slots.passive:
        yield make(token, kind, first, second, finder)


def phrase(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«at odds with»."""
    kind = phrase_kind(token)
    if kind is None or token.dep != "pobj" or lower(token.head) != "at":
        return
    verb = token.head.head
    first = finder.of(subjects(verb)) if is_verb(verb) else finder.of([verb])
    after = [one for head in (token, token.head, verb) for one in objects_after(head, {"with"})]
    codes = frozenset(one.code for one in first)
    second = without(finder.of(after, codes), codes)
    if not second and len(first) == 2:
        first, second = first[:1], first[1:]
    if first and second:
        yield make(token, kind, first, second, finder)
