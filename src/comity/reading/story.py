"""The text of a page and what follows it: paragraphs, headings, questions and answers, boxes, other stories.

A mark such as «Most popular» ends the text, unless paragraphs that share the text's words come after it. After a mark
that other people's words follow («Comments») nothing is the text's any more.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from comity.reading.cues import words
from comity.reading.shapes import Shape, ends_as_sentence, has_small_words
from comity.reading.titles import share
from comity.reading.zones import stands_in_list
from comity.records import Role

Roles = list[Role]

CUE_ROLES: dict[str, Role] = {
    "ad": "ad",
    "widget": "widget",
    "elsewhere": "boilerplate",
    "voices": "boilerplate",
    "teaser": "teaser",
    "boilerplate": "boilerplate",
    "credit": "credit",
    "caption": "caption",
    "link": "link",
    "date": "boilerplate",
    "question": "question",
}
SAME_STORY = 0.3
"""Share of a paragraph's words that the text before it has, from which on it is taken for the same story."""
SAME_STORY_LONG = 0.18
"""The same for a paragraph of several sentences, or as long as one: teasers are shorter."""
LONG_PARAGRAPH = 35
SHORT_LINE = 3
"""Words; a shorter line between other furniture is a menu's entry."""
LONGEST_HEADING = 14
SHORTEST_UNSTOPPED = 8
"""Words of a paragraph that is known as one without its stop."""
LOOK_AHEAD = 12
"""Blocks that are looked at for the paragraph under a heading, and pairs of headline and sentence at a page's end."""
LOOK_BACK = 200
"""Blocks that an «FAQ» heading governs."""
_BULLETS = "•◦‣▪●·*–—- "
SHORTEST_TEASER = 5
LEAST_TOLD = 2
"""Paragraphs before a mark of other people's words («Comments») that ends the text; above them it is a button."""


def text_roles(shapes: Sequence[Shape], begin: int, stop: int) -> Roles:
    """The roles of the blocks from `begin` on: the text, which has its last paragraph before `stop`, and what follows.
    Behind `stop` only a paragraph that shares the text's words is the text's."""
    roles: Roles = []
    told: set[str] = set()
    away = closed = False
    for index in range(begin, len(shapes)):
        shape = shapes[index]
        closed = closed or (shape.cue == "voices" and roles.count("body") >= LEAST_TOLD)
        away = closed or shape.cue == "elsewhere" or ((away or index >= stop) and not _comes_back(shape, told))
        role = _text_role(shapes, index, roles)
        goes_on = role == "body" and (_is_item(shapes, index, roles) or _reads_on(shape, roles))
        if away and (closed or not goes_on):
            role = furniture(shape)
        if role == "body":
            told |= shape.keys
        roles.append(role)
    return _without_unmarked_teasers(shapes[begin:], roles)


def furniture(shape: Shape) -> Role:
    """What a block is that belongs to no text: by its cue, else by whether it says something or is a menu's."""
    if shape.cue is not None:
        return CUE_ROLES[shape.cue]
    return "teaser" if shape.look == "prose" or shape.words >= SHORTEST_TEASER else "boilerplate"


def _comes_back(shape: Shape, told: AbstractSet[str]) -> bool:
    """Whether a paragraph after a mark is the text going on."""
    if not shape.is_prose or shape.cut:
        return False
    long = shape.sentences > 1 or shape.words >= LONG_PARAGRAPH
    return share(shape.keys, told) >= (SAME_STORY_LONG if long else SAME_STORY)


def _text_role(shapes: Sequence[Shape], index: int, roles: Roles) -> Role:
    shape = shapes[index]
    if shape.cue is not None:
        return CUE_ROLES[shape.cue]
    if shape.plain in words("question_headings"):
        return "heading"
    if shape.block.text.startswith(">"):
        return "quote"
    if (
        shape.look == "prose"
        or _is_short_paragraph(shapes, index, roles)
        or _is_item(shapes, index, roles)
        or _reads_on(shape, roles)
        or _leads_to_items(shapes, index)
    ):
        return "body"
    if _leads_on(shapes, index) and not stands_in_list(shapes, index):
        return _heading_or_question(shapes, index, roles)
    return "teaser" if shape.words >= SHORTEST_TEASER else _scrap_role(shape)


def _is_short_paragraph(shapes: Sequence[Shape], index: int, roles: Roles) -> bool:
    """Whether a few words with a stop stand in the text: «No.», an entry below its day in a chronicle."""
    before = index - 1
    while index - before < len(roles) and shapes[before].cue == "date":
        before -= 1
    text = shapes[index].block.text
    return ends_as_sentence(text) and not text.endswith("?") and bool(roles) and roles[before - index] == "body"


def _scrap_role(shape: Shape) -> Role:
    return "boilerplate" if shape.words <= SHORT_LINE else "credit"


def _is_item(shapes: Sequence[Shape], index: int, roles: Roles) -> bool:
    """Whether a block is an entry of a list that the text began with a colon."""
    if not shapes[index].bullet or not roles or roles[-1] != "body":
        return False
    before = shapes[index - 1]
    begins_small = shapes[index].plain[:1] == shapes[index].block.text.lstrip(_BULLETS)[:1]
    return before.bullet or before.block.text.endswith(":") or begins_small


def _reads_on(shape: Shape, roles: Roles) -> bool:
    """Whether a line is a paragraph that lost its stop: it follows the text, and begins and goes on as sentences do."""
    if not roles or roles[-1] != "body" or shape.words < SHORTEST_UNSTOPPED or shape.block.text.endswith((":", "?")):
        return False
    first = shape.plain.split(" ", 1)[0]
    begins = first.endswith(",") or first in words("common_words") or shape.cut
    return begins and has_small_words(shape.block.text)


def _leads_to_items(shapes: Sequence[Shape], index: int) -> bool:
    """Whether a line announces the entries of a list («Both sides agreed on:»)."""
    shape = shapes[index]
    follows = index + 1 < len(shapes) and shapes[index + 1].bullet
    return follows and shape.block.text.endswith(":") and shape.words >= SHORTEST_TEASER


def _leads_on(shapes: Sequence[Shape], index: int) -> bool:
    """Whether a paragraph or question comes next, with nothing but ads, captions and further headings between."""
    for shape in shapes[index + 1 : index + 1 + LOOK_AHEAD]:
        if shape.is_prose or shape.cue == "question":
            return not shape.cut
        if shape.cue in {"elsewhere", "teaser", "boilerplate"}:
            return False
    return False


def _heading_or_question(shapes: Sequence[Shape], index: int, roles: Roles) -> Role:
    shape = shapes[index]
    if shape.block.text.endswith("?") and "question" in _roles_since_heading(roles, shapes, index):
        return "question"
    if shape.words > LONGEST_HEADING and not shape.block.text.endswith("?"):
        return "teaser"
    return "heading"


def _roles_since_heading(roles: Roles, shapes: Sequence[Shape], index: int) -> set[Role]:
    """Roles since the last «FAQ» heading, that heading counting as a question; empty where there was none."""
    begin = index - len(roles)
    for back in range(len(roles) - 1, max(len(roles) - LOOK_BACK, 0) - 1, -1):
        if shapes[begin + back].plain in words("question_headings"):
            return {"question", *roles[back:]}
    return set()


def _without_unmarked_teasers(shapes: Sequence[Shape], roles: Roles) -> Roles:
    """Takes headline-and-sentence pairs at the end for teasers where they share next to nothing with the text."""
    for _ in range(LOOK_AHEAD):
        pair = _last_pair(shapes, roles)
        if pair is None:
            break
        told = frozenset(
            key for shape, role in zip(shapes[:pair], roles, strict=False) if role == "body" for key in shape.keys
        )
        sentence = shapes[pair + 1]
        if not told or share(sentence.keys | shapes[pair].keys, told) > SAME_STORY / 2:
            break
        roles[pair] = roles[pair + 1] = "teaser"
    return roles


def _last_pair(shapes: Sequence[Shape], roles: Roles) -> int | None:
    """The place of the last heading that has one short paragraph under it and no text after."""
    bodies = [index for index, role in enumerate(roles) if role == "body"]
    if len(bodies) < 3 or bodies[-1] == 0 or roles[bodies[-1] - 1] != "heading":
        return None
    heading = shapes[bodies[-1] - 1]
    long_enough = heading.words >= SHORTEST_TEASER and shapes[bodies[-1]].sentences <= 2
    return bodies[-1] - 1 if long_enough and not heading.block.text.endswith(("?", ":")) else None
