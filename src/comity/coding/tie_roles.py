"""Ties told by a noun for a party: «Cuba is an ally of Syria», «China, its closest ally»."""

from __future__ import annotations

from collections.abc import Iterator

from comity.coding.codes import without
from comity.coding.control import subjects, verb_in
from comity.coding.parse import children, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.tie_making import make
from comity.coding.tie_words import role_kind, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.records import Actor, Statement


def role(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«North Korea's closest ally is China», «China, an ally of Cuba», «Cuba and Syria are allies»."""
    kind = role_kind(token)
    if kind is None:
        return
    bearers = bearers_of(token, finder)
    codes = frozenset(one.code for one in bearers)
    owners = without(owners_of(token, finder, codes), codes)
    if not owners and len(bearers) == 2 and kind != "membership":
        bearers, owners = bearers[:1], bearers[1:]
    if bearers and owners:
        yield make(token, kind, bearers, owners, finder)


def owners_of(token: Token, finder: PartyFinder, exclude: frozenset[str]) -> list[Actor]:
    """Whose ally it is: possessive, demonym, «of», «for», «to», «with»; «supplier of arms to»."""
    own = finder.owner(token, exclude)
    if own:
        return own
    for child in children(token, "prep"):
        found = finder.of(children(child, "pobj"), exclude) if marks(child, "role_of") else []
        if found:
            return found
    nested = [noun for one in objects_after(token, {"of"}) for noun in objects_after(one, {"to"})]
    if nested:
        return finder.of(nested, exclude)
    verb = copula(top_of(token))
    return finder.of(objects_after(verb, prepositions("called")), exclude) if verb is not None else []


def bearers_of(token: Token, finder: PartyFinder) -> list[Actor]:
    """Who is called an ally: the other side of the copula, of the apposition, or of the name the noun stands before."""
    top = top_of(token)
    verb = copula(top)
    if verb is not None:
        other = children(verb, "attr", "nsubj", "dobj") if top.dep == "nsubj" else subjects(verb)
        return finder.of(one for one in other if one.i != top.i)
    if top.dep == "appos":
        return next_to(top, finder) or finder.of([top.head])
    apposed = children(token, "appos") or children(top, "appos")
    if apposed:
        return finder.of(apposed)
    if top.dep in {"compound", "nmod"}:
        return finder.of([top.head])
    if top.dep == "pobj" and lower(top.head) in {"like", "as"}:
        return finder.of([top.head.head]) if is_noun(top.head.head) else []
    return examples(token, finder)


def next_to(top: Token, finder: PartyFinder) -> list[Actor]:
    """The name right before an apposition («Cuba, an ally of …»): nearer than what parsers hang it on."""
    before = top.left_edge.i - 2
    mention = finder.parse.at.get(before) if before >= 0 and not top.doc[before + 1].is_alpha else None
    return [finder.actor(mention)] if is_party(mention) else []


def examples(token: Token, finder: PartyFinder) -> list[Actor]:
    """«allies such as Cuba», «allies like Iran»."""
    return finder.of(objects_after(token, prepositions("examples")))


def top_of(token: Token) -> Token:
    """«one of its closest allies»: the «one»."""
    counted = token.dep == "pobj" and lower(token.head) == "of"
    return token.head.head if counted and lower(token.head.head) in word_list("references", "one_of") else token


def copula(token: Token) -> Token | None:
    """The verb of being that a predicate noun or its subject stands at; of a subject also «include»."""
    head = token.head
    if token.dep in {"attr", "nsubj", "oprd"} and is_verb(head) and verb_in(head, "copulas"):
        return head
    if token.dep == "nsubj" and lower(head) in tie_verbs("listing"):
        return head
    return None
