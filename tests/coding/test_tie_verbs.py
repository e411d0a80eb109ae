"""Ties told by a verb, and wars by where they are fought."""

import pytest

from tests.coding.lines import coded, tie

SAID = [
    ("Peru is far from Togo, and it borders Bolivia.", "border PER > BOL in_force"),
    ("Russia leads the CSTO.", "membership RUS > CSTO in_force"),
    ("Moscow's war in Ukraine dragged on.", "war RUS > UKR in_force"),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_a_verb_tells_a_tie(text: str, wanted: str) -> None:
    assert wanted in [tie(one) for one in coded(text).statements]


def test_who_leads_a_country_is_no_member_of_it() -> None:
    assert not [
        one for one in coded("Chavez led Venezuela and Putin led Russia.").statements if one.kind == "membership"
    ]
