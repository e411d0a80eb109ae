"""A text's mentions, from first letter to last: the sweep, the choice of meanings, and the names learnt on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from comity.actors.ambiguity import Reading, settle
from comity.actors.choice import OUT_OF_POWER, choose, former_words, sectors, states
from comity.actors.entries import Entry
from comity.actors.forms import folded
from comity.actors.gazetteer import gazetteer
from comity.actors.learning import learn
from comity.actors.mentions import Kind, Mention
from comity.actors.phrases import LONGEST
from comity.actors.titles import by_title

_POLITICAL = frozenset({"GOV", "LEG", "JUD", "SPY", "PTY"})
_KEEPS_ITS_STATE = frozenset({"BUS", "EDU", "SOC"})
_BEFORE = 12


def find_mentions(text: str, on: date | None = None) -> list[Mention]:
    """All mentions in the text, sorted and without overlaps.

    `on` is the day the text was written, or as near as is known: it decides which office a person holds, which state a
    capital belongs to, whether a group governs. Without it, what holds at present does.
    """
    plain = f" {folded(text)} "
    hits = gazetteer().sweep(text, plain)
    chosen = ((hit, choose(hit.entries, on)) for hit in hits)
    readings = [Reading(hit.start, hit.end, hit.key, entry) for hit, entry in chosen if entry]
    known = _mentions(text, plain, settle(text, plain, readings), {hit.end: hit.entries for hit in hits})
    return learn(text, plain, known)


def _mentions(
    text: str, plain: str, readings: Sequence[Reading], meanings: Mapping[int, tuple[Entry, ...]]
) -> list[Mention]:
    """The readings as mentions; `meanings` is all that the words which end at a place may mean."""
    mentions: list[Mention] = []
    says_former = any(f" {word} " in plain for word in former_words())
    for reading in readings:
        entry = reading.entry
        if entry.kind == "agent" and says_former:
            entry = _out_of_power(entry, plain, reading, mentions)
        elif entry.kind == "organisation":
            entry = _of_another_state(entry, text, reading, mentions)
        elif entry.kind == "person":
            entry = by_title(entry, meanings.get(reading.end, ()), text, reading.start, mentions)
        mentions.append(_mention(text, reading, entry))
    return mentions


def _mention(text: str, reading: Reading, entry: Entry) -> Mention:
    words = text[reading.start : reading.end]
    kind = cast(Kind, entry.kind)
    return Mention(
        reading.start, reading.end, words, kind, entry.code, entry.name, entry.sector, entry.plural, entry.office,
        entry.personal,
    )  # fmt: skip


def _out_of_power(entry: Entry, plain: str, reading: Reading, before: Sequence[Mention]) -> Entry:
    """«former minister», «former Russian minister»: one of the elite."""
    if entry.sector not in _POLITICAL:
        return entry
    start = reading.start
    for mention in reversed(before[-LONGEST:]):
        if mention.end + 1 != start:
            break
        start = mention.start
    words = plain[max(0, start - _BEFORE) : start + 1].split()
    former = bool(words) and plain[start] == " " and words[-1] in former_words()
    return entry._replace(sector=OUT_OF_POWER) if former else entry


def _of_another_state(entry: Entry, text: str, reading: Reading, before: Sequence[Mention]) -> Entry:
    """«Chile's Defense Department», «German Foreign Office»: a name that is one state's by default is, right after
    another state's, only a role."""
    if entry.code not in states() or entry.sector in _KEEPS_ITS_STATE or not before:
        return entry
    last = before[-1]
    joint = text[last.end : reading.start]
    if last.code == entry.code or last.kind not in ("state", "demonym") or joint not in (" ", "'s ", "’s ", "' ", "’ "):
        return entry
    return Entry("agent", "", entry.name, sectors().get(text[reading.start : reading.end].lower(), entry.sector))
