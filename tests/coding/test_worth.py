"""What cannot hold a report is never parsed, and is counted by its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from comity.coding import code_document, engine
from comity.coding.language import parse_texts
from comity.reading import document_from_text
from tests.coding.lines import coded

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEFT_OUT = [
    ("Bakers sold bread to fishermen.", {"no actor": 1}),
    ("It condemned the attack.", {"no actor": 1}),
    ("Kenya lifted the lid on a scandal.", {"no act": 1}),
    ("The Swedish invasion surprised everyone.", {"no act": 1}),
    ("Uganda is home to many birds.", {"no act": 1}),
    ("LIMA (AP) - Bakers sold bread and attacked the price of flour.", {"no actor": 1}),
    ("Samoa told sailors that rain was near.", {"no act": 1}),
    ("Ghana said it rained.", {"no act": 1}),
    ("Norway expelled " + "two of the quiet " * 400 + "Russian diplomats.", {"too long": 1}),
]
PARSED = [
    "Norway expelled two Russian diplomats.",
    "Kenya lifted sanctions on Uganda.",
    "The Swedish invasion of Denmark surprised everyone.",
    "Relations between Peru and Ecuador are good.",
    "Samoa told Tonga to leave.",
    "Ghana said Togo must pay.",
    "Anna Kask is a minister of Estonia.",
]


@pytest.mark.parametrize(("text", "reasons"), LEFT_OUT, ids=[text[:40] for text, _ in LEFT_OUT])
def test_left_out_and_why(text: str, reasons: dict[str, int]) -> None:
    found = coded(text)
    assert (found.left_out, found.reports, found.statements) == (reasons, (), ())


@pytest.mark.parametrize("text", PARSED)
def test_not_left_out(text: str) -> None:
    assert coded(text).left_out == {}


def test_a_pronoun_may_mean_who_was_named_before() -> None:
    assert coded("Chad is dry. It condemned the attack on Mali.").left_out == {"no act": 1}
    assert coded("Fiji and Tonga are green. They can help each other.").left_out == {"no act": 1}


def test_a_document_in_another_language_is_left_out_whole() -> None:
    french = replace(document_from_text("Norway expelled two Russian diplomats.", name="text"), language="fr")
    assert code_document(french).left_out == {"not English": 1}


def test_only_what_is_worth_it_reaches_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def watched(texts: "Iterable[str]") -> "Iterator[Doc]":
        seen.extend(kept := list(texts))
        return parse_texts(kept)

    monkeypatch.setattr(engine, "parse_texts", watched)
    coded("Bakers sold bread. Norway expelled two Russian diplomats. Kenya lifted the lid on a scandal.")
    assert seen == ["Norway expelled two Russian diplomats."]
