"""What the bot remembers of its answers, in the ledger, so that it answers nothing twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from comity.ledger.notes import Notes


@dataclass(frozen=True, slots=True)
class Noted:
    """What is remembered of an answer: the number of the comment, None while it is being made, and the link told of."""

    comment: int | None
    link: str | None


def noted(notes: Notes, key: str) -> Noted | None:
    """What was noted of the answer to a post or mention, None where nothing was."""
    value = notes.get(key)
    return Noted(**json.loads(value)) if value else None


def note_and_make(notes: Notes, key: str, link: str | None, make: Callable[[], int]) -> None:
    """Makes an answer (`make` gives the number of its comment) and notes it before and after, so that a bot stopped
    between the two knows that it began."""
    note(notes, key, None, link)
    note(notes, key, make(), link)


def note(notes: Notes, key: str, comment: int | None, link: str | None) -> None:
    """Notes an answer: before it is made without its number, and again when it is made."""
    notes.put(key, json.dumps(asdict(Noted(comment, link))))
