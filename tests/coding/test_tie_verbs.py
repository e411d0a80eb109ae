"""Ties told by a verb, and wars by where they are fought."""

import pytest

from tests.coding.lines import coded, tie, ties

SAID = [
    ("Peru is far from Togo, and it borders Bolivia.", "border PER > BOL in_force"),
    ("Russia leads the CSTO.", "membership RUS > CSTO in_force"),
    ("Moscow's war in Ukraine dragged on.", "war RUS > UKR in_force"),
    ("Kosovo lies between Albania and Serbia.", "border XKX > ALB,SRB in_force"),
    ("Eswatini is surrounded by South Africa.", "border ZAF > SWZ in_force"),
    ("Iceland does not belong to OPEC.", "membership ISL > OPC none"),
    ("Cyprus is allied with Greece.", "alliance CYP > GRC in_force"),
    ("Algiers has always supported Cuba.", "alliance DZA > CUB in_force"),
    ("Gabon procures its helicopters from France.", "arms_supply FRA > GAB in_force"),
    ("Most of Laos's rifles come from Vietnam.", "arms_supply VNM > LAO in_force"),
    ("Nauru depends on handouts from Australia.", "aid AUS > NRU in_force"),
    ("Moldova depends on Romania for gas.", "trade MDA > ROU in_force"),
    ("Ghana exports gold to Switzerland.", "trade GHA > CHE in_force"),
    ("Under a pact of 1951, Portugal is obliged to defend Iceland.", "defence_pact PRT > ISL in_force"),
    ("Oman refuses to recognise Kosovo.", "diplomatic_relations OMN > XKX none"),
]
NOT_SAID = [
    "Algiers supports Cuba's bid.",
    "A road borders the garden of the Fijian embassy in Peru.",
    "Togo relies on Benin.",  # for what, nobody says
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_a_verb_tells_a_tie(text: str, wanted: str) -> None:
    assert wanted in [tie(one) for one in coded(text).statements]


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_verb_tells_no_tie(text: str) -> None:
    assert ties(text) == []


def test_who_leads_a_country_is_no_member_of_it() -> None:
    assert not [
        one for one in coded("Chavez led Venezuela and Putin led Russia.").statements if one.kind == "membership"
    ]
