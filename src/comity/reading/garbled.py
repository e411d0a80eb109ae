"""Sentences that lost their mark-up: struck-through words stand beside those that replaced them («Oslo Bergen»), or the
marks of a strike-through show. Nobody can tell which words hold, so that such a sentence is coded as saying nothing.

The sign is in the text alone: somebody says that names were changed, and two names stand side by side both ways round,
or each with its own possessive, or, where the note says that names were exchanged, side by side and each alone too.
"""

import re

_STRUCK = re.compile(r"~~(?=\S)[^~\n]{1,400}?(?<=\S)~~")
_NOTE = re.compile(
    r"\b(?:edit|edited|eta|correction|corrected|fixed)\b\s?\d*\s?[:,.!*-].{0,80}"
    r"\b(?:flip|swap|switch|mix|correct|fix|wrong|backwards|reverse|typo)\w*|"
    r"\b(?:flipped|swapped|switched|mixed up|corrected|fixed) (?:the |their |those )?(?:two )?"
    r"(?:countr\w+|names?|sides?)\b",
    re.IGNORECASE | re.DOTALL,
)
_EXCHANGED = re.compile(r"\b(?:flipp|swapp|switch|mix|revers)\w*", re.IGNORECASE)
_NAME = r"[A-Z][^\W\d_]{3,}"
_MARKS = '.,;:!?()"“”'
_PAIR = re.compile(rf"(?<![\w-])(?=({_NAME})(['’]s)? ({_NAME})(['’]s)?(?![\w-]))")


def garbled_words(passage: str) -> list[re.Pattern[str]]:
    """What is garbled in a passage, as patterns that a garbled sentence holds; none in nearly every passage."""
    found = [_STRUCK] if _STRUCK.search(passage) else []
    note = _NOTE.search(passage)
    if note is None:
        return found
    pairs = [match.groups() for match in _PAIR.finditer(passage)]
    plain = {(one, other) for one, _, other, _ in pairs}
    exchanged = bool(_EXCHANGED.search(note.group()))
    for one, mine, other, theirs in pairs:
        if one == other:
            continue
        both_possess = mine is not None and theirs is not None
        if (other, one) in plain or both_possess or (exchanged and _alone(passage, one) and _alone(passage, other)):
            found.append(re.compile(rf"(?<!\w){one}(?:['’]s)? {other}(?!\w)"))
    return found


def _alone(passage: str, name: str) -> bool:
    """Whether a name stands somewhere without another name beside it."""
    found = re.finditer(rf"(?P<before>\S+\s+)?\b{name}\b(?:['’]s)?(?P<after>\s+[A-Z])?", passage)
    return any(not match["after"] and not _is_name(match["before"]) for match in found)


def _is_name(word: str | None) -> bool:
    return word is not None and word[:1].isupper() and word.rstrip()[-1:].isalpha()
