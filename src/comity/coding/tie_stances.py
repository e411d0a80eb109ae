"""Ties told by where something stands («has a base in Cuba», «is under American sanctions»), by how a word is put
together («Iran-backed rebels», «an anti-Western stance») or by what two have in common («shared animosity toward»).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.actors import find_mentions
from comity.coding.codes import codes_of, without
from comity.coding.control import subjects
from comity.coding.parse import children, conjuncts, is_noun, is_party, is_verb, lower
from comity.coding.parties import PartyFinder
from comity.coding.prepositions import marks, objects_after, prepositions
from comity.coding.slots import slots_of
from comity.coding.tie_making import make
from comity.coding.tie_words import compound_kind, presence_kind, relation_kind, stances, tie_verbs
from comity.coding.tree import Token
from comity.coding.words import noun_list, word_list
from comity.lexicons import load
from comity.records import Actor, Statement


def stance(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """The ties that one word tells in these ways."""
    if lower(token) not in stances():
        return
    yield from backed(token, finder)
    if is_noun(token):
        yield from presence(token, finder)
        yield from sanctioned(token, finder)
        yield from shared(token, finder)
    elif lower(token) in word_list("ties", "against"):
        yield from opposed(token, finder)


def both(first: list[Actor], second: list[Actor]) -> bool:
    """Whether both sides are there and differ."""
    return bool(first) and bool(without(second, codes_of(first)))


def by_itself(word: Token, finder: PartyFinder) -> list[Actor]:
    """Whom a part of a compound names: inside «Iran-backed», where it is no party to what the sentence tells."""
    start = finder.parse.start(word)
    name = load("ties")["combining"].get(lower(word), word.text)
    found = [finder.actor(one) for one in find_mentions(name, None) if is_party(one)]
    return [replace(one, start=start, end=start + len(word.text)) for one in found]


def backed(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«Iran-backed rebels», «the Saudi-aligned government of Yemen»."""
    kind = compound_kind(token)
    if kind is None or token.i < 2 or token.doc[token.i - 1].text != "-":
        return
    first = by_itself(token.doc[token.i - 2], finder)
    party = token.dep == "amod" and lower(token.head) not in noun_list("word_classes", "measures")
    second = finder.of([token.head]) if party else []
    if both(first, second):
        yield make(token, kind, first, without(second, codes_of(first)), finder)


def opposed(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«Algeria's anti-Israel stance»: of a policy or an alliance, not of what people feel."""
    head = token.head
    if lower(head) not in word_list("ties", "stances"):
        return
    second = by_itself(token.doc[token.i + 2], finder) if token.i + 2 < len(token.doc) else []
    first = without(finder.of(children(head, "poss")), codes_of(second))
    if both(first, second):
        yield make(token, "hostility", first, second, finder)


def presence(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«keeps a naval base in Cuba», «hosts a French garrison», «French troops remain in Mali», «ambassador to Peru»."""
    kind, top = presence_kind(token), whole(token)
    verb = top.head
    if kind is None or not is_verb(verb):
        return
    own = finder.owner(token)
    if top.dep in {"nsubj", "nsubjpass"} and lower(verb) in tie_verbs("staying" if kind == "troops" else "working"):
        first, second = own, posted((top, verb), finder)
    elif top.dep == "dobj" and lower(verb) in tie_verbs("hosting"):
        first, second = own, finder.of(subjects(verb))
    elif top.dep == "dobj" and lower(verb) in tie_verbs("keeping"):
        first = own or finder.of(subjects(verb))
        second = posted((token, top, *children(token, "acl"), verb), finder)
    else:
        return
    if both(first, second):
        yield make(token, kind, first, without(second, codes_of(first)), finder, verb=verb)


def whole(token: Token) -> Token:
    """«thousands of soldiers»: the thousands."""
    over = token.head.head
    counted = token.dep == "pobj" and lower(token.head) == "of"
    return over if counted and (over.tag == "CD" or lower(over) in noun_list("light_verbs", "partitives")) else token


def posted(heads: Iterable[Token], finder: PartyFinder) -> list[Actor]:
    """Where something abroad stands: after «in», «to», «at» of the first of these words that has such a phrase."""
    return finder.of([one for head in heads for one in objects_after(head, prepositions("posted"))][:1])


def sanctioned(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«American sanctions on Iran», «has been under American sanctions», «amid Western sanctions»."""
    if relation_kind(token) != "sanctions" or token.dep == "compound":
        return
    second = finder.of(objects_after(token, prepositions("hitting")))
    doing = prepositions("doing") | ({"of"} if second else set())
    first = finder.owner(token) or finder.of(objects_after(token, doing))
    over = token.head.head
    if not second and token.dep == "pobj" and lower(over) in noun_list("ties", "evasions"):
        second = finder.owner(over)
    if not second and token.dep == "dobj" and lower(token.head) in tie_verbs("facing"):
        second = finder.of(subjects(token.head))
    if not second and token.dep == "pobj" and lower(token.head) == "to" and lower(over) == "subject":
        second = finder.of(slots_of(over).subjects)
    if not second and token.dep == "pobj" and (marks(token.head, "bearing_down") or is_shared(over)):
        second = finder.of(subjects(over)) if is_verb(over) else []
        second = second or finder.the_two(token)
    if both(first, second):
        evaded = lower(token.head.head) in noun_list("ties", "evasions")
        borne = token.dep == "pobj" and (marks(token.head, "bearing_down") or evaded)
        yield make(token, "sanctions", first, without(second, codes_of(first)), finder, granted=borne)


def is_shared(noun: Token) -> bool:
    """«their shared animosity»: a hostility that two have in common."""
    return relation_kind(noun) == "hostility" and any(
        lower(one) in word_list("ties", "shared") for one in noun.children
    )


def shared(token: Token, finder: PartyFinder) -> Iterator[Statement]:
    """«their shared animosity toward the West»: each of the two with the third; not «to Western sanctions», which
    states those."""
    if not is_shared(token):
        return
    near = [token, token.head.head] if token.dep == "pobj" else [token]
    after = [one for head in near for one in objects_after(head, prepositions("sides"))]
    heads = [noun for one in after[:1] for noun in conjuncts(one)]
    second = finder.of(one for one in heads if relation_kind(one) is None)
    first = without(finder.the_two(token), codes_of(second))
    if both(first, second):
        yield make(token, "hostility", first, second, finder)
