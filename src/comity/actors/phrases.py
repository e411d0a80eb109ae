"""A noun phrase's mentions taken together: whose the phrase is, and which sector it puts its actor in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comity import lexicons
from comity.actors.choice import OUT_OF_POWER, weak_nouns
from comity.actors.mentions import Mention
from comity.actors.rows import items

_OWNERS = frozenset({"state", "demonym", "capital", "city", "organisation", "group", "region"})
_PEOPLE = frozenset({"person"})
_GROUPS = frozenset({"group"})
_BODIES = frozenset({"organisation", "outlet"})
LONGEST = 6  # mentions of one noun phrase, far more than news has
_NAMES_OF_STATES = frozenset({"state", "demonym", "capital"})
_POSSESSIVE = re.compile(r"(?:['’]s?)?[ -]")


def sector_of_phrase(mentions: Sequence[Mention]) -> str | None:
    """The sector of an actor that the mentions of one phrase describe.

    The last noun that says much decides («opposition lawmaker»: LEG); else an organisation's or group's own sector
    («CIA official»: SPY), else the last noun that says little. Who left power is ELI whatever the rest says; armed
    groups keep their sector («Boko Haram gunmen»).
    """
    if any(mention.sector == OUT_OF_POWER for mention in mentions):
        return OUT_OF_POWER
    nouns = [mention for mention in mentions if mention.kind == "agent"]
    strong = [noun.sector for noun in nouns if noun.text.lower() not in weak_nouns()]
    weak = sorted((noun.sector for noun in nouns), key=lambda sector: sector == "UNK")
    people, groups = _sectors(mentions, _PEOPLE), _sectors(mentions, _GROUPS)
    bodies, seats = _sectors(mentions, _BODIES), _sectors(mentions, _NAMES_OF_STATES)
    ranked = people[:1] + groups[:1] + strong[-1:] + bodies[:1] + seats[:1] + weak[:1]
    return ranked[0] if ranked else None


def _sectors(mentions: Sequence[Mention], kinds: frozenset[str]) -> list[str | None]:
    return [mention.sector for mention in mentions if mention.kind in kinds and mention.sector]


def owner_before(text: str, mentions: Sequence[Mention], index: int) -> int:
    """The index of the mention whose the role at `index` is («Poland's new [foreign minister]»), or -1.

    Between them stand only a possessive, a modifier, and other roles.
    """
    place = mentions[index].start
    for before in range(index - 1, max(-1, index - 1 - LONGEST), -1):
        mention = mentions[before]
        if not _joined(text[mention.end : place]):
            return -1
        if mention.kind in _OWNERS:
            return before
        if mention.kind != "agent":
            return -1
        place = mention.start
    return -1


def owner_after(text: str, mentions: Sequence[Mention], index: int) -> int:
    """The index of the mention that a joining word ties to the role at `index` («president of [Poland]»), or -1."""
    following = index + 1
    if following == len(mentions) or mentions[following].kind not in _OWNERS:
        return -1
    joint = text[mentions[index].end : mentions[following].start]
    return following if joint.strip() in joins() and joint[:1] == joint[-1:] == " " else -1


def _joined(joint: str) -> bool:
    found = _POSSESSIVE.match(joint)
    if not found:
        return False
    rest = joint[found.end() :].rstrip(" ")
    return not rest or rest in modifiers()


@cache
def joins() -> frozenset[str]:
    """Words that tie a role to whose it is, when it stands before: of, at, for the …"""
    return frozenset(items(lexicons.load("actors/learning")["joins"]))


@cache
def modifiers() -> frozenset[str]:
    """Words between an owner and a role: new, outgoing …"""
    return frozenset(items(lexicons.load("actors/learning")["modifiers"]))
