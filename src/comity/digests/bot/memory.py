"""What the bot remembers of its answers, in the ledger, so that it answers nothing twice."""

from __future__ import annotations

import json
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


def note(notes: Notes, key: str, comment: int | None, link: str | None) -> None:
    """Notes an answer: before it is made without its number, and again when it is made."""
    notes.put(key, json.dumps(asdict(Noted(comment, link))))
