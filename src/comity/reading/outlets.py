"""Whose page a text is: the agency in its dateline, a source line, a credit that stands twice or names an agency."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from comity.lexicons import load
from comity.reading.cues import agencies, alternatives
from comity.records import CODED_ROLES, Passage

_DATELINE = re.compile(r"[A-Z][A-Z][^()\n]{0,60}\((?P<outlet>[^()\d\n]{2,30})\)\s?(?:--|[-–—:])\s")
_SLASHED = re.compile(r"[A-Z][\w .,’'-]{1,40} ?/(?P<outlet>[A-Z][\w ]{1,24})/[.,]?\s")
_SOURCE = re.compile(r"(?:Source|Sources)\s?[:–-]\s?(?P<outlet>[^|\n]{2,40})(?: \|.*)?$")
_BYLINE = re.compile(r"(?:[Bb]y |BY )?(?P<outlet>.+)$")
CREDITS_BELOW = 4
"""Passages after the text in which its credit stands; further down are those of other stories."""
MOST_WORDS = 4
"""Words of an outlet's name on a credit line."""


def outlet_of(text: str, passages: Sequence[Passage]) -> str | None:
    """The outlet that a text names as its own, None where it names none."""
    return _in_dateline(text, passages) or _in_credits(text, passages)


def _in_dateline(text: str, passages: Sequence[Passage]) -> str | None:
    first = next((passage for passage in passages if passage.role in {"body", "post"}), None)
    if first is None:
        return None
    for form in (_DATELINE, _SLASHED, _agency_first()):
        if match := form.match(text, first.start, first.end):
            return _tidy(match["outlet"])
    return None


def _in_credits(text: str, passages: Sequence[Passage]) -> str | None:
    told = [index for index, passage in enumerate(passages) if passage.role in CODED_ROLES]
    near = passages[: told[-1] + CREDITS_BELOW] if told else passages
    credits = [text[passage.start : passage.end] for passage in near if passage.role == "credit"]
    for line in credits:
        if match := _SOURCE.match(line):
            return _tidy(match["outlet"])
    for line in credits:
        if (match := _BYLINE.match(line)) and _tidy(match["outlet"]).casefold() in agencies():
            return _tidy(match["outlet"])
    twice = (line for line, count in Counter(credits).items() if count > 1 and len(line.split()) <= MOST_WORDS)
    return next(twice, None)


def _tidy(name: str) -> str:
    return name.strip(" .,/|-–—")


@cache
def _agency_first() -> re.Pattern[str]:
    """An agency's name before the text («AP - The minister …»)."""
    return re.compile(rf"(?P<outlet>{alternatives(load('layout')['agencies'])})\s?(?:--|[-–—])\s")
