"""Ties told by what stands abroad, by sanctions in force, by how a word is put together; and how a tie is bounded."""

import pytest

from tests.coding.lines import coded, ties

STANCES = [
    ("Fiji has an embassy in Seoul.", ["diplomatic_relations FJI > KOR in_force"]),
    ("Italy keeps a naval base in Djibouti.", ["troops ITA > DJI in_force"]),
    ("Gabon hosts a French military base.", ["troops FRA > GAB in_force"]),
    ("Hundreds of Italian soldiers are stationed in Niger.", ["troops ITA > NER in_force"]),
    ("Kenyan troops remain in Haiti.", ["troops KEN > HTI in_force"]),
    ("Turkey maintains a military presence in Qatar.", ["troops TUR > QAT in_force"]),
    ("The Swiss embassy in Khartoum reopened.", ["diplomatic_relations CHE > SDN in_force"]),
    ("Syria's breaches of the European sanctions worry Oman.", ["sanctions EUROPE > SYR in_force"]),
    ("Syria flouts European sanctions.", ["sanctions EUROPE > SYR in_force"]),
    ("Iran is subject to American sanctions.", ["sanctions USA > IRN in_force"]),
    ("An embargo of the African Union against Mali failed.", ["sanctions AFU > MLI in_force"]),
    ("Jordan replaced its ambassador to Chile.", ["diplomatic_relations JOR > CHL in_force"]),
    ("Belarus has been under European sanctions since 2020.", ["sanctions EUROPE > BLR in_force"]),
    ("Peru and Chile spoke of their shared animosity toward Spain.", ["hostility CHL,PER > ESP in_force"]),
    ("Kenya praised the Turkish-backed government of Somalia.", ["alliance TUR > SOM in_force"]),
    ("Iraq noted Syria's anti-Israel policy.", ["hostility SYR > ISR in_force"]),
    ("An anti-Israel crowd gathered in Syria.", []),
    ("Taiwan's remaining allies include Belize.", ["alliance BLZ > TWN in_force"]),
    ("Italy is the main supplier of arms to Qatar.", ["arms_supply ITA > QAT in_force"]),
    ("Relations between Chad and Libya are frosty.", ["diplomatic_relations TCD > LBY weakened"]),
    ("A mutual defence treaty between Japan and Fiji is in force.", ["defence_pact JPN > FJI in_force"]),
    ("Spain sold rifles to Oman.", ["arms_supply ESP > OMN in_force"]),
    ("Spanish sailors rescued two men from Ghana.", []),
]
REFUSED = [
    ("Nepal never recognised Kosovo.", ["diplomatic_relations NPL > XKX none"]),
    ("Nepal will never recognise Kosovo.", ["diplomatic_relations NPL > XKX none"]),
    ("Nepal did not sever its ties with Oman.", []),
    ("Nepal never signed a treaty with Oman.", ["treaty NPL > OMN none"]),
]


@pytest.mark.parametrize(("text", "wanted"), STANCES + REFUSED)
def test_a_text_states_these_ties_and_no_other(text: str, wanted: list[str]) -> None:
    assert ties(text) == wanted


@pytest.mark.parametrize("text", ["Until 2016, Haiti recognised Taiwan.", "Haiti was an ally of Taiwan until 2016."])
def test_until_is_the_end_of_a_tie(text: str) -> None:
    (statement,) = coded(text).statements
    assert (statement.state, statement.until and statement.until.edtf) == ("ended", "2016")


def test_treaties_of_several_years_are_several_ties() -> None:
    found = coded("Togo and Benin signed treaties in 1972 and 1999.").statements
    assert [one.since and one.since.edtf for one in found] == ["1972", "1999"]
