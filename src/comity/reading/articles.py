"""Roles of the blocks of a page that tells one story.

Three zones: before the title (menus, mastheads, teasers of other stories), between title and text (bylines, credits,
days, captions), and the text with what follows it (`story`).
"""

from collections.abc import Sequence

from comity.reading.cues import plain
from comity.reading.shapes import Shape, ends_as_sentence
from comity.reading.story import CUE_ROLES, Roles, furniture, text_roles
from comity.reading.titles import is_same_title, own_title
from comity.reading.zones import core
from comity.records import Role

LONGEST_CREDIT = 6
MOST_CREDITS = 8
"""Lines without a cue between title and text; where there are more, they are a menu."""
LONGEST_STANDFIRST = 35
FURTHEST_ABOVE = 12
"""Blocks between a paragraph under the title and the thick of the text."""


def article_roles(shapes: Sequence[Shape], title: str | None = None) -> Roles:
    """The role of each block, in order. `title` is the page's title where it is known otherwise (metadata)."""
    if len(shapes) == 1:
        return [_only_role(shapes[0])]
    text = core(shapes)
    at = _title_index(shapes, title, text)
    begin = _body_start(shapes, text.start if at is None else max(at, text.start - FURTHEST_ABOVE))
    if begin is None:
        return _without_prose(shapes)
    roles = [furniture(shape) for shape in shapes[: at or 0]]
    roles += _between(shapes[len(roles) : begin], at)
    roles += text_roles(shapes, begin, text.stop)
    _mark_titles(shapes, roles, at, title)
    return roles


def _only_role(shape: Shape) -> Role:
    return "link" if shape.cue == "link" else "body"


def _title_index(shapes: Sequence[Shape], title: str | None, text: range) -> int | None:
    if title:
        form = plain(title)
        known = (index for index, shape in enumerate(shapes) if not shape.is_prose and is_same_title(form, shape.plain))
        if (index := next(known, None)) is not None:
            return index
    return own_title(shapes, text)


def _body_start(shapes: Sequence[Shape], first: int) -> int | None:
    """The first paragraph of the text; a paragraph cut short («…») is a teaser where whole ones follow."""
    prose = [index for index in range(first, len(shapes)) if shapes[index].is_prose]
    whole = [index for index in prose if not shapes[index].cut and not _is_standfirst(shapes, index)]
    start = next(iter(whole or prose), None)
    question = next((index for index in range(first, len(shapes)) if shapes[index].cue == "question"), None)
    if question is not None and start is not None:
        return min(start, question)
    return start


def _is_standfirst(shapes: Sequence[Shape], index: int) -> bool:
    """Whether an unfinished sentence stands over a byline or day and not over the text."""
    shape = shapes[index]
    if shape.words > LONGEST_STANDFIRST or ends_as_sentence(shape.block.text) or index + 1 == len(shapes):
        return False
    return shapes[index + 1].cue in {"credit", "date", "caption"} and any(
        other.is_prose for other in shapes[index + 1 :]
    )


def _without_prose(shapes: Sequence[Shape]) -> Roles:
    """A text with no paragraph at all: its lines are the text, so far as no cue claims them."""
    if any(shape.cue is None for shape in shapes):
        return ["body" if shape.cue is None else CUE_ROLES[shape.cue] for shape in shapes]
    longest = max(shapes, key=lambda shape: shape.words)
    return ["body" if shape is longest and shape.cue != "link" else CUE_ROLES[shape.cue or "ad"] for shape in shapes]


def _between(shapes: Sequence[Shape], title: int | None) -> Roles:
    """The lines between the title and the text: whose page it is, who wrote, who took the picture."""
    crowded = sum(shape.cue is None for shape in shapes) > MOST_CREDITS
    roles: Roles = []
    for shape in shapes:
        if shape.cue is not None or title is None or crowded:
            roles.append(furniture(shape))
        else:
            roles.append("credit" if shape.words <= LONGEST_CREDIT else "heading")
    return roles


def _mark_titles(shapes: Sequence[Shape], roles: Roles, at: int | None, title: str | None) -> None:
    """Gives the title, and every line that repeats it, its role."""
    if at is None:
        return
    form = plain(title) if title else shapes[at].plain
    for index, shape in enumerate(shapes):
        if index == at or (roles[index] not in {"body", "caption"} and is_same_title(form, shape.plain)):
            roles[index] = "title"
