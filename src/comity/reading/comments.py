"""Comments of a thread pasted as text: which one each answers.

A header's indent gives its depth; a depth left out is a comment that the text lost. Where the text lost all indents, a
comment that quotes an earlier one, or begins with its author's name after an «@», answers it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from comity.reading.cues import plain
from comity.reading.headers import Header, quoted_name
from comity.reading.lines import Line

_ADDRESSED = re.compile(r"@(\S+?)[,:]?\s")
FURTHEST_ANSWERED = 300
"""Comments back that one can answer by quoting them, where the text lost the tree."""
LEAST_QUOTED = 3
"""Words of a quotation by which the quoted comment is known."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in its tree. `header` is None for one that the text lost; `body` are its line numbers, `parent` is
    the index of the comment that it answers."""

    header: Header | None
    body: range
    parent: int | None


def comment_tree(lines: Sequence[Line], heads: Sequence[Header]) -> list[Comment]:
    """The comments in order, lost ones standing before the first comment that answers them."""
    unit = _indent_unit(heads)
    tree: list[Comment] = []
    open_at: list[int] = []
    base = min((head.indent for head in heads), default=0)
    for head, end in _with_ends(heads, len(lines)):
        depth = (head.indent - base) // unit
        del open_at[depth:]
        for _ in range(depth - len(open_at) if open_at else 0):
            tree.append(Comment(None, range(head.first, head.first), open_at[-1]))
            open_at.append(len(tree) - 1)
        tree.append(Comment(head, range(head.last, end), open_at[-1] if open_at else None))
        open_at.append(len(tree) - 1)
    return tree if any(comment.parent is not None for comment in tree) else _by_quotation(lines, tree)


def _by_quotation(lines: Sequence[Line], tree: Sequence[Comment]) -> list[Comment]:
    """The comments with the parents that their first line tells."""
    said = [plain("\n".join(lines[number].text for number in comment.body)) for comment in tree]
    return [replace(comment, parent=_answered(lines, tree, said, place)) for place, comment in enumerate(tree)]


def _answered(lines: Sequence[Line], tree: Sequence[Comment], said: Sequence[str], place: int) -> int | None:
    """The nearest earlier comment that the first line of one names («@anna», «anna wrote:») or quotes («> …»)."""
    first = lines[tree[place].body.start].text if tree[place].body else ""
    addressed = _ADDRESSED.match(first)
    name = (addressed[1] if addressed else quoted_name(first) or "").casefold()
    quoted = plain(first) if first.startswith(">") and len(first.split()) > LEAST_QUOTED else ""
    for earlier in range(place - 1, max(place - FURTHEST_ANSWERED, 0) - 1, -1):
        if (name and _author(tree[earlier]) == name) or (quoted and quoted in said[earlier]):
            return earlier
    return None


def _author(comment: Comment) -> str:
    return comment.header.author.casefold() if comment.header else ""


def _with_ends(heads: Sequence[Header], end: int) -> Iterator[tuple[Header, int]]:
    """Each header with the line at which its comment ends."""
    yield from zip(heads, [*(head.first for head in heads[1:]), end], strict=True)


def _indent_unit(heads: Sequence[Header]) -> int:
    """The indent of one level: the least step from one header to a deeper one."""
    indents = sorted({head.indent for head in heads})
    steps = [b - a for a, b in pairwise(indents)]
    return min(steps, default=1)
