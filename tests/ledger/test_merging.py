"""Which reports are one event: rows of what happened twice and what happened once, and the order of reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.ledger import Ledger
from tests.conftest import Draft

Drafting = Callable[..., Any]
Told = dict[str, Any]

VISIT: Told = {"type": "CONSULT", "actors": "MLI", "recipients": "TGO", "mode": "visit", "trigger": "visited"}
PACT: Told = {"type": "AGREE", "actors": "MLI TGO", "trigger": "signed"}


def events(tmp_path: Path, *texts: tuple[str, list[Told]]) -> list[Any]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for number, (published, told) in enumerate(texts):
            text = Draft(f"text{number}", published)
            for act in told:
                text.report(f"Mali and Togo, {number}, {len(text.reports)}.", **act)
            ledger.add(text.coded())
        return list(ledger.events())


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        pytest.param(VISIT | {"date": "2024-05-02"}, VISIT | {"date": "2024-05"}, 1, id="a day and its month"),
        pytest.param(VISIT | {"date": "2024-05-02"}, VISIT | {"date": "2024-05-09"}, 2, id="two days"),
        pytest.param(VISIT, VISIT, 1, id="news of one day, undated"),
        pytest.param(VISIT, {**VISIT, "actors": "TGO", "recipients": "MLI"}, 2, id="a visit and its return"),
        pytest.param(PACT | {"date": "2024"}, PACT | {"date": "2024-04/2024-12"}, 1, id="vague, with the same word"),
        pytest.param(PACT | {"date": "2024"}, PACT | {"date": "2024", "trigger": "vowed"}, 2, id="vague, other words"),
        pytest.param(PACT | {"date": "2024"}, {**PACT, "actors": "TGO MLI", "date": "2024"}, 1, id="order of parties"),
        pytest.param(VISIT | {"modality": "planned"}, VISIT, 2, id="a plan and its happening"),
        pytest.param(VISIT | {"modality": "denied"}, VISIT, 2, id="a denial and the happening"),
    ],
)
def test_two_texts_tell_of(tmp_path: Path, first: Told, second: Told, count: int) -> None:
    assert len(events(tmp_path, ("2024-05-03", [first]), ("2024-05-03", [second]))) == count


def test_undated_background_in_two_texts_is_not_taken_for_one_event(tmp_path: Path) -> None:
    assert len(events(tmp_path, ("2023", [VISIT]), ("2024", [VISIT]))) == 2


def test_what_a_thread_tells_without_a_day_is_the_act_of_its_time_and_not_an_old_one(tmp_path: Path) -> None:
    text = Draft("a", "2024-05/2024-08", kind="thread")
    for n, date in enumerate(("1961", "2024-05-02", None, None)):
        text.report(f"Mali and Togo signed a pact, {n}.", **PACT, date=date)
    with Ledger.open(tmp_path / "comity.db") as ledger:
        ledger.add(text.coded())
        told = {one.event.date.edtf: len(one.event.reports) for one in ledger.events() if one.event.date}
    assert told == {"1961": 1, "2024-05-02": 3}


def test_what_one_text_tells_twice_is_one_event(tmp_path: Path) -> None:
    (event,) = events(tmp_path, ("2024-05-03", [VISIT | {"date": "2024-05-02"}, VISIT]))
    assert (len(event.event.reports), event.event.date.edtf) == (2, "2024-05-02")


def test_a_vague_telling_stays_alone_where_two_events_fit(tmp_path: Path) -> None:
    both = [VISIT | {"date": "2024-05-02"}, VISIT | {"date": "2024-05-20"}]
    assert len(events(tmp_path, ("2024-06", both), ("2024-06", [VISIT | {"date": "2024-05"}]))) == 3


def test_a_plan_is_linked_to_what_came_of_it(tmp_path: Path) -> None:
    plan = VISIT | {"modality": "planned", "date": "2024-05"}
    happened, planned = sorted(
        events(tmp_path, ("2024-04-20", [plan]), ("2024-05-03", [VISIT | {"date": "2024-05-02"}])),
        key=lambda event: event.status != "happened",
    )
    assert (happened.status, planned.status, planned.happened) == ("happened", "ahead", happened.event.id)


def test_every_joining_has_its_reason(tmp_path: Path) -> None:
    events(tmp_path, ("2024-05-03", [VISIT | {"date": "2024-05-02"}, VISIT]), ("2024-05-04", [VISIT]))
    with Ledger.open(tmp_path / "comity.db") as ledger:
        (event,) = ledger.events()
        assert [reason for _, reason in ledger.reasons(event.event.id)] == [
            "names the event",
            "the same act and parties in the same text, compatible dates",
            "the same act and parties in another text, compatible dates",
        ]


ACTS = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["CONSULT", "AGREE", "ASSAULT"]),
        "actors": st.sampled_from(["MLI", "TGO", "MLI TGO"]),
        "recipients": st.sampled_from(["", "TGO"]),
        "date": st.sampled_from([None, "2024", "2024-05", "2024-05-02", "2024-05-03", "2023/.."]),
        "modality": st.sampled_from(["asserted", "reported", "planned", "denied"]),
        "trigger": st.sampled_from(["signed", "met", "attacked"]),
    }
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(["2024-05-03", "2024-06", "2025"]), st.lists(ACTS, max_size=3)), min_size=2, max_size=5
)


def content(texts: list[tuple[int, str, list[Told]]]) -> list[tuple[Any, ...]]:
    """What a ledger holds of its events, whatever numbers it gave to reports."""
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "comity.db")) as ledger:
        for number, published, told in texts:
            text = Draft(f"text{number}", published)
            for act in told:
                text.report(f"Mali and Togo, {number}, {len(text.reports)}.", **act)
            ledger.add(text.coded())
        return [
            (event.event.id, event.event.date, event.status, event.voices, event.happened, len(event.event.reports))
            for event in ledger.events()
        ]


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(texts: list[tuple[str, list[Told]]], random: Any) -> None:
    numbered = [(number, *text) for number, text in enumerate(texts)]
    shuffled = random.sample(numbered, len(numbered))
    assert content(numbered) == content(shuffled)


def test_what_only_a_commenter_asserts_is_reported(tmp_path: Path) -> None:
    said = VISIT | {"date": "2024-05-02", "speaker": "ana@forum.example"}
    (event,) = events(tmp_path, ("2024-05-03", [said]))
    assert event.event.modality == "reported"
