"""Whose ministry «the ministry» is: that of the only state whose ministry the text has named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from comity.actors import Mention

OWNERS = {"state", "demonym", "capital", "organisation"}
PUBLIC = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB"}  # sectors of which a state has its own
_BEFORE = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s){0,2}")
_AFTER = re.compile(r"\sof\s(?:the\s)?")


def named_bodies(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The bodies and offices that a sentence says whose they are, each by its noun, with the owner's code: «Chad's
    foreign ministry», «the ministry of Chad», «William Ruto» for a president."""
    for one in mentions:
        if one.kind == "person" and one.office and one.code:
            yield one.office.split()[-1], one.code
    for left, right in pairwise(mentions):
        between = text[left.end : right.start]
        if is_owner(left) and is_body(right) and _BEFORE.fullmatch(between):
            yield noun_of(right), left.code
        elif is_body(left) and is_owner(right) and _AFTER.fullmatch(between):
            yield noun_of(left), right.code


def is_owner(mention: Mention) -> bool:
    """Whether a mention names a state or organisation."""
    return bool(mention.code) and mention.kind in OWNERS


def is_body(mention: Mention | None) -> bool:
    """Whether a mention is a body or office of some state that it does not name."""
    return mention is not None and mention.kind == "agent" and not mention.code and mention.sector in PUBLIC


def noun_of(body: Mention) -> str:
    """The noun by which a body is taken up: «ministry»."""
    head = body.text.partition(" of ")[0]
    return head.split()[-1].lower()
