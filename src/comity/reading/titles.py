"""Which block of a page is its own title: the headline that the prose after it is about.

Titles of other stories stand before and after the text on many pages. A page's own title shares its words with several
paragraphs, is often written twice (once with a section's label glued on), and has no more than teasers before it.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from comity.reading.shapes import Shape

REPEATED_WEIGHT = 1.5
NEAREST_BONUS = 0.2
LEEWAY = 0.35
"""An earlier candidate wins where its score comes this near the best: the title stands above its standfirst."""
NEARBY = 3
"""Blocks before the best candidate within which an earlier one may win: further up is a menu."""
ENOUGH_KEYS = 3
"""Words of a headline that the text must have; of fewer, an entry of a menu may have them by chance."""
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
LEAST_KEYS = 12
"""Words of all paragraphs from which on a headline that has none of them is denied to be theirs."""
ONLY_UNDER = 0.01
"""The score of a headline whose words only the paragraph under it has: little, but it may be the only one."""


def own_title(shapes: Sequence[Shape], text: range) -> int | None:
    """The index of the page's own title, None where it has none; `text` is where the page's prose stands."""
    counts = _key_counts(shapes[text.start : text.stop])
    scores = {index: _score(shapes, index, counts) for index in _candidates(shapes, text)}
    if not scores:
        return None
    if len(counts) >= LEAST_KEYS and not any(scores.values()) and len(scores) > 1:
        return None
    nearest = max(scores)
    scores[nearest] += NEAREST_BONUS
    best = max(scores, key=lambda index: (scores[index], index))
    first = min(i for i, score in scores.items() if score >= scores[best] - LEEWAY and i >= best - NEARBY)
    return next(index for index in scores if is_same_title(shapes[first].plain, shapes[index].plain))


def _key_counts(shapes: Sequence[Shape]) -> Counter[str]:
    """In how many different paragraphs each word stands."""
    prose = {shape.plain: shape.keys for shape in shapes if shape.is_prose}
    return Counter(key for keys in prose.values() for key in keys)


def share(keys: frozenset[str], of: AbstractSet[str]) -> float:
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


def _candidates(shapes: Sequence[Shape], text: range) -> list[int]:
    """Headlines that could be the title: prose follows them, and what stands before them could be teasers."""
    lengths = [len(s.block.text) if s.is_prose and place in text else 0 for place, s in enumerate(shapes)]
    total, before = sum(lengths), 0
    found = []
    for index, shape in enumerate(shapes[:FURTHEST_TITLE]):
        if before and not _could_be_teasers(shapes, index):
            break
        could_be = before <= MOST_BEFORE * (total - before) or _is_repeated(shapes, index)
        if shape.is_headline and total > before and could_be:
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


def _score(shapes: Sequence[Shape], index: int, counts: Counter[str]) -> float:
    """Which part of a headline's words other paragraphs have than the one under it, weighed up if it stands twice."""
    shape = shapes[index]
    follower = shapes[index + 1] if index + 1 < len(shapes) else shape
    under = follower.keys if follower.is_prose and follower.sentences <= MOST_TEASER_SENTENCES else frozenset()
    common = share(shape.keys, frozenset(key for key in shape.keys if counts[key] > (key in under)))
    common *= min(1.0, len(shape.keys & counts.keys()) / ENOUGH_KEYS)
    common = common or ONLY_UNDER * bool(shape.keys & under)
    return common * REPEATED_WEIGHT if _is_repeated(shapes, index) else common


def _is_repeated(shapes: Sequence[Shape], index: int) -> bool:
    """Whether a headline stands near the page's beginning once more."""
    form = shapes[index].plain
    return any(
        place != index and other.is_headline and is_same_title(form, other.plain)
        for place, other in enumerate(shapes[: index + REPEATED_WITHIN])
    )
