"""What stands under a picture, where no word says so: told in the present, with the day on which it was taken.

«Striking nurses block a road in Suva, Fiji, March 3, 2021.» tells of a picture, often an old one, and is no part of
the story.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from comity.reading.cues import alternatives, words
from comity.reading.datelines import MONTHS
from comity.reading.lines import credit
from comity.reading.shapes import LONGEST_CUE, Shape

LONGEST_CREDIT = 6
"""Words of a line that says only who took the picture."""
_MONTH = alternatives([*MONTHS, *(f"{month[:3]}." for month in MONTHS), "sept."])
_DAY = rf"(?:(?:{_MONTH}) \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{_MONTH}),? \d{{4}})"
_PLACED = re.compile(rf", {_DAY}[.]?(?=\s|$|[(\[])", re.IGNORECASE)
_DATED = re.compile(rf"\b{_DAY}[.]?\s*$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_PAST = re.compile(r"[a-z]{2,}ed")


def with_captions(shapes: Sequence[Shape]) -> list[Shape]:
    """The blocks of a page; those before its text that read like captions have that cue."""
    marked = list(shapes)
    for index, shape in enumerate(shapes):
        if shape.cue is None and shape.words <= LONGEST_CUE and _is_caption(shapes, index):
            marked[index] = replace(shape, cue="caption")
        elif shape.is_prose:
            break
    return marked


def _is_caption(shapes: Sequence[Shape], index: int) -> bool:
    """Whether a block tells in the present what was to be seen where and when: «…, Suva, March 3, 2021.»; without the
    place only where its end or the line below says who took the picture."""
    text, own = credit().subn("", shapes[index].block.text)
    if placed := _PLACED.search(text):
        return not _is_past(text[: placed.start()])
    below = shapes[index + 1] if index + 1 < len(shapes) else None
    credited = own or (below is not None and below.cue == "caption" and below.words <= LONGEST_CREDIT)
    return bool(credited) and _DATED.search(text) is not None and not _is_past(text)


def _is_past(text: str) -> bool:
    told = _WORD.findall(text.lower())
    return any(word in words("past_words") or _PAST.fullmatch(word) for word in told)
