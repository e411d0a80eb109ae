"""Armed groups that stand in no list, learnt from the words that introduce them: «Burundi's Red Lion rebels», «the
Chadian rebel movement PLC»; and short names in brackets behind a full one. From then on the name is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from comity import lexicons
from comity.actors.choice import states
from comity.actors.mentions import Mention
from comity.actors.rows import items
from comity.actors.strangers import is_known

_ARMED = frozenset({"REB", "PRM"})
_BODIES = frozenset({"organisation", "group"})
_OWNERS = frozenset({"state", "demonym", "capital", "city"})
_WORD = r"[A-Z][\w’'-]*"
_BEFORE = re.compile(rf"(?:['’]s?)?\s((?:{_WORD} ){{1,3}})")
_AFTER = re.compile(rf"[ ,]*(?:called |known as |named )?(?:the )?((?:{_WORD})(?: {_WORD}){{0,3}})")
_SHORT = re.compile(r",? \(([A-Z][\w-]{1,9})\)")


class Band(NamedTuple):
    """A group as the text introduced it: its names, whose it is, and from where in the text on they are its."""

    names: tuple[str, ...]
    code: str
    sector: str
    start: int


def bands(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The places where the text names a group that it has introduced, in no order that means anything."""
    for index, role in enumerate(mentions):
        band = _introduced(text, mentions, index) if role.kind == "agent" and role.sector in _ARMED else None
        if band is not None:
            yield from _named(text, band)
    for mention in mentions:
        if mention.kind in _BODIES and mention.code and (short := _short_of(text, mention)):
            for start, end in _places(text, short, mention.end):
                yield replace(mention, start=start, end=end, text=short)


def _short_of(text: str, body: Mention) -> str:
    """The short name in brackets behind a body's full one («Justice and Equality Movement (JEM)»), or nothing."""
    found = _SHORT.match(text, body.end) if " " in body.text else None
    fits = found is not None and found[1].isupper() and found[1][0] == body.text.removeprefix("the ")[0]
    return found[1] if found is not None and fits else ""


def _introduced(text: str, mentions: Sequence[Mention], index: int) -> Band | None:
    role, owner = mentions[index], mentions[index - 1] if index else None
    if owner is None or owner.kind not in _OWNERS or owner.code not in states():
        return None
    between = _BEFORE.fullmatch(text[owner.end : role.start])
    if between:
        return _band(text, owner.end + between.start(1), between[1].rstrip(), owner, role, alone=False)
    limit = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
    after = _AFTER.match(text, role.end, limit) if text[owner.end : role.start].strip(" '’s") == "" else None
    if after is None or role.personal:
        return None
    return _band(text, after.start(1), after[1], owner, role, alone=True)


def _band(text: str, start: int, name: str, owner: Mention, role: Mention, alone: bool) -> Band | None:
    """The group of that name, if it is one: a single word before «rebels» («Sunni») tells what they are."""
    words = name.split()
    telling = any(is_known(word) or word.lower() in _creeds() for word in words)
    if telling or (len(words) == 1 and not (alone or name.isupper())):
        return None
    short = _SHORT.match(text, start + len(name))
    names = (name, short[1]) if short else (name,)
    return Band(names, f"{owner.code}:REB" if role.sector == "REB" else owner.code, role.sector or "REB", start)


def _named(text: str, band: Band) -> Iterator[Mention]:
    for name in band.names:
        for start, end in _places(text, name, band.start):
            yield Mention(start, end, name, "group", band.code, band.names[0], band.sector)


def _places(text: str, name: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text from some place on."""
    for found in re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").finditer(text, start):
        yield found.span()


@cache
def _creeds() -> frozenset[str]:
    """Words for what rebels are, not what they are called: Sunni, Marxist …"""
    return frozenset(items(lexicons.load("actors/learning")["creeds"]))
