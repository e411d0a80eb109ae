"""Whose «the police», «the foreign ministry» are in a text that names none: those of the state of its dateline."""

from __future__ import annotations

from collections.abc import Sequence

from comity.actors import Mention, name_of
from comity.coding.bodies import is_body
from comity.coding.memory import Memory
from comity.coding.parse import Parse, children, lower
from comity.coding.tree import Token
from comity.coding.words import word_list
from comity.lexicons import load
from comity.records import Actor

TOWNS = {"capital", "city", "state"}
KNOWN = {"the", "this", "that"}


def place_of_dateline(mentions: Sequence[Mention], start: int) -> str:
    """The state in which a dateline lies, whose mentions end before a place; nothing, where all the world writes from
    («GENEVA»)."""
    places = [one for one in mentions if one.end <= start and one.kind in TOWNS]
    meeting = any(one.text.lower() in word_list("references", "world_towns") for one in places)
    codes = {one.code for one in places} & load("actors/states").keys()
    return codes.pop() if len(codes) == 1 and not meeting else ""


def local_body(head: Token, parse: Parse, memory: Memory) -> list[Actor]:
    """«KAMPALA – Police arrested», «LIMA – The foreign ministry summoned», «OSLO – Prime Minister X praised»: a body or
    officer of the state in whose capital the text was written, where nothing says of whom."""
    mention = parse.at.get(head.i)
    if not memory.dateline or mention is None or parse.candidate.sentence.passage.speaker is not None:
        return []
    if not (is_officer(mention) or (is_body(mention) and is_local(head, mention, parse))):
        return []
    return [Actor(memory.dateline, mention.sector, name_of(memory.dateline), mention.text, mention.start, mention.end)]


def is_officer(mention: Mention) -> bool:
    """Whether a mention is of somebody whom the text introduces by an office of state alone («Prime Minister X»)."""
    offices = word_list("references", "officers")
    return mention.kind == "person" and not mention.code and (mention.office or "-").split()[-1] in offices


def is_local(head: Token, mention: Mention, parse: Parse) -> bool:
    """Whether a body stands alone, as the one that readers at home know: «police», «the army»; not «an army», not
    officials or soldiers, who may be anybody's."""
    beside = [one for one in head.children if parse.at.get(one.i) is not mention]
    if mention.personal or any(one.dep in {"poss", "compound", "amod", "relcl", "nummod", "prep"} for one in beside):
        return False
    bare = not children(head, "det") and mention.sector == "COP"
    return bare or any(lower(one) in KNOWN for one in children(head, "det"))
