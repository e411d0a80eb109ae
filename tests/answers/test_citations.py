"""Five hundred questions made of actors, kinds and days: no sentence without a citation, and no citation that does not
hold what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path

import pytest

from comity.answers import Answer, ask
from comity.ledger import Ledger
from comity.pipeline import read_into

TEXTS = {
    "atlas.txt": """ date 2019-04-02 Does Peru have friends?

One of Peru's closest allies is Chile. Japan is Peru's largest trading partner and sold it four patrol boats. Peru also
keeps relations with Fiji, albeit to a lesser extent. Peru established diplomatic relations with Japan in 1873.

Q: Why does Peru have few embassies?

A: Peru closed many of them in 2001 because it had run out of money.
""",
    "courier.txt": """ date 2024-05-03 Kenya quarrels with its neighbours

Kenya bombed a camp in Somalia on 30 April, killing 19 people, the army said. Somalia denied that the camp belonged to
rebels. Foreign Minister Amina Otieno visited Uganda on 1 May and signed a trade agreement in Kampala.

Kenya severed diplomatic relations with Chile in 2022 after Chile had recognised the rebels. Kenya plans to establish
diplomatic relations with Peru. According to Radio Kwanza, Uganda will send troops to Somalia.
""",
}
FORMS = [
    "Is {a} an ally of {b}?", "Does {a} have relations with {b}?", "Does {a} still trade with {b}?",
    "Did {a} bomb {b}?", "did {a} ever visit {b}", "When did {a} bomb {b}?",
    "Since when does {a} have relations with {b}?",
    "Where did {a} sign an agreement with {b}?", "Who in {a} visited {b}?", "Who are the allies of {a}?",
    "What did {a} do to {b}?", "What happened between {a} and {b}?", "Why did {a} sever relations with {b}?",
    "How many people did {a} kill in {b}?", "How many boats did {a} sell to {b}?", "Has any country cut ties with {a}?",
    "Is {a} closer to {b} or to Chile?", "What changed between {a} and {b} since 2018?",
    "Which countries has {a} attacked?", "Was {a} attacked by {b}, according to Radio Kwanza?",
]  # fmt: skip
ACTORS = ("Peru", "Kenya", "Somalia", "Uganda", "Japan")
DAYS = (None, date(2024, 12, 31))


def questions() -> Iterator[tuple[str, date | None]]:
    """Every form with every pair of actors, half of them as of a day."""
    pairs = [(a, b) for a, b in product(ACTORS, repeat=2) if a != b]
    for number, ((a, b), form) in enumerate(product(pairs, FORMS)):
        yield form.format(a=a, b=b), DAYS[number % 2]
    for form, (a, b) in product(FORMS, pairs):
        yield form.format(a=a, b=b).lower(), None


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder: Path = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger.open(tmp_path_factory.mktemp("ledger") / "comity.db") as ledger:
        list(read_into(ledger, [folder]))
        yield ledger


def test_every_sentence_cites_and_every_quotation_stands_where_it_is_cited(ledger: Ledger) -> None:
    texts = {entry.document.name: entry.document.text for entry in ledger.documents()}
    answers = [ask(ledger, question, day) for question, day in islice(questions(), 500)]
    assert len(answers) == 500
    assert sum(answer.status != "unknown" for answer in answers) > 50, "questions that nothing answers prove nothing"
    for answer in answers:
        assert [citation.n for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
        for citation in answer.citations:
            assert texts[citation.doc][citation.start : citation.end] == citation.sentence
        for line in answer.answer.splitlines():
            assert_cites(line, answer)


def assert_cites(line: str, answer: Answer) -> None:
    """A line of an answer has a mark, and what it quotes stands in the sentence that its mark names."""
    if not answer.citations:
        assert line == "The record holds no answer."
        return
    assert re.search(r"\[\d+\]", line), line
    assert all(int(number) <= len(answer.citations) for number in re.findall(r"\[(\d+)\]", line))
    for quoted, number in re.findall(r"«([^«»]+)» \[(\d+)\]", line):
        assert quoted in answer.citations[int(number) - 1].sentence.replace("\n", " ")
