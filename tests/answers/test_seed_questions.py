"""The questions that come with the seed texts, where these are at hand: which are answered right, which refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.answers import ask
from comity.ledger import Ledger
from comity.pipeline import read_into

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = SHARED / "gold" / "seeds" / "questions.jsonl"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the shared texts are not beside the checkout")

ANSWERED: dict[str, str | None] = {
    "Q01": "yes", "Q02": "yes", "Q03": None, "Q05": "planned", "Q11": None, "Q13": None, "Q15": None, "Q17": None,
    "Q07": "no", "Q09": "reported", "Q19": None, "Q21": None, "Q23": None, "Q25": None, "Q27": None, "Q29": None,
    "Q31": None, "Q33": None,
}  # fmt: skip
REFUSED = {"Q35": None, "Q37": "planned", "Q39": "stale"}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("seeds") / "comity.db") as ledger:
        list(read_into(ledger, [SHARED / "seeds"]))
        yield ledger


@pytest.fixture(scope="module")
def questions() -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}


def asked(ledger: Ledger, row: dict[str, Any]) -> Any:
    return ask(ledger, row["question"], date.fromisoformat(row["as_of"]) if row["as_of"] else None)


@pytest.mark.parametrize(("number", "verdict"), ANSWERED.items())
def test_is_answered_with_a_right_citation(
    ledger: Ledger, questions: dict[str, dict[str, Any]], number: str, verdict: str | None
) -> None:
    answer = asked(ledger, questions[number])
    supporting = {support["sentence"] for support in questions[number]["support"]}
    assert (answer.status, answer.verdict) == ("answered", verdict)
    assert supporting & {citation.sentence for citation in answer.citations}


@pytest.mark.parametrize(("number", "verdict"), REFUSED.items())
def test_is_refused(ledger: Ledger, questions: dict[str, dict[str, Any]], number: str, verdict: str | None) -> None:
    answer = asked(ledger, questions[number])
    assert (answer.status, answer.verdict) == ("unknown", verdict)


def test_friends_of_then_and_of_now(ledger: Ledger, questions: dict[str, dict[str, Any]]) -> None:
    then, now = asked(ledger, questions["Q01"]), asked(ledger, questions["Q02"])
    closest, lesser = then.answer.splitlines()[0].split(";")
    assert all(name in closest for name in ("China", "Russia"))
    assert all(name in lesser for name in ("Cuba", "Iran", "Syria"))
    assert now.answer.startswith("Yes: closest are Russia")
    old = [line for line in now.answer.splitlines() if line.startswith(("China:", "Iran:"))]
    assert len(old) == 2
    assert "last confirmed some time from 2025-01-01" in next(
        line for line in now.answer.splitlines() if line.startswith("Cuba:")
    )
    assert all("last confirmed 2023-11-26" in line for line in old)
    assert "weakened" in now.answer
