"""Which stretch of a page holds its text: the one with the most prose for its furniture.

Menus, lists of headlines and page ends are many short lines with little prose between; a story is the reverse. Each
block is weighed, prose for it, all else against it, and the stretch of the highest sum is the text's. Ads, pictures and
boxes inside a story weigh too little to part it.
"""

from collections.abc import Sequence
from itertools import takewhile

from comity.reading.shapes import Shape

MOST_PROSE = 60
"""Words of one paragraph that count: a long one says no more than that there is a text."""
CUT_SHARE = 0.4
"""A paragraph cut short («…») is more often a teaser than the text."""
TAGLINE, TAGLINE_WEIGHT = 8, 2.0
"""Words up to which one lone sentence may as well be a site's motto or a button, and what it counts."""
AGAINST = {"headline": 6.0, "scrap": 4.0}
"""What a line that no cue knows counts against the text."""
AGAINST_OVER_PROSE = 2.0
"""The same for a line right above a paragraph: it is a heading, or the title of another story."""
AGAINST_CUED = {"elsewhere": 14.0, "voices": 30.0, "question": -6.0}
AGAINST_FURNITURE = 2.0
LONGEST_ENTRY = 2
"""Words of a line that is an entry also where it is the last of a list."""
LONGEST_RUN = 3
"""Lines without prose between them that can all be headings of what follows; of more, only the last is."""


def core(shapes: Sequence[Shape]) -> range:
    """The places of the blocks from the text's first paragraph to its last; empty where there is no paragraph."""
    best, best_sum = range(0), 0.0
    start, total = 0, 0.0
    for index, shape in enumerate(shapes):
        if total <= 0:
            start, total = index, 0.0
        total += _weight(shape, shapes[index + 1] if index + 1 < len(shapes) else None)
        if total > best_sum:
            best, best_sum = range(start, index + 1), total
    return best


def _weight(shape: Shape, follower: Shape | None) -> float:
    if shape.cue is not None:
        return -AGAINST_CUED.get(shape.cue, AGAINST_FURNITURE)
    if shape.look != "prose":
        return -AGAINST_OVER_PROSE if follower and follower.is_prose else -AGAINST[shape.look]
    if shape.words <= TAGLINE and shape.sentences == 1:
        return TAGLINE_WEIGHT
    weight = float(min(shape.words, MOST_PROSE))
    return weight * CUT_SHARE if shape.cut else weight


def stands_in_list(shapes: Sequence[Shape], index: int) -> bool:
    """Whether a line without a cue is one of so many in a row that they are a list and no headings."""
    before = sum(1 for _ in takewhile(_is_bare, reversed(shapes[max(index - LONGEST_RUN, 0) : index])))
    after = sum(1 for _ in takewhile(_is_bare, shapes[index + 1 : index + 1 + LONGEST_RUN]))
    is_entry = after > 0 or shapes[index].words <= LONGEST_ENTRY
    return is_entry and before + after >= LONGEST_RUN


def _is_bare(shape: Shape) -> bool:
    return shape.cue is None and not shape.is_prose
