"""Questions that no coded line answers, asked of texts: what their own sentences say, and when that is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.answers import ask
from comity.ledger import Ledger
from comity.pipeline import read_into

STORY = """ date 1999-06-11 Ferry sinks off Tonga

A Samoan ferry sank near Vava'u on Tuesday, drowning 37 passengers. Rescuers from New Zealand pulled 12 people out of
the water. Fiji promised to send two patrol boats, and its navy will search the reefs if the weather clears.

Samoa blamed the captain because he had ignored a storm warning. Several sailors were hurt, but no figure was given.
Harbour master Sione Taufa, a veteran of the navy, opened an inquiry in Nuku'alofa. The inquiry is expected to take a
year. Samoa rejected a Fijian offer to raise the wreck.

Tonga has called for the owners to be charged. Tonga had no plans to close the port.

Q: Who owns the ferries of Samoa?

A: A trust of island councils owns most of them.
"""

THREAD = """Vanuatu banned whaling in its waters on Monday.

  • coral@lemmy.nz
    link
    fedilink
    English
    arrow-up
    9
    ·
    3 months ago

    I doubt that Vanuatu can guard its waters. Japan killed 30 whales there in 1998.

    • reefer@lemmy.world
      link
      fedilink
      English
      arrow-up
      2
      ·
      3 months ago

      They have one boat for all of it.
"""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder: Path = tmp_path_factory.mktemp("texts")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "thread.txt").write_text(THREAD, encoding="utf-8")
    with Ledger.open(tmp_path_factory.mktemp("ledger") / "comity.db") as ledger:
        list(read_into(ledger, [folder]))
        yield ledger


@pytest.mark.parametrize(
    ("question", "verdict", "words", "source"),
    [
        ("How many passengers drowned when the ferry sank?", None, "37 passengers", "drowning 37"),
        ("How many people did rescuers from New Zealand pull out?", None, "12 people", "pulled 12 people"),
        ("What did Fiji promise to send?", None, "two patrol boats", "promised to send"),
        ("Why did Samoa blame the captain?", None, "because he had ignored a storm warning", "blamed the captain"),
        ("who is sione taufa", None, "a veteran of the navy", "opened an inquiry"),
        ("Where did Sione Taufa open an inquiry?", None, "Nuku'alofa", "opened an inquiry"),
        ("Did Samoa accept the Fijian offer?", "no", "No", "rejected a Fijian offer"),
        ("Who owns the ferries of Samoa?", None, "A trust of island councils", "trust"),
        ("Did a commenter doubt that Vanuatu can guard its waters?", "reported", "coral@lemmy.nz", "I doubt"),
        ("How many whales did Japan kill, according to coral?", None, "30 whales", "30 whales"),
    ],
)
def test_a_sentence_answers(ledger: Ledger, question: str, verdict: str | None, words: str, source: str) -> None:
    answer = ask(ledger, question)
    assert (answer.status, answer.verdict) == ("answered", verdict), answer.answer
    assert words in answer.answer
    assert source in answer.citations[0].sentence


@pytest.mark.parametrize(
    "question",
    [
        "How many sailors were hurt?",
        "How many passengers drowned off Fiji?",
        "Did Fiji reject a Samoan offer?",
        "How many whales did Vanuatu kill?",
        "Who is the captain of the ferry?",
        "When did Samoa charge the owners?",
        "Why did New Zealand send rescuers?",
        "Who owns the ferries of Tonga?",
    ],
)
def test_what_stands_near_an_answer_is_none(ledger: Ledger, question: str) -> None:
    answer = ask(ledger, question)
    assert answer.status == "unknown", answer.answer
    assert answer.answer.startswith("The record holds no answer")


@pytest.mark.parametrize("question", ["Have the owners been charged?", "Did Tonga close the port?"])
def test_what_is_called_for_or_not_planned_is_no_yes(ledger: Ledger, question: str) -> None:
    assert ask(ledger, question).verdict != "yes"
