"""Roles of the blocks of a digest: sections under headings, what the papers say, questions, cards about people.

A digest is known by its build: headings of its kind, a run of sentences each of which gives an outlet's account, and
cards that say what somebody or something is. Two of the three make one.
"""

import re
from collections.abc import Sequence
from functools import cache

from comity.reading.cues import alternatives, words
from comity.reading.lines import Block
from comity.reading.shapes import Shape
from comity.reading.story import CUE_ROLES, Roles
from comity.records import Role

_LONE_MARK = re.compile(r"[-–—•*·_]+$")
_CARD = re.compile(
    r"(?:The )?[A-Z][\w.'’-]*(?: [\w.'’-]+){0,6}?(?:,[^.]{3,80},|,[^.]{3,80}?)?(?: \([^)]{2,80}\),?)?"
    r" (?:is|are|was|were) (?:an?|the|one of|considered)\b"
)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+[”\"’']?\s*|$)")
LEAST_OUTLETS = 3
"""Sentences, each with another outlet as its subject, that make a press review."""
LEAST_CARDS = 2
LEAST_HEADINGS = 2
LONGEST_HEADING = 8
"""Words of a heading that no list knows."""
SHORTEST_TITLE = 5


def is_digest(shapes: Sequence[Shape]) -> bool:
    """Whether the blocks are those of a digest."""
    headings = sum(_is_known_heading(shape) for shape in shapes)
    review = any(_tells_accounts(shape.block.text) for shape in shapes if shape.is_prose)
    cards = len(_card_places(shapes)) >= LEAST_CARDS
    return (headings >= LEAST_HEADINGS) + review + cards >= 2


def digest_roles(shapes: Sequence[Shape]) -> Roles:
    """The role of each block, in order."""
    cards = _card_places(shapes)
    roles: Roles = []
    section = ""
    for index, shape in enumerate(shapes):
        role = _role(shapes, index, section, cards)
        if role == "heading" and not _is_lone_mark(shape.block):
            section = shape.plain
        roles.append(role)
    return roles


def _role(shapes: Sequence[Shape], index: int, section: str, cards: frozenset[int]) -> Role:
    shape = shapes[index]
    if _is_lone_mark(shape.block):
        return "heading"
    if _is_title(shapes, index, section):
        return "title"
    if section in words("question_headings") and _asks(shape):
        return "question"
    if _is_heading(shapes, index):
        return "heading"
    if shape.cue is not None:
        return CUE_ROLES[shape.cue]
    return "topic_card" if index in cards or (section in words("card_headings") and cards) else "body"


def _is_title(shapes: Sequence[Shape], index: int, section: str) -> bool:
    """Whether a block above the first heading is the digest's own headline."""
    shape = shapes[index]
    known = _is_known_heading(shape) or shape.words < SHORTEST_TITLE
    return not section and shape.is_headline and not known and not any(s.is_prose for s in shapes[:index])


def _asks(shape: Shape) -> bool:
    return shape.cue == "question" or (shape.block.text.endswith("?") and shape.sentences == 1)


def _is_heading(shapes: Sequence[Shape], index: int) -> bool:
    shape = shapes[index]
    if _is_known_heading(shape):
        return True
    named = shape.look != "prose" and shape.words <= LONGEST_HEADING and shape.cue in {None, "elsewhere"}
    return named and index + 1 < len(shapes)


def _is_known_heading(shape: Shape) -> bool:
    form = shape.plain.rstrip("?")
    return form in words("digest_headings") or form in words("card_headings") or form in words("question_headings")


def _is_lone_mark(block: Block) -> bool:
    return bool(_LONE_MARK.match(block.text))


def _card_places(shapes: Sequence[Shape]) -> frozenset[int]:
    """The blocks that are cards: under a heading for cards, or each after a lone mark, to the next heading."""
    places: set[int] = set()
    inside = False
    for index, shape in enumerate(shapes):
        if _is_lone_mark(shape.block):
            inside = index + 1 < len(shapes) and bool(_CARD.match(shapes[index + 1].block.text))
        elif shape.plain in words("card_headings"):
            inside = True
        elif not shape.is_prose:
            inside = False
        elif inside:
            places.add(index)
    named = sum(bool(_CARD.match(shapes[index].block.text)) for index in places)
    return frozenset(places) if named >= LEAST_CARDS else frozenset()


def _tells_accounts(text: str) -> bool:
    """Whether a paragraph gives one outlet's account after another's."""
    subjects = {match[1] for sentence in _SENTENCE.findall(text) if (match := _account().match(sentence))}
    return len(subjects) >= LEAST_OUTLETS


@cache
def _account() -> re.Pattern[str]:
    """A sentence whose subject is a name and whose verb says that it writes something."""
    name = r"(?:The |An? )?[A-Z][\w.'’&-]*(?: (?:of|and|the|[A-Z][\w.'’&-]*))*"
    return re.compile(rf"({name}) (?:\w+ly )?(?:{alternatives(words('reporting_verbs'))})\b")
