"""Digests of other builds than the pastes: Markdown, outlets before a colon, readers' questions, page ends."""

from comity.reading import document_from_text

REVIEW = """Chad and Niger: the lake

Summary

Chad and Niger failed to agree about the lake on Sunday.

Coverage

The Lake Lantern: Chad signed a treaty with Benin on Monday.
Sahel Post: Niger recalled its ambassador from Chad.
Zinder Daily: Benin threatened Chad with sanctions.

People also ask

How many states own the shores of the lake?
Four states own them.

Latest headlines for you

Storm closes the ferry to Bol
"""
MARKDOWN = """# The lake in brief

## What happened
Chad and Niger failed to agree about the lake on Sunday.

## What they are saying
- **The Lake Lantern** reports that Chad rejected the draft.
- *Sahel Post* highlights the offer of Niger.
- According to Zinder Daily, Benin left the talks.

## Why it matters
Four states own the shores.
"""


def roles(text: str) -> list[str]:
    return [passage.role for passage in document_from_text(text, "x").passages]


def test_what_stands_after_an_outlets_name_is_its_word() -> None:
    document = document_from_text(REVIEW, "x")
    assert document.kind == "digest"
    voices = [passage.speaker for passage in document.passages if passage.speaker]
    assert voices == ["The Lake Lantern", "Sahel Post", "Zinder Daily"]


def test_questions_and_the_pages_end() -> None:
    assert roles(REVIEW)[-5:] == ["heading", "question", "body", "boilerplate", "teaser"]


def test_a_digest_in_markdown() -> None:
    document = document_from_text(MARKDOWN, "x")
    assert (document.kind, document.title) == ("digest", "The lake in brief")
    assert roles(MARKDOWN) == ["title", "heading", "body", "heading", "body", "body", "body", "heading", "body"]


def test_a_list_of_labels_in_an_article_is_no_review() -> None:
    labels = "When: on Monday.\nWhere: in Bol.\nWhy: for the lake."
    text = f"Chad and Niger meet\n\nChad and Niger met in Bol on Monday.\n\n{labels}"
    assert [passage.speaker for passage in document_from_text(text, "x").passages if passage.speaker] == []
