"""What a question was taken for: the query that it became, in words."""

from __future__ import annotations

from datetime import date

from comity.actors import name_of
from comity.answers.questions import Party, parse
from comity.answers.shapes import shape_of
from comity.answers.spelling import spelt
from comity.ledger import Ledger


def explained(ledger: Ledger, question: str, as_of: date | None = None) -> list[str]:
    """The parts of the query that a question becomes, a line each, «what: value»; what it does not have is left out."""
    written = spelt(ledger, question)
    asked = parse(written.text, as_of)
    shape = shape_of(asked)
    parts = {
        "read as": "; ".join(f"«{slip}» as {name}" for slip, name in written.slips),
        "kind": asked.kind,
        "actors": _named(asked.parties),
        "who acts": _named(asked.subjects),
        "to whom": _named(asked.objects),
        "tie": f"{asked.topic.said} ({', '.join(asked.topic.kinds)})" if asked.topic else "",
        "turn of a tie": asked.turn or "",
        "act": f"{asked.verb} ({', '.join(asked.acts)})" if asked.verb else "",
        "word asked about": shape.verb_text,
        "sort asked for": shape.sort_text,
        "must also hold": ", ".join(one.text for one in shape.elements if not one.code),
        "time": _span(asked.since, asked.until),
        "as of": str(as_of or asked.as_of or ""),
        "on whose word": asked.voice or "",
    }
    return [f"{name}: {value}" for name, value in parts.items() if value]


def _named(parties: tuple[Party, ...]) -> str:
    return ", ".join(dict.fromkeys(f"{party.person or name_of(party.code)} ({party.code})" for party in parties))


def _span(since: date | None, until: date | None) -> str:
    return f"{since or '..'}/{until or '..'}" if since or until else ""
