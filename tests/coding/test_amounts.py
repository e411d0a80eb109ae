"""How many an act is told to have hit, sent or freed: statements of quantity."""

import pytest

from tests.coding.lines import coded

AMOUNTS = [
    ("Chad killed 40 Malian soldiers.", ["40; killed"]),
    ("The killing of twelve Poles by Latvia was condemned.", ["12; killed"]),
    ("Fiji expelled two Omani diplomats.", ["2; diplomats"]),
    ("Up to 50 Sudanese soldiers were killed by Chad.", ["..50; killed"]),
    ("Sudan freed more than 1,200 Chadian prisoners.", ["1200..; prisoners"]),
    ("Chad freed some three hundred Libyan prisoners.", ["~300; prisoners"]),
    ("Italy sent 2 million doses to Ghana.", ["2000000; doses"]),
    ("Italy sent doses to Ghana in 2019.", []),
    ("Fiji expelled Omani diplomats.", []),
]


@pytest.mark.parametrize(("text", "values"), AMOUNTS)
def test_a_number_with_how_exact_it_is_and_what_it_counts(text: str, values: list[str]) -> None:
    assert [one.value for one in coded(text).statements if one.kind == "quantity"] == values


def test_a_number_has_the_sides_the_words_and_the_credit_of_its_act() -> None:
    (found,) = (
        one for one in coded("Oman killed 30 Iraqi sailors, Iraq said.").statements if one.kind == "quantity"
    )  # fmt: skip
    assert [one.code for one in (*found.a, *found.b)] == ["OMN", "IRQ"]
    assert (found.trigger.text, found.modality, found.attributed_to) == ("30 Iraqi sailors", "reported", "Iraq")
