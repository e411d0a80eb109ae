"""Threats told by their content: «We will shell your port, a colonel told Cuba», «Mali will strike if …, its president
warned». The violence is told as to come, and who says so is who would do it: saying it is a threat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comity.coding.codes import codes_of
from comity.coding.control import is_passive, is_speech, subjects
from comity.coding.match import Match, Roles
from comity.coding.parse import is_verb
from comity.coding.parties import PartyFinder
from comity.coding.signs import helper, is_negated
from comity.coding.slots import slots_of
from comity.coding.tree import Token
from comity.coding.words import word_list

MODES = {"ASSAULT": "violence", "COERCE": "restrict", "SANCTION": "restrict"}
FUTURE = ("modals_future", "modals_conditional")


def threats(acts: Iterable[tuple[Match, Roles]], finder: PartyFinder) -> Iterator[tuple[Match, Roles]]:
    """The threats that acts to come make of the words that tell them; the sentence's acts themselves say no threat of
    their own where one of them is on the same verb of speech."""
    told = list(acts)
    spoken = {match.token.i for match, _ in told if match.entry.type == "THREATEN"}
    for match, roles in told:
        verb = announced(match.token)
        if verb is None or verb.i in spoken or match.entry.type not in MODES or not is_threat(match, roles):
            continue
        if not says_it(verb, roles, finder):
            continue
        spoken.add(verb.i)
        entry = replace(match.entry, type="THREATEN", mode=MODES[match.entry.type], embeds="planned", contexts=())
        yield Match(verb, entry, slots_of(verb), frozenset()), roles


def is_threat(match: Match, roles: Roles) -> bool:
    """Whether an act hits somebody. What is no violence is a threat only to those who hear it («your ships»)."""
    if not (roles.actors and roles.recipients) or is_negated(match.token):
        return False
    heard = any(one.text.lower() in word_list("references", "second_person") for one in roles.recipients)
    return match.entry.type == "ASSAULT" or heard


def says_it(verb: Token, roles: Roles, finder: PartyFinder) -> bool:
    """Whether who says an act to come is who would do it: the same actor, or one called its («its president»)."""
    who = subjects(verb)
    owned = any(child.tag == "PRP$" for one in who for child in one.children)
    codes = codes_of(finder.of(who))
    return codes == codes_of(roles.actors) or (owned and not codes)


def announced(act: Token) -> Token | None:
    """The verb of speech that an act to come is the content of, if it is."""
    if not is_verb(act) or not any(helper(act, kind) for kind in FUTURE):
        return None
    above = act.head
    says = act.dep in {"ccomp", "parataxis"} and is_verb(above) and is_speech(above) and not is_passive(above)
    return above if says else None
