"""The five real texts beside the checkout, where they are: roles, kinds, titles, intervals and the thread's tree."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.reading import read
from comity.records import Document, Passage

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = SHARED / "gold" / "seeds"
LEAST_MACRO_ACCURACY = 0.95
ROLES = {"quoted": "quote", "bot_boilerplate": "boilerplate"}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the real texts are not beside this checkout")


def documents() -> dict[str, Document]:
    return {d.name[:3]: d for d in read([SHARED / "seeds"]) if isinstance(d, Document)}


def expected_documents() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(GOLD.joinpath("documents.json").read_text(encoding="utf-8"))
    return loaded


def role_at(document: Document, start: int, end: int) -> str | None:
    """The role of the passage in which most of a stretch stands."""
    return max(document.passages, key=lambda p: min(p.end, end) - max(p.start, start)).role


def test_sentences_stand_in_their_roles() -> None:
    read_documents = documents()
    right: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for line in GOLD.joinpath("sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        role = row["role"]
        all_of[role] += 1
        right[role] += role_at(read_documents[row["doc"]], row["start"], row["end"]) == ROLES.get(role, role)
    assert sum(right[role] / all_of[role] for role in all_of) / len(all_of) >= LEAST_MACRO_ACCURACY


def test_kinds_and_titles() -> None:
    found = documents()
    expected = expected_documents()
    assert [(found[row["doc"]].kind, found[row["doc"]].title) for row in expected] == [
        (row["kind"], row["title"]) for row in expected
    ]


def test_publication_never_claims_more_than_the_text_gives() -> None:
    found = documents()
    for row in expected_documents():
        interval, bounds = found[row["doc"]].published, row["publication"]
        first, last = iso(interval.earliest) if interval else None, iso(interval.latest) if interval else None
        assert (bounds["strict_earliest"] or "") <= (first or "") <= (bounds["earliest"] or "")
        assert (bounds["latest"] or "9") <= (last or "9") <= (bounds["strict_latest"] or "9")


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def test_the_threads_tree() -> None:
    row = next(row for row in expected_documents() if row["kind"] == "thread")
    document = documents()[row["doc"]]
    comments = [p for p in document.passages if p.role in {"comment", "bot_summary"}]
    said = [p for p in comments if p.speaker]
    expected = row["comment_tree"]
    assert [p.speaker for p in said] == [f"{c['author']}@{c['instance']}" for c in expected]
    assert [(p.votes and p.votes.up, p.votes and p.votes.down) for p in said] == [
        (c["up"], c["down"]) for c in expected
    ]
    assert [parent(document, p, said) for p in said] == [
        None if c["parent"] is None else c["parent"] if isinstance(c["parent"], int) else "missing" for c in expected
    ]
    assert len(comments) - len(said) == row["counts"]["missing"]
    assert [p.role == "bot_summary" for p in said] == [c["is_bot"] for c in expected]


def parent(document: Document, passage: Passage, said: list[Passage]) -> int | str | None:
    if passage.parent is None:
        return None
    answered = document.passages[passage.parent]
    return said.index(answered) if answered in said else "missing"
