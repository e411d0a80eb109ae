"""All known names, filed under their first words: kept between runs, and unpacked only where a text has the word."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from comity.actors.entries import Entry, Formed, everything
from comity.actors.forms import key, spellings
from comity.lexicons import derived

CODE = (
    "actors/filing.py", "actors/entries.py", "actors/forms.py", "actors/rows.py", "lexicons/__init__.py",
    "lexicons/parsing.py",
)  # fmt: skip


class Drawer(NamedTuple):
    """The names that begin with one word, by their keys without the blanks around them: who is named by that word
    alone, the second words of the others, and how many words these have (counted by the blanks between them), most
    first."""

    names: dict[str, list[Formed]]
    alone: list[Formed] | None
    seconds: frozenset[str]
    lengths: tuple[int, ...]


class Files:
    """The drawers of all names, opened as words come up."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        """Takes what `filed` gives: first word → its packed drawer."""
        self._packed = packed
        self._open: dict[str, Drawer] = {}

    def found(self, plain: str) -> Iterator[tuple[int, str, list[Formed]]]:
        """Every known name in a folded text between blanks: where the blank before it stands, its key between blanks,
        and what bears it; in the order of their beginnings, the longest first."""
        words = [*plain.split(" "), ""]
        places = list(accumulate((len(word) + 1 for word in words), initial=-1))
        for number in [number for number, word in enumerate(words) if word in self._packed]:
            word = words[number]
            drawer = self._open.get(word) or self._opened(word)
            if words[number + 1] in drawer.seconds:
                for length in drawer.lengths:
                    name = " ".join(words[number : number + length])
                    if name in drawer.names:
                        yield places[number], f" {name} ", drawer.names[name]
            if drawer.alone is not None:
                yield places[number], f" {word} ", drawer.alone

    def _opened(self, word: str) -> Drawer:
        packed = marshal.loads(self._packed[word])
        names = {name: [(form, Entry(*entry)) for form, entry in senses] for name, senses in packed.items()}
        alone = names.pop(word, None)
        seconds = frozenset(name.split(" ", 2)[1] for name in names)
        lengths = {name.count(" ") + 1 for name in names}
        self._open[word] = drawer = Drawer(names, alone, seconds, tuple(sorted(lengths, reverse=True)))
        return drawer


def files() -> Files:
    """The names of all actor lexicons."""
    return Files(derived("actors", CODE, lambda: filed(everything())))


def filed(formed: Iterable[Formed]) -> dict[str, bytes]:
    """Forms with what they mean, by the first words of their keys, those of each word packed."""
    drawers: defaultdict[str, dict[str, list[tuple[str, tuple[object, ...]]]]] = defaultdict(dict)
    for form, entry in formed:
        for spelling in spellings(form):
            name = key(spelling)[1:-1]
            drawers[name.partition(" ")[0]].setdefault(name, []).append((form, tuple(entry)))
    return {word: marshal.dumps(names) for word, names in drawers.items()}
