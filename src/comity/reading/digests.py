"""Roles of the blocks of a digest: sections under headings, what the papers say, questions, cards about people.

A digest is known by its build: headings of its kind, a run of sentences each of which gives an outlet's account, and
cards that say what somebody or something is. Two of the three make one, and so do many headings.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from comity.reading.cues import alternatives, words
from comity.reading.lines import Block
from comity.reading.shapes import Shape
from comity.reading.story import CUE_ROLES, Roles, furniture
from comity.records import Role

_LONE_MARK = re.compile(r"[-–—•*·_]+$")
_CARD = re.compile(
    r"(?:The )?[A-Z][\w.'’-]*(?: [\w.'’-]+){0,6}?(?:,[^.]{3,80},|,[^.]{3,80}?)?(?: \([^)]{2,80}\),?)?"
    r" (?:is|are|was|were) (?:an?|the|one of|considered)\b"
)
_LABEL = re.compile(
    r"(?P<name>(?:The |El |La |Le |Der |Die )?[A-Z][\w.'’&-]*(?: (?:of|and|the|[A-Z][\w.'’&-]*)){0,4}) ?[:–—-] \S"
)
_MARKS = re.compile(r"^(?:[-*•–—] )|\*\*?|__?(?=\w)|(?<=\w)__?")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+[”\"’']?\s*|$)")
LEAST_OUTLETS = 3
"""Sentences, each with another outlet as its subject, that make a press review."""
LEAST_CARDS = 2
LEAST_HEADINGS = 2
LONGEST_HEADING = 8
"""Words of a heading that no list knows."""
MANY_HEADINGS = 4
SHORTEST_TITLE = 5
SHORTEST_QUESTION = 6
"""Words of a line with a question mark that is a reader's question and no heading."""


def is_digest(shapes: Sequence[Shape]) -> bool:
    """Whether the blocks are those of a digest."""
    headings = len({shape.plain for shape in shapes if _is_known_heading(shape)})
    cards = len(_card_places(shapes)) >= LEAST_CARDS
    signs = (headings >= LEAST_HEADINGS) + (headings >= MANY_HEADINGS) + cards
    return signs + (bool(_labelled(shapes)) or any(map(_tells_accounts, _paragraphs(shapes)))) >= 2


def digest_roles(shapes: Sequence[Shape]) -> Roles:
    """The role of each block, in order."""
    cards = _card_places(shapes)
    end = _end(shapes)
    roles: Roles = []
    section = ""
    for index, shape in enumerate(shapes[:end]):
        role = _role(shapes, index, section, cards)
        if role == "heading" and not _is_lone_mark(shape.block):
            section = shape.plain
        roles.append(role)
    return roles + [furniture(shape) for shape in shapes[end:]]


def digest_voices(shapes: Sequence[Shape]) -> dict[int, str]:
    """The outlets whose accounts stand in lines that begin with their names («The Lantern: …»), by the line's place."""
    return {index: match["name"] for index, match in _labelled(shapes).items()}


def _labelled(shapes: Sequence[Shape]) -> dict[int, re.Match[str]]:
    """Lines that begin with a name and a colon, where several follow each other, each with another name."""
    found = {
        n: m for n, shape in enumerate(shapes) if shape.cue is None and (m := _LABEL.match(_bare(shape.block.text)))
    }
    runs = {index for index in found if {index, index + 1, index + 2} <= found.keys()}
    members = {index + step for index in runs for step in range(LEAST_OUTLETS)}
    names = {found[index]["name"] for index in members}
    return {index: found[index] for index in sorted(members)} if len(names) == len(members) else {}


def _bare(text: str) -> str:
    """A line without its bullet and the marks of Markdown."""
    return _MARKS.sub("", text)


def _paragraphs(shapes: Sequence[Shape]) -> Iterator[str]:
    """The paragraphs; the entries of a list as one."""
    for bullet, run in groupby(shapes, key=lambda shape: shape.bullet):
        texts = [_bare(shape.block.text) for shape in run if shape.is_prose]
        yield from [" ".join(texts)] if bullet else texts


def _end(shapes: Sequence[Shape]) -> int:
    """Where other stories begin: at a mark of them that is no heading of digests, with no such heading after it."""
    last = max((index for index, shape in enumerate(shapes) if _is_known_heading(shape)), default=-1)
    marks = (n for n, shape in enumerate(shapes) if n > last and shape.cue == "elsewhere" and n > len(shapes) // 2)
    return next(marks, len(shapes))


def _role(shapes: Sequence[Shape], index: int, section: str, cards: frozenset[int]) -> Role:
    shape = shapes[index]
    if _is_lone_mark(shape.block):
        return "heading"
    if _is_title(shapes, index, section):
        return "title"
    if _asks(shape) and (section in words("question_headings") or _is_readers(shape)):
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


def _is_readers(shape: Shape) -> bool:
    return shape.words >= SHORTEST_QUESTION and not _is_known_heading(shape)


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
            inside = any(_CARD.match(other.block.text) for other in shapes[index + 1 : index + 3])
        elif shape.plain in words("card_headings"):
            inside = True
        elif not shape.is_prose:
            inside = inside and index > 0 and _is_lone_mark(shapes[index - 1].block)
        elif inside:
            places.add(index)
    named = sum(bool(_CARD.match(shapes[index].block.text)) for index in places)
    return frozenset(places) if named >= LEAST_CARDS else frozenset()


def _tells_accounts(text: str) -> bool:
    """Whether a paragraph gives one outlet's account after another's."""
    subjects = {match[1] or match[2] for sentence in _SENTENCE.findall(text) if (match := _account().match(sentence))}
    return len(subjects) >= LEAST_OUTLETS


@cache
def _account() -> re.Pattern[str]:
    """A sentence whose subject is a name and whose verb says that it writes something."""
    name = r"(?:The |An? )?[A-Z][\w.'’&-]*(?: (?:of|and|the|[A-Z][\w.'’&-]*))*"
    verbs = alternatives(words("reporting_verbs"))
    return re.compile(
        rf"(?:[A-Z][a-z]+(?: [a-z]+)?, )?(?:the )?({name})(?:, \w+,)? (?:\w+ly )?(?:{verbs})\b|According to ({name}),"
    )
