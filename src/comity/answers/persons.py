"""Who somebody is, by the words that the texts give with the name: a title before it, a description after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from comity.actors.forms import folded
from comity.answers.answer import Draft, Status
from comity.answers.readings import Reading, read
from comity.answers.words import stop_words
from comity.coding.control import verb_in
from comity.coding.offices import is_role, phrase, roles_of
from comity.coding.parse import children, is_noun
from comity.coding.tree import Token
from comity.ledger import Found, Ledger

LOOKED_AT = 12
"""Sentences with the name that are read."""

SHOWN = 3
"""Descriptions that one answer tells."""

_WHO_IS = re.compile(r"^\s*who(?:'s|’s|\s+(?:is|was|are|were))\s+(.+?)\s*\??\s*$", re.IGNORECASE)


def name_asked_for(text: str) -> str | None:
    """Whose description a question asks for; None where it asks who holds an office («who is the king of …»)."""
    found = _WHO_IS.match(text)
    if found is None or found[1].split()[0].lower() in stop_words() or " of " in found[1] or "'s " in found[1]:
        return None
    return found[1]


def who_is(draft: Draft, ledger: Ledger, name: str, known_by: date | None) -> Status:
    """Who somebody is; of several descriptions the best sourced first. Writes nothing where no text describes him."""
    asked = folded(name).split()
    found = ledger.find_near([[word] for word in asked], known_by, LOOKED_AT)
    held = [one for one in found if set(asked) <= set(folded(one.citation.sentence).split())]
    readings = read([(one, ()) for one in held if one.role not in ("title", "heading", "question")])
    said: set[str] = set()
    for full, role, one in sorted(_described(readings, asked), key=_order):
        if len(said) < SHOWN and folded(role) not in said:
            said.add(folded(role))
            voice = f", according to {one.speaker}" if one.speaker else ""
            draft.say(f"{full}{voice}: {role}: {draft.quote(one.citation)}")
    return "answered" if said else "unknown"


def _order(described: tuple[str, str, Found]) -> tuple[bool, int, str, int]:
    """Texts before commenters, the newest first."""
    _, _, one = described
    published = one.citation.published
    day = (published.latest or published.earliest) if published else None
    return one.speaker is not None, -(day.toordinal() if day else 0), one.citation.doc, one.citation.start


def _described(readings: list[Reading], asked: list[str]) -> Iterator[tuple[str, str, Found]]:
    for reading in readings:
        for head in reading.tokens:
            words = _name_of(head, asked)
            role = _role(reading, head, words) if words else None
            if role:
                yield reading.words(words[0], words[-1]), role, reading.found


def _name_of(head: Token, asked: list[str]) -> list[Token]:
    """The words of the name that a noun heads, where it is the one asked for: «Choe Son-hui» for «Choe Son Hui»."""
    if not head.tag.startswith("NNP") or folded(head.text).strip() != asked[-1]:
        return []
    own = [one for one in (*_left_of(head), head) if one.tag.startswith(("NNP", "HYPH", ":")) or one.text == "-"]
    wanted = [one for one in own if folded(one.text).strip() in asked]
    if not set(asked) <= {folded(one.text).strip() for one in wanted}:
        return []
    first = min(one.i for one in wanted)
    return [one for one in own if one.i >= first]


def _left_of(head: Token) -> list[Token]:
    """The words before a name that belong to it."""
    own = {one.i for child in children(head, "compound", "amod", "nmod", "punct", "poss") for one in child.subtree}
    return [one for one in head.doc if one.i in own and one.i < head.i]


def _role(reading: Reading, head: Token, words: list[Token]) -> str | None:
    """The description that stands with a name."""
    noun = next(iter(roles_of(head)), None)
    if noun is None and head.dep == "appos" and is_role(head.head) and not verb_in(head.head, "copulas"):
        noun = head.head
    if noun is not None:
        parse = reading.finder.parse
        return _from(phrase(noun, parse.start(noun.left_edge), reading.finder), words)
    title = [one for one in _left_of(head) if one.i < words[0].i]
    if not title or not any(_is_title(reading, one) for one in title):
        return None
    return reading.words(title[0], title[-1])


def _from(role: str, words: list[Token]) -> str | None:
    """A role without the name, where the parser took that in."""
    last = words[-1].text
    return role if last not in role else role.partition(words[0].text)[0].rstrip(" ,") or None


def _is_title(reading: Reading, token: Token) -> bool:
    """Whether a word before a name is one for an office or rank, or for people: no name of a state or outlet."""
    mention = reading.finder.parse.at.get(token.i)
    return is_noun(token) and mention is not None and mention.kind == "agent"
