"""What an ambiguous name means where it stands: the lexicon's rules, applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from comity import lexicons
from comity.actors.choice import states
from comity.actors.entries import NOBODY, Entry
from comity.actors.forms import key
from comity.actors.namesakes import in_province
from comity.actors.rows import fields, items
from comity.actors.strangers import beside_stranger, stranger_before
from comity.actors.surroundings import Named, Surroundings

_SHORT = 4
_NEAR = 200  # characters before a name that are looked at: of a long text no more is copied
_OF_ONE_COUNTRY = frozenset({"organisation", "group", "outlet"})
_PLAIN = frozenset({"state", "demonym", "region", "agent"})
_PLACES = frozenset({"capital", "city"})
_NAMED_AFTER = _PLACES | {"state"}
_OF_PROVINCES = frozenset({"USA", "CAN", "GEO"})  # whose own places stand so: «Batumi, Georgia»


class Reading(NamedTuple):
    """A hit with the meaning chosen for it."""

    start: int
    end: int
    key: str
    entry: Entry


class Rule(NamedTuple):
    """A rule of the lexicon; words are keys, `flags` names of tests, an empty condition holds."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    with_: tuple[str, ...]
    without: tuple[str, ...]
    named: frozenset[str]
    unnamed: frozenset[str]
    flags: tuple[str, ...]
    reads: str


def settle(text: str, plain: str, readings: Sequence[Reading]) -> list[Reading]:
    """The readings that stand, each with what it means in this text; those that mean nobody are left out.

    `plain` is the folded text between blanks.
    """
    around = Surroundings(text, plain, lambda: _found(readings), lambda: _sure_codes(text, readings))
    settled = (_settled(reading, around) for reading in readings)
    return [reading for reading in settled if reading.entry.kind != NOBODY]


def _found(readings: Iterable[Reading]) -> dict[int, Named]:
    return {reading.start: Named(reading.end, reading.entry.kind, reading.entry.name) for reading in readings}


def _sure_codes(text: str, readings: Iterable[Reading]) -> frozenset[str]:
    doubtful = _doubtful()
    return frozenset(
        reading.entry.code
        for reading in readings
        if reading.key not in doubtful and reading.entry.kind != "outlet" and not _needs_home(reading, text)
    ) - {""}


def _settled(reading: Reading, around: Surroundings) -> Reading:
    if _is_town(reading, around):
        return _nobody(reading)
    if (
        reading.entry.kind in _PLAIN
        and reading.key not in _delicate()
        and not around.hyphened(reading.start, reading.end)
    ):
        return reading
    if reading.key in _shared():
        return _owned(reading, around)
    if reading.entry.kind == "person":
        reading = _in_full(reading, around)
    if _in_compound(reading, around):
        return _nobody(reading)
    for rule in _rules().get(reading.key, ()):
        if _holds(rule, reading, around):
            return reading._replace(entry=_reading_of(rule.reads, reading.entry))
    if _strayed(reading, around) or _swallowed(reading, around):
        return _nobody(reading)
    return reading


def _in_full(reading: Reading, around: Surroundings) -> Reading:
    """A surname with the names before it that its bearer has, whatever stands between."""
    given = reading.entry.name.partition(" ")[0]
    start = around.full_name_start(reading.start, given) if reading.key.count(" ") == 2 else -1
    return reading._replace(start=start) if start >= 0 else reading


def _is_town(reading: Reading, around: Surroundings) -> bool:
    if reading.entry.kind not in _NAMED_AFTER or reading.entry.code in _OF_PROVINCES:
        return False
    return in_province(around.text, reading.end, whole_state=reading.entry.kind == "state")


def _nobody(reading: Reading) -> Reading:
    return reading._replace(entry=reading.entry._replace(kind=NOBODY))


def _owned(reading: Reading, around: Surroundings) -> Reading:
    owners, otherwise = _shared()[reading.key]
    named = [code for code in owners if code in around.named]
    code = named[0] if len(named) == 1 else otherwise
    return reading._replace(entry=reading.entry._replace(code=code))


def _in_compound(reading: Reading, around: Surroundings) -> bool:
    """Whether a hyphen makes the name part of a word for somebody else, or a form that needs one has none."""
    hyphened = around.text[reading.end : reading.end + 1] in ("-", "–")
    if reading.entry.hyphened:
        return not hyphened
    if hyphened and around.after(reading.end, _words("suffixes")):
        return True
    before = around.text[reading.start - 1 : reading.start] == "-"
    return before and around.before(reading.start, _words("prefixes"))


def _holds(rule: Rule, reading: Reading, around: Surroundings) -> bool:
    return (
        (not rule.before or around.before(reading.start, rule.before))
        and (not rule.after or around.after(reading.end, rule.after))
        and (not rule.with_ or any(map(around.says, rule.with_)))
        and not any(map(around.says, rule.without))
        and (not rule.named or not rule.named.isdisjoint(around.named))
        and rule.unnamed.isdisjoint(around.named)
        and all(FLAGS[flag](reading, around) for flag in rule.flags)
    )


def _in_capitals(reading: Reading, around: Surroundings) -> bool:
    return around.in_capitals(reading.start, reading.end)


def _beside_stranger(reading: Reading, around: Surroundings) -> bool:
    return beside_stranger(around, reading.start, reading.end)


def _before_name(reading: Reading, around: Surroundings) -> bool:
    return reading.end + 1 in around.found


def _after_owner(reading: Reading, around: Surroundings) -> bool:
    begins = max(0, reading.start - _NEAR)
    before = around.text[begins : reading.start].rstrip()
    return begins + len(before.removesuffix("'s").removesuffix("’s")) in around.ends


def _after_number(reading: Reading, around: Surroundings) -> bool:
    return around.text[max(0, reading.start - 2) : reading.start].strip().isdigit()


def _name_is_shared(reading: Reading, around: Surroundings) -> bool:
    return around.names_another(around.text[reading.start : reading.end], reading.entry.name)


FLAGS: Mapping[str, Callable[[Reading, Surroundings], bool]] = {
    "capitals": _in_capitals,
    "personal": _beside_stranger,
    "name_after": _before_name,
    "owner_before": _after_owner,
    "number_before": _after_number,
    "shared_name": _name_is_shared,
}


def _reading_of(reads: str, entry: Entry) -> Entry:
    """The entry that a rule's `reads` asks for: nothing, «agent SECTOR», «KIND CODE [SECTOR]»."""
    kind, *rest = reads.split()
    if kind == "nothing":
        return entry._replace(kind=NOBODY)
    if kind == "agent":
        return Entry("agent", "", entry.name, rest[0], entry.plural, personal=entry.personal)
    code, sector = (*rest, "", "")[:2]
    return entry._replace(kind=kind, code=code, sector=sector or None, dates="", governs="")


def _strayed(reading: Reading, around: Surroundings) -> bool:
    """Whether short capitals («PRI») stand in a text that names states, but not their home."""
    if not _needs_home(reading, around.text):
        return False
    return _home(reading) not in around.named and not states().isdisjoint(around.named)


def _needs_home(reading: Reading, text: str) -> bool:
    words = text[reading.start : reading.end]
    if len(words) > _SHORT or not words.isupper() or reading.entry.kind not in _OF_ONE_COUNTRY:
        return False
    return _home(reading) in states() and reading.key not in _keys("famous")


def _home(reading: Reading) -> str:
    return reading.entry.code.partition(":")[0]


def _swallowed(reading: Reading, around: Surroundings) -> bool:
    """Whether the name is part of another's: an accord's, a person's, or a language's."""
    kind = reading.entry.kind
    if kind in _PLACES and around.followed(reading.end, _followers()):
        return True
    if kind == "demonym" and reading.key in _keys("languages"):
        return around.before(reading.start, _words("language_before")) and _ends_there(reading, around)
    if kind == "person":
        return reading.key.count(" ") == 2 and stranger_before(around, reading.start, even_at_opening=True)
    if kind == "agent":
        return _is_verb(reading, around) or _is_surname(reading, around)
    return reading.key in _keys("personal") and _beside_stranger(reading, around)


def _ends_there(reading: Reading, around: Surroundings) -> bool:
    following = around.text[reading.end : reading.end + 1]
    return following != " " or around.after(reading.end, _words("language_after"))


def _is_verb(reading: Reading, around: Surroundings) -> bool:
    return reading.key in _keys("verbs") and around.before(reading.start, _words("verb_before"))


def _is_surname(reading: Reading, around: Surroundings) -> bool:
    if reading.key not in _keys("surnames"):
        return False
    capital = around.text[reading.start].isupper() and not around.in_headline(reading.start)
    return capital and stranger_before(around, reading.start)


@cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    return {key(form): tuple(map(_rule, of_form)) for form, of_form in _load()["rules"].items()}


def _rule(conditions: Mapping[str, str]) -> Rule:
    before, after, with_, without = (
        tuple(map(key, items(conditions.get(name, "")))) for name in ("before", "after", "with", "without")
    )
    named, unnamed = (frozenset(items(conditions.get(name, ""))) for name in ("named", "unnamed"))
    flags = tuple(flag for flag in FLAGS if flag in conditions)
    return Rule(before, after, with_, without, named, unnamed, flags, conditions["reads"])


@cache
def _shared() -> dict[str, tuple[list[str], str]]:
    rows = {form: [*fields(row), ""] for form, row in _load()["shared"].items()}
    return {key(form): (row[1].split(), row[2]) for form, row in rows.items()}


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(_rules()) | frozenset(_shared()) | _keys("personal")


@cache
def _delicate() -> frozenset[str]:
    """The keys that any test is about; the rest mean what they say."""
    return _doubtful().union(*map(_keys, ("languages", "verbs", "surnames")))


@cache
def _keys(name: str) -> frozenset[str]:
    return frozenset(_words(name))


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(map(key, items(_load()[name])))


@cache
def _followers() -> tuple[str, ...]:
    return tuple(f" {word}" for word in items(lexicons.load("actors/blockers")["followed"]))


def _load() -> Any:
    return lexicons.load("actors/ambiguity")
