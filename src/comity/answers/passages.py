"""Looking for sentences by what a question names: a name in all its forms, a word with those that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from comity.actors.entries import groups as group_entries
from comity.actors.entries import organisations, states
from comity.answers.shapes import Element, Shape
from comity.answers.words import WORD, opposed, phrasings, root_of, voicing
from comity.ledger import Found, Ledger

LOOKED_AT = 16
"""Sentences found that are looked at for one question: more cost time and hold no better ones."""

FOLLOWED, AFTER = 6, 2
"""Of the best hits, how many are followed, and for how many sentences."""

POST = 4
"""Sentences of a post that tell what its comments are about."""

UNTOLD = frozenset({"title", "heading", "question", "teaser", "link", "ad", "widget", "boilerplate"})
"""Roles of passages that tell nothing themselves: a question found in a text is no answer to the same question."""

BEFORE = 3
"""Sentences before one that tell whom its «it» and «the two sides» mean."""

FORMS = 12
"""Forms of a name that are searched for."""

LIGHTEST = 0.5
"""Weight of a word that is searched for."""


def groups_of(shape: Shape) -> list[list[str]]:
    """The words of a question to search for: a group for each thing it names, any word of which will do."""
    verb = [phrasings(shape.verb_text)] if shape.verb_text else []
    sort = [phrasings(shape.sort_text.split()[-1])] if shape.kind == "howmany" and shape.sort and not verb else []
    return verb + sort + [_forms(element) for element in shape.elements if element.weight >= LIGHTEST]


def candidates(ledger: Ledger, shape: Shape, known_by: date | None) -> list[tuple[Found, Sequence[Found]]]:
    """The sentences that may answer, the best found first, each with those before it; after each of the best those that
    follow it («The strike left 20 dead»)."""
    looked: dict[tuple[int, int], tuple[Found, Sequence[Found]]] = {}
    for rank, one in enumerate(ledger.find_near(groups_of(shape), known_by, LOOKED_AT)):
        earlier, later = ledger.around(one, BEFORE, AFTER if rank < FOLLOWED else 0)
        row = [*earlier, one, *later]
        for n, sentence in enumerate(row[len(earlier) :], len(earlier)):
            place = (sentence.document, sentence.citation.start)
            looked.setdefault(place, (sentence, _context(ledger, sentence, row[max(0, n - BEFORE) : n])))
    return [(one, before) for one, before in looked.values() if one.role not in UNTOLD and _may_tell(shape, one)]


def _context(ledger: Ledger, found: Found, earlier: Sequence[Found]) -> Sequence[Found]:
    """What stood before a sentence: the question that it answers; in a thread what the same person says, or for first
    words the post."""
    if earlier and earlier[-1].role == "question":
        return earlier[-1:]
    own = [one for one in earlier if one.speaker == found.speaker and one.role != "heading"]
    if own or found.role != "comment":
        return own
    return [one for one in ledger.sentences(found.document, POST) if one.role == "post"]


def _may_tell(shape: Shape, found: Found) -> bool:
    """Whether a sentence has a word for what is asked about: without one it need not be parsed."""
    if not shape.verb and not shape.sort:
        return True
    if shape.verb & voicing() and found.speaker:
        return True
    wanted = shape.verb | shape.sort | opposed(shape.verb_text)
    return any(root_of(word) in wanted for word in WORD.findall(found.citation.sentence))


def _forms(element: Element) -> list[str]:
    if element.code and not element.person:
        return list(dict.fromkeys((element.text, *names_of(element.code.partition(":")[0])[:FORMS])))
    if element.person:
        return [element.person.split()[-1], element.text]
    return phrasings(element.text)


def names_of(code: str) -> tuple[str, ...]:
    """The names of an actor that texts use."""
    return _names().get(code, ())


@cache
def _names() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for form, entry in [*states(), *organisations(), *group_entries()]:
        found.setdefault(entry.code, {})[form] = None
    return {code: tuple(forms) for code, forms in found.items()}
