"""What is foreseen of an actor that is no act: statements of forecast."""

import pytest

from tests.coding.lines import coded

FORESEEN = [
    ("Growth in Peru is expected to slow next year.", "Growth in Peru is expected to slow next year", None),
    ("Analysts predict that Chile will lose the bid.", "that Chile will lose the bid", "Analysts"),
    ("The drought may cost Kenya a third of its harvest.", "The drought may cost Kenya a third of its harvest", None),
    ("I doubt that Oman would benefit.", "that Oman would benefit", None),
    ("Some experts doubt that Oman would benefit.", "that Oman would benefit", "Some experts"),
    ("The reform is unlikely to change life in Cuba.", "The reform is unlikely to change life in Cuba", None),
]
NONE = [
    "Peru will send troops to Fiji.",  # a plan, told as an act
    "The move is likely to isolate Fiji.",  # an act that is foreseen
    "Fiji could not reach the summit.",
    "The envoy may have left Togo.",
    "Mali plans to raise taxes next year.",
    "Could this help Ghana?",
    "The farmers may strike.",
]


@pytest.mark.parametrize(("text", "value", "said_by"), FORESEEN)
def test_what_is_foreseen_and_on_whose_word(text: str, value: str, said_by: str | None) -> None:
    (found,) = (one for one in coded(text).statements if one.kind == "forecast")
    assert (found.value, found.attributed_to, found.modality) == (value, said_by, "predicted")


@pytest.mark.parametrize("text", NONE)
def test_plans_acts_and_what_is_over_are_no_forecasts(text: str) -> None:
    assert [one.value for one in coded(text).statements if one.kind == "forecast"] == []
