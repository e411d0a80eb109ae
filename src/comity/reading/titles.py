"""Which block of a page is its own title: the headline that the prose after it is about.

Titles of other stories stand before and after the text on many pages. A page's own title shares its words with several
paragraphs, is often written twice (once with a section's label glued on), and has no more than teasers before it.
"""

from collections import Counter
from collections.abc import Sequence

from comity.reading.shapes import Shape

REPEATED_BONUS = 0.5
NEAREST_BONUS = 0.2
LEEWAY = 0.35
"""An earlier candidate wins where its score comes this near the best: the title stands above its standfirst."""
LONGEST_LABEL = 30
"""Characters of a section's label that may be glued before or after a repeated title."""
MOST_BEFORE = 0.4
"""Characters of prose before the title, as a share of those after it: teasers are short beside the text."""
SHORTEST_REPEAT = 16
"""Characters that two lines must share to be the same title."""
SHORTEST_CUT = 30
"""Characters of a title that was cut short."""
FURTHEST_TITLE = 400
"""Blocks before a title: the longest menus have some hundred entries."""
REPEATED_WITHIN = 40
"""Blocks within which a page writes its title again."""
MOST_TEASER_SENTENCES = 2
LEAST_SHARED = 6
"""Words that the paragraphs must share before a headline that has none of them is denied to be theirs."""


def own_title(shapes: Sequence[Shape]) -> int | None:
    """The index of the page's own title, None where it has none."""
    shared = shared_keys(shapes)
    scores = {index: _score(shapes, index, shared) for index in _candidates(shapes)}
    if not scores:
        return None
    if len(shared) >= LEAST_SHARED and not any(scores.values()):
        return None
    nearest = max(scores)
    scores[nearest] += NEAREST_BONUS
    best = max(scores.values())
    return min(index for index, score in scores.items() if score >= best - LEEWAY)


def shared_keys(shapes: Sequence[Shape]) -> frozenset[str]:
    """The words that two or more paragraphs have (all words of the prose where there are fewer than three of them)."""
    prose = [shape for shape in shapes if shape.is_prose]
    counts = Counter(key for shape in prose for key in shape.keys)
    least = 2 if len(prose) > 2 else 1
    return frozenset(key for key, count in counts.items() if count >= least)


def share(keys: frozenset[str], of: frozenset[str]) -> float:
    """Which part of the words is among those others; 0 for no words."""
    return len(keys & of) / len(keys) if keys else 0.0


def is_same_title(title: str, line: str) -> bool:
    """Whether a line (both in `plain` form) is the title again: with a label glued on, or cut short."""
    if title == line:
        return True
    short, long = sorted((title, line), key=len)
    if len(short) < SHORTEST_REPEAT:
        return False
    glued = len(long) - len(short) <= LONGEST_LABEL and (long.endswith(short) or long.startswith(short))
    return glued or (len(short) >= SHORTEST_CUT and long.startswith(short))


def _candidates(shapes: Sequence[Shape]) -> list[int]:
    """Headlines that could be the title: prose follows them, and what stands before them could be teasers."""
    lengths = [len(shape.block.text) if shape.is_prose else 0 for shape in shapes]
    total, before = sum(lengths), 0
    found = []
    for index, shape in enumerate(shapes[:FURTHEST_TITLE]):
        if before and not _could_be_teasers(shapes, index):
            break
        if shape.is_headline and total > before and before <= MOST_BEFORE * (total - before):
            found.append(index)
        before += lengths[index]
    return [index for index in found if shapes[index].words > 2] or found


def _could_be_teasers(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the block before `index`, if it is prose, could tell of another story."""
    last = shapes[index - 1]
    if not last.is_prose:
        return True
    under_headline = index > 1 and not shapes[index - 2].is_prose
    return under_headline and last.sentences <= MOST_TEASER_SENTENCES


def _score(shapes: Sequence[Shape], index: int, shared: frozenset[str]) -> float:
    shape = shapes[index]
    common = share(shape.keys, shared)
    repeated = any(
        other is not shape and other.is_headline and is_same_title(shape.plain, other.plain)
        for other in shapes[: index + REPEATED_WITHIN]
    )
    return common + REPEATED_BONUS * repeated if common else 0.0
