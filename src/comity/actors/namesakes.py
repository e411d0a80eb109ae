"""Towns that bear the name of a state or capital: «Lebanon, Ohio», «ATHENS, Ga. (AP)»."""

from __future__ import annotations

import re
from functools import cache

from comity import lexicons
from comity.actors.rows import items

_LONGEST = 40


def in_province(text: str, end: int, whole_state: bool) -> bool:
    """Whether the name that ends there is that of a town: a province follows it after a comma, and a phrase ends there.

    `whole_state`: the name is a state's; in a list («Mexico, Texas and California») it stays one.
    """
    if text[end : end + 2] != ", ":
        return False
    found = _province().match(text, end + 2, end + _LONGEST)
    return found is not None and not (whole_state and found["list"])


@cache
def _province() -> re.Pattern[str]:
    names = "|".join(map(re.escape, items(lexicons.load("actors/ambiguity")["provinces"])))
    return re.compile(rf"(?:{names})(?![\w’'])(?:(?=[.;:)]|\s*\Z|\s+[(–—-])|(?=,)(?P<list>, (?:and |or |[A-Z]))?)")
