"""Rebels that no list has and no word says whose they are, and the government that they fight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity.actors import Mention, name_of
from comity.coding.codes import of_its_own
from comity.coding.lexicon import word_classes
from comity.coding.parse import Parse, children, clause_of, lower
from comity.coding.places import is_setting, sole_place
from comity.coding.tree import Token
from comity.coding.words import joint, noun_list
from comity.lexicons import load
from comity.records import Actor

if TYPE_CHECKING:
    from comity.coding.parties import PartyFinder

ARMED = {"REB", "PRM"}
RECENT = 8  # reports looked back at: a few sentences


def unsaid(head: Token, finder: PartyFinder) -> list[Actor]:
    """Rebels and government forces of whom no word says whose they are."""
    return unnamed_rebels(head, finder) or loyal_side(head, finder)


def unnamed_rebels(head: Token, finder: PartyFinder) -> list[Actor]:
    """«rebels», «the insurgents»: those that the sentence or the text has named, else those of the state that they talk
    with, or in whose places the sentence puts them."""
    mention = finder.parse.at.get(head.i)
    if mention is None or not is_armed(mention, head) or any(one.dep == "poss" for one in head.children):
        return []
    codes = set(named_in_sentence(mention, finder)) or alone(sides_of_truce(finder.parse))
    codes = codes or alone(set(named_before(mention, finder))) or homes(head, finder)
    return [of_its_own(one) for one in said(mention, codes)]


def is_armed(mention: Mention, head: Token) -> bool:
    """Whether a mention is of rebels or a militia without a country; not of one of them, nor of a suspect."""
    role = mention.kind == "agent" and not mention.code and mention.sector in ARMED
    several = mention.plural or not mention.personal or head.dep in {"compound", "amod", "nmod"}
    return role and several and mention.text.split()[-1].lower() not in noun_list("references", "untied")


def said(mention: Mention, codes: set[str]) -> list[Actor]:
    """A role as an actor of the one code, if it is one."""
    return [
        Actor(code, mention.sector, name_of(code), mention.text, mention.start, mention.end)
        for code in (codes if len(codes) == 1 else ())
    ]


def named_in_sentence(armed: Mention, finder: PartyFinder) -> Iterator[str]:
    """The codes of other rebels that the sentence says whose they are: «talks with Darfur rebels after a boycott by
    rebels»."""
    for index, one in finder.parse.at.items():
        if one.start >= armed.start or one.sector != armed.sector:
            continue
        if one.kind == "group":
            yield one.code
        elif one.kind == "agent":
            yield from (of_its_own(actor).code for actor in finder.owner(finder.parse.doc[index]))


def named_before(armed: Mention, finder: PartyFinder) -> Iterator[str]:
    """The codes of the rebels that the last reports told of."""
    for report in finder.memory.told[-RECENT:]:
        yield from (one.code for one in (*report.actors, *report.recipients) if one.sector == armed.sector)


def homes(head: Token, finder: PartyFinder) -> set[str]:
    """The state whose government the sentence names beside them, else the one it puts them in; where they talk, the
    place is only where they talk."""
    parse = finder.parse
    if any(lower(one) in noun_list("word_classes", "talks") for one in parse.doc):
        ruling = [parse.doc[i] for i in parse.at if lower(parse.doc[i]) == "government"]
        return {actor.code for one in ruling for actor in finder.owner(one) if actor.code in load("actors/states")}
    place = sole_place(parse, clause_of(head))
    return {place} if place in load("actors/states") else set()


def sides_of_truce(parse: Parse) -> set[str]:
    """The states that a sentence about a truce names, but as places: of «Mali agreed to a truce with rebels» Mali."""
    if not any(lower(one) in noun_list("references", "truces") for one in parse.doc):
        return set()
    named = {one.code for index, one in parse.at.items() if one.code and not is_setting(parse.doc[index])}
    return {code for code in named if code in load("actors/states")}


def alone(codes: set[str]) -> set[str]:
    """The codes, if they are one."""
    return codes if len(codes) == 1 else set()


def loyal_side(head: Token, finder: PartyFinder) -> list[Actor]:
    """«government forces», «the government»: of the state whose rebels the sentence or, of forces, the text names."""
    mention = finder.parse.at.get(head.i)
    if mention is None or mention.kind != "agent" or mention.code:
        return []
    if lower(head) == "government" and not any(one.dep in {"poss", "compound", "amod"} for one in head.children):
        return said(mention, {code.partition(":")[0] for code in fought(finder)} & load("actors/states").keys())
    if not is_of_government(head, mention):
        return []
    here = list(fought(finder))
    parties = [one for report in finder.memory.told[-RECENT:] for one in (*report.actors, *report.recipients)]
    codes = here or [one.code for one in parties if one.sector in ARMED]
    return said(mention, {code.partition(":")[0] for code in codes} & load("actors/states").keys())


def fought(finder: PartyFinder) -> Iterator[str]:
    """The codes of the groups and rebels of a sentence."""
    for index, one in finder.parse.at.items():
        if one.kind == "group":
            yield one.code
        elif is_armed(one, head := finder.parse.doc[index]):
            found = finder.owner(head) or finder.referred(head, frozenset()) or unnamed_rebels(head, finder)
            yield from (actor.code for actor in found)


def is_of_government(head: Token, mention: Mention) -> bool:
    """Whether soldiers or envoys are called those of the government, of which nobody says whose it is."""
    called = mention.text.lower().startswith("government ") or any(
        one.lower == "government" for one in children(head, "compound")
    )
    sent = joint(word_classes()["troops"], word_classes()["diplomats"], noun_list("references", "sent"))
    return called and lower(head) in sent
