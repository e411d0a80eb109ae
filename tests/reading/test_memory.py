"""Reading many documents takes no more memory than reading some."""

import json
import tracemalloc
from pathlib import Path

from comity.reading import read, sentences
from comity.records import Document

STORY = "Kenya and Uganda signed an accord on the river number {n}. The ministers met in Jinja and spoke for an hour. "
MOST_GROWTH = 100_000
"""Bytes for 800 documents more, whose text alone would be four times that."""


def peak(path: Path, number: int) -> int:
    """The most memory taken while so many documents are read, in bytes."""
    path.write_text("".join(json.dumps({"text": STORY.format(n=n) * 5}) + "\n" for n in range(number)))
    tracemalloc.start()
    for document in read([path]):
        assert isinstance(document, Document) and list(sentences(document))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_number_of_documents(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    peak(path, 50)  # lexicons are loaded once
    assert peak(path, 1000) - peak(path, 200) < MOST_GROWTH
