"""Sentences: exact slices, cut where a reader would cut them."""

import pytest

from comity.reading import document_from_text, sentences


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(document_from_text(text, "x"))]


@pytest.mark.parametrize(
    "parts",
    [
        ("Gen. Park met U.S. officials on Jan. 3.", "He left at 5 p.m. Monday."),
        ("Mr. Lee, Lt. Gov. Roe and Sen. Poe flew to St. Petersburg.", "J. R. Doe stayed."),
        ("The anti-U.S. and pro-U.N. camps met.", "The U.S. vetoed it."),
        ("It followed a post-Sept. 11 policy.", "Nobody asked."),
        ("MINSK, Oct. 10. - The envoy of Laos left on Sunday.", "He will be back."),
        ("“We came. ", "We saw the bridge,” he said. ", "Then he left."),
        ("She said: \"It is over. ", "We won.\" ", "He agreed."),
        ("“Will you sign?” he asked.", "“No.”"),
        ("(It was late.) ", "Then came the envoy."),
        ("He paid $4.5 million.", "Article 4 of the pact forbids it."),
        ("Visit now!", "Why?", "Because 🇱🇦 asked."),
        ("The list is long [1].", "It grows."),
    ],
)  # fmt: skip
def test_where_sentences_end(parts: tuple[str, ...]) -> None:
    assert cut(" ".join(part.strip() for part in parts)) == [part.strip() for part in parts]


def test_a_sentence_crosses_no_paragraph_but_runs_over_a_hard_wrap() -> None:
    text = "The envoy of Laos,\nwho had left on Sunday, came back.\n\nHe said nothing\n\nHe left again."
    assert cut(text) == ["The envoy of Laos,\nwho had left on Sunday, came back.", "He said nothing", "He left again."]


def test_a_long_paragraph_is_cut_where_a_short_one_is() -> None:
    plain, endless = "The envoy of Laos left on Sunday.", "The envoy left and " + "he left and " * 2_000 + "came back."
    assert cut(" ".join([plain] * 900)) == [plain] * 900
    assert cut(f"{plain} {endless} {plain}") == [plain, endless, plain]


def test_labels_of_questions_and_answers_are_no_part_of_the_sentence() -> None:
    text = "Is Laos large?\n\nLaos is small.\n\nQ: Has Laos a king?\n\nA: No. Laos had a king until 1975."
    assert cut(text)[2:] == ["Has Laos a king?", "No.", "Laos had a king until 1975."]


def test_sentences_are_slices_of_the_stored_text() -> None:
    text = "\ufeff".join(["Kim\u00a0met “Putin”.\r\nCafe\u0301 🇰🇵 closed.\r\n\r\n", "They left."])
    document = document_from_text(text, "x")
    assert all(text[s.start : s.end] == s.text == s.text.strip() for s in sentences(document))
    assert next(s.text for s in sentences(document)) == "Kim\u00a0met “Putin”."
