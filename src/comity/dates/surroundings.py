"""What the words around a time say of it: whether it stands at the clause or at a noun, whether it lies ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from comity.dates.meanings import Atom, Relative, Side
from comity.dates.mentions import Scope
from comity.dates.tokens import Token
from comity.dates.words import group
from comity.lexicons import load

_PAUSES = frozenset({"comma", "open", "close", "dash", "dot", "slash"})
_LIST = frozenset({"comma", "and", "slash"})
_LOOK_BACK = 10
_LOOK_AHEAD_CUES = 16
_LOOK_ON = 3
_DATELINE = 10  # a dateline's place and its agency are shorter than this, in tokens


def scope_of(atom: Atom, preposition: Sequence[str], previous: Atom | None, tokens: Sequence[Token]) -> Scope:
    """What a time belongs to, by its preposition's words, the time before it and the words around it."""
    if previous is None and not preposition and _is_dateline(atom, tokens):
        return "dateline"
    if atom.relation in ("since", "for") and _compares(atom, tokens):
        return "comparison"
    if _owned(atom, tokens) or tuple(preposition) == ("of",):
        return "noun"
    if preposition or atom.closed:
        return "clause"
    if previous is not None and _goes_on(previous, atom, tokens):
        return previous.scope or "clause"
    return _bare_scope(atom, tokens)


def side_of(atom: Atom, looks_ahead: bool, preposition: Sequence[str], tokens: Sequence[Token]) -> Side:
    """On which side of the day of publication a recurring time is to be looked for."""
    if not isinstance(atom.meaning, Relative) or not atom.meaning.recurs:
        return "ahead" if looks_ahead else "back"
    blamed = tuple(preposition) == ("for",) and _owned(atom, tokens)
    if (looks_ahead and not blamed) or _is_ahead(atom, tokens):
        return "ahead"
    if atom.scope != "noun":
        return "back"
    return "open" if atom.meaning.in_year or _scheduled(atom, tokens) else "back"


def _bare_scope(atom: Atom, tokens: Sequence[Token]) -> Scope:
    before = tokens[atom.first - 1] if atom.first else None
    if any(token.kind == "in" for token in tokens[atom.first : atom.last]):
        return "clause"
    if atom.told or atom.granularity == "day":
        return "noun" if before is not None and before.word in load("dates")["month_after"]["at_noun"] else "clause"
    return "clause" if before is None or before.kind in _PAUSES else "noun"


def _owned(atom: Atom, tokens: Sequence[Token]) -> bool:
    return atom.last < len(tokens) and tokens[atom.last].kind == "owner"


def _pauses(token: Token) -> bool:
    return not token.word[0].isalnum() and token.kind not in ("owner", "apostrophe", "dash")


def _goes_on(previous: Atom, atom: Atom, tokens: Sequence[Token]) -> bool:
    """«in 1961, 2000 and 2001»: the later ones stand where the first does."""
    between = tokens[previous.last : atom.first]
    alike = previous.granularity == atom.granularity and not atom.told
    return alike and 0 < len(between) <= 2 and all(token.kind in _LIST for token in between)


def _compares(atom: Atom, tokens: Sequence[Token]) -> bool:
    """«the first visit since 2000», «the worst in 24 years»."""
    for token in reversed(tokens[max(0, atom.first - _LOOK_BACK) : atom.first]):
        if _pauses(token):
            return False
        if token.word in group("superlatives"):
            return True
    return False


def _is_ahead(atom: Atom, tokens: Sequence[Token]) -> bool:
    """«will meet on Friday», «is expected in June»; not «will go, he said on Friday»."""
    cues = cast(Mapping[str, Sequence[str]], load("dates")["looks_ahead"])
    for place in range(atom.first - 1, max(-1, atom.first - 1 - _LOOK_AHEAD_CUES), -1):
        word = tokens[place].word
        if _pauses(tokens[place]) or word in cues["stops"]:
            return False
        if word in cues["words"] or (place and f"{tokens[place - 1].word} {word}" in cues["phrases"]):
            return True
    return False


def _scheduled(atom: Atom, tokens: Sequence[Token]) -> bool:
    """«Tuesday's election», «the Jan. 30 polls»."""
    return any(token.word in group("scheduled") for token in tokens[atom.last : atom.last + 1 + _LOOK_ON])


def _is_dateline(atom: Atom, tokens: Sequence[Token]) -> bool:
    """«ANKARA, Dec 15 (AP) - …», «17 November 2004 -- …»: the day of the report at the head of the text."""
    if atom.granularity != "day" or atom.first > _DATELINE or not _only_names(tokens[: atom.first]):
        return False
    inside = False
    for token in tokens[atom.last : atom.last + _DATELINE]:
        if token.kind == "dash" or token.word == ":":
            return True
        inside = (inside or token.kind in ("open", "slash")) and token.kind != "close"
        if not inside and token.kind not in ("close", "slash", "dot") and token.word != "]":
            return False
    return False


def _only_names(tokens: Sequence[Token]) -> bool:
    return all(token.capital or not token.word[0].isalnum() for token in tokens)
