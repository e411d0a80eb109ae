"""The order in which texts are read changes nothing that can be asked of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.ledger import Ledger
from comity.ties import ties
from comity.ties.disputes import disputes
from comity.ties.forecasts import forecasts
from comity.ties.standing import standing
from tests.conftest import Draft

TODAY = date(2025, 6, 1)
DAYS = st.sampled_from([None, "2024", "2024-05", "2024-05-02", "2024-05-03", "2024-06-20"])
PARTIES = st.sampled_from([("MLI", "TGO"), ("TGO", "MLI")])
MODALITIES = st.sampled_from(["asserted", "reported", "planned", "denied"])

acts = st.tuples(st.sampled_from(["CONSULT", "AID", "ASSAULT"]), PARTIES, DAYS, MODALITIES)
stated = st.tuples(st.sampled_from(["in_force", "weakened", "severed", "none"]), st.just("alliance"), DAYS, MODALITIES)
texts = st.tuples(st.sampled_from([None, "2024", "2024-05-03", "2024-06-21"]), st.lists(acts | stated, max_size=3))


def coded(number: int, published: str | None, lines: Sequence[tuple[Any, ...]]) -> Any:
    text = Draft(f"text{number}", published)
    for n, (what, who, day, modality) in enumerate(lines):
        sentence = f"Mali and Togo, {number}, {n}."
        if who == "alliance":
            text.statement(sentence, who, "MLI", "TGO", what, date=day, modality=modality)
        else:
            text.report(sentence, what, *who, date=day, modality=modality)
    return text.coded()


def content(documents: Sequence[Any]) -> Any:
    """All that can be asked, but for the numbers that rows get as they come."""
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "comity.db") as ledger:
        for document in documents:
            ledger.add(document, today=TODAY)
        names = {line.number: (line.head.name, line.line) for line in ledger.reports()}
        events = [
            (one.event.id, one.event.date, one.status, one.clock, one.voices, one.happened,
             sorted((str(names[number]), why) for number, why in ledger.reasons(one.event.id)))
            for one in ledger.events()
        ]  # fmt: skip
        held = [replace(tie, citations=tuple(tie.citations)) for tie in ties(ledger, "MLI")]
        return sorted(events), held, standing(ledger, "MLI", "TGO"), disputes(ledger), forecasts(
            ledger, "MLI"
        )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(texts, min_size=2, max_size=4).flatmap(lambda found: st.tuples(
    st.just(found), st.permutations(range(len(found))))))  # fmt: skip
def test_the_order_of_reading_changes_nothing(case: tuple[list[Any], list[int]]) -> None:
    found, order = case
    documents = [coded(number, *text) for number, text in enumerate(found)]
    assert content([documents[at] for at in order]) == content(documents)
