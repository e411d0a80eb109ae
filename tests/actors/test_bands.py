"""Armed groups that no list has, learnt from the words that introduce them."""

import pytest

from comity.actors import find_mentions

INTRODUCED = [
    ("Burundi's Red Lion rebels fled. Red Lion lost a camp.", "Red Lion", "BDI:REB"),
    ("The Chadian rebel movement PLC fled. Later PLC lost a camp.", "PLC", "TCD:REB"),
    ("Bolivia's rebel group Imbaga Nyarwanda (IND) fled. IND lost a camp.", "IND", "BOL:REB"),
]
NOT_NAMES = [
    ("Peru's Sunni insurgents fled. Sunni clerics prayed.", "Sunni"),
    ("Peru's Former Marxist rebels fled. Marxist books burnt.", "Marxist"),
    ("Red Lion beer is sold. Peruvian rebels fled.", "Red Lion"),
]


@pytest.mark.parametrize(("text", "name", "code"), INTRODUCED)
def test_a_group_keeps_its_name(text: str, name: str, code: str) -> None:
    found = [one for one in find_mentions(text) if one.text == name]
    assert [(one.kind, one.code, one.sector) for one in found] == [("group", code, "REB")] * 2


@pytest.mark.parametrize(("text", "name"), NOT_NAMES)
def test_what_rebels_are_is_no_name(text: str, name: str) -> None:
    assert not [one for one in find_mentions(text) if one.kind == "group" and name in one.text]


def test_a_short_name_in_brackets_is_the_bodys() -> None:
    text = "The Justice and Equality Movement (JAQ) fled Sudan. JAQ lost a camp."
    assert [one.code for one in find_mentions(text) if one.text == "JAQ"] == ["SDN:JEM"] * 2
