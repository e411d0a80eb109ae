"""What a phrase or a name resolves to, and why: for people who look an actor up, and for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache

from comity.actors import entries
from comity.actors.choice import OUT_OF_POWER, choose, states
from comity.actors.entries import Entry
from comity.actors.forms import folded
from comity.actors.mentions import Mention
from comity.actors.phrases import sector_of_phrase
from comity.actors.sweep import find_mentions
from comity.errors import UsageError

_ACTORS = frozenset({"state", "demonym", "capital", "city", "organisation", "group", "person", "region"})
_OTHER_SIDE = ("to", "against", "with", "on", "over", "from", "between", "versus")
_COORDINATIONS = frozenset({"and", "or", ",", ", and", "&", "/"})
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """An actor that a phrase names: its code ("" where the phrase gives none), PLOVER sector, the canonical name, and
    in words what it was read from."""

    code: str
    sector: str | None
    name: str
    reason: str


def find(phrase: str, on: date | None = None) -> list[Finding]:
    """The actors a noun phrase names on a day (None: at present), in order; empty where it names none.

    «American warplanes» gives USA, MIL. Coordinated actors are separate («Russian and Iranian troops»); an actor on the
    other side of the first («ambassador to Poland») is left out.
    """
    mentions = find_mentions(phrase, on)
    alone = (
        len(mentions) == 1 and mentions[0].kind == "capital" and len(phrase.split()) == len(mentions[0].text.split())
    )
    return [_finding(group, alone) for group in _groups(phrase, mentions)]


def _groups(phrase: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions of each coordinated actor; a role at the end goes to all («Russian and Iranian troops»)."""
    mentions = _first_side(phrase, mentions)
    owners = [place for place, mention in enumerate(mentions) if _starts_actor(phrase, mentions, place)]
    if len(owners) < 2:
        if mentions:
            yield list(mentions)
        return
    roles = [mention for mention in mentions if mention.kind == "agent"]
    for place, following in zip(owners, [*owners[1:], len(mentions)], strict=True):
        own = list(mentions[place:following])
        yield own if any(mention.kind == "agent" for mention in own) else own + roles[-1:]


def _starts_actor(phrase: str, mentions: Sequence[Mention], place: int) -> bool:
    mention = mentions[place]
    if not mention.code or mention.kind not in _ACTORS:
        return False
    earlier = [other for other in mentions[:place] if other.code]
    if not earlier:
        return True
    joint = phrase[mentions[place - 1].end : mention.start].strip(" '’s")
    return joint.removesuffix(" the") in _COORDINATIONS


def _first_side(phrase: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions up to the first that a preposition sets against what comes before: «ambassador to [Poland]»."""
    for place in range(1, len(mentions)):
        joint = phrase[mentions[place - 1].end : mentions[place].start].split()
        if joint and joint[0] in _OTHER_SIDE and any(mention.code for mention in mentions[:place]):
            return mentions[:place]
    return mentions


def _finding(mentions: Sequence[Mention], stands_for_government: bool) -> Finding:
    owner = next((mention for mention in mentions if mention.code and mention.kind in _ACTORS), None)
    person = next((mention for mention in mentions if mention.kind == "person"), None)
    named = person or owner or mentions[0]
    code = person.code if person and person.code else (owner or named).code
    sector = sector_of_phrase(mentions) or ("GOV" if stands_for_government else None)
    return Finding(code, sector, named.name, "; ".join(map(reason_of, mentions)))


def reason_of(mention: Mention) -> str:
    """In words what a mention was read as."""
    said = f"«{mention.text}» is {_article(mention.kind)}"
    if mention.kind == "agent":
        return f"{said}, {mention.sector}"
    held = f", {mention.office}" if mention.office else ", out of office" if mention.sector == OUT_OF_POWER else ""
    return f"{said} of {mention.code or 'no actor'} ({mention.name}{held})"


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def code_of(name_or_code: str) -> str:
    """The code of an actor given by code («PRK») or by name («North Korea»), in any case.

    Raises UsageError with the nearest names where it is neither.
    """
    asked = name_or_code.strip()
    if asked.upper() in names_by_code():
        return asked.upper()
    code = codes_by_name().get(folded(asked).strip())
    if code:
        return code
    found = [finding.code for finding in find(asked) if finding.code]
    if len(found) == 1:
        return found[0]
    raise UsageError(f"no actor is called «{asked}»; {_nearest(asked)}")


def _nearest(asked: str) -> str:
    near = get_close_matches(folded(asked).strip(), codes_by_name(), _NEAREST)
    if not near:
        return "give a state's name or its ISO code, as «North Korea» or PRK"
    return "did you mean " + ", ".join(f"{names_by_code()[codes_by_name()[name]]}" for name in near) + "?"


def name_of(code: str) -> str:
    """The canonical name of an actor's code; the code itself where it is not known."""
    return names_by_code().get(code, code)


@cache
def names_by_code() -> dict[str, str]:
    """The canonical name of every state, organisation and group by code."""
    names: dict[str, str] = {}
    for _, entry in _bodies():
        names.setdefault(entry.code, entry.name)
    return names


@cache
def codes_by_name() -> dict[str, str]:
    """The code of every name of a state, organisation or group, folded. Of two that share one, the one of today."""
    meanings: dict[str, list[Entry]] = {}
    for form, entry in _bodies():
        meanings.setdefault(folded(form).strip(), []).append(entry)
    chosen = {form: choose(of_form, None) for form, of_form in meanings.items()}
    return {form: entry.code for form, entry in chosen.items() if entry}


def _bodies() -> Iterator[tuple[str, Entry]]:
    for form, entry in entries.states():
        if entry.kind in ("state", "demonym"):
            yield form, entry
    for form, entry in [*entries.organisations(), *entries.groups()]:
        if entry.code not in states():
            yield form, entry
