"""Comments of a thread pasted as text: which one each answers.

A header's indent gives its depth; a depth left out is a comment that the text lost. Where the text lost all indents, a
comment that quotes an earlier one, or begins with its author's name after an «@», answers it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from comity.reading.cues import plain
from comity.reading.headers import Header, quoted_name
from comity.reading.lines import Line

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
    found = []
    for place, comment in enumerate(tree):
        first = lines[comment.body.start].text if comment.body else ""
        earlier = range(place - 1, -1, -1)
        answered = next((index for index in earlier if _answers(first, tree[index], said[index])), None)
        found.append(replace(comment, parent=answered))
    return found


def _answers(first: str, earlier: Comment, said: str) -> bool:
    author = earlier.header.author if earlier.header else ""
    if first.casefold().startswith(f"@{author.casefold()} ") or quoted_name(first) == author:
        return bool(author)
    quoted = plain(first)
    return first.startswith(">") and len(quoted.split()) >= LEAST_QUOTED and quoted in said


def _with_ends(heads: Sequence[Header], end: int) -> Iterator[tuple[Header, int]]:
    """Each header with the line at which its comment ends."""
    yield from zip(heads, [*(head.first for head in heads[1:]), end], strict=True)


def _indent_unit(heads: Sequence[Header]) -> int:
    """The indent of one level: the least step from one header to a deeper one."""
    indents = sorted({head.indent for head in heads})
    steps = [b - a for a, b in pairwise(indents)]
    return min(steps, default=1)
