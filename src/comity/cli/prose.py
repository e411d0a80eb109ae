"""What commands that may write with a model share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from comity.cli import output

if TYPE_CHECKING:
    from comity.digests.page import Page
    from comity.records import Citation


def in_prose(page: Page, writer: str | None, model: str) -> Page:
    """A page in the words of the model at `writer`; as it is where there is none."""
    if writer is None:
        return page
    from comity.digests.writing import Model, smooth_page

    smooth, written = smooth_page(Model(writer, model, _key()), page)
    _say(written.taken, written.dropped)
    return smooth


def answer_in_prose(answer: str, citations: Sequence[Citation], writer: str | None, model: str) -> str:
    """An answer in the words of the model at `writer`; as it is where there is none."""
    if writer is None:
        return answer
    from comity.digests.writing import Model, smooth_answer

    written = smooth_answer(Model(writer, model, _key()), answer, citations)
    _say(written.taken, written.dropped)
    return "\n".join(written.lines)


def _key() -> str | None:
    return os.environ.get("COMITY_WRITER_KEY")


def _say(taken: int, dropped: Iterable[str]) -> None:
    for reason in dropped:
        output.note(f"not taken: {reason}")
    output.note(f"{taken} sentences of the model's stand; all others are the sources' own")
