"""Dealings of two and of many: pairs with a hyphen, lists as subjects, where a visit goes, sums, what is told once."""

import pytest

from tests.coding.lines import lines

PAIRS = [
    ("The Oman-Qatar talks went on.", ["CONSULT OMN,QAT > - asserted"]),
    ("Franco-Maltese talks went on.", ["CONSULT FRA,MLT > - asserted"]),
    ("Oman-Qatar-South Korea talks on fish are held in Peru.", ["CONSULT KOR,OMN,QAT > - asserted"]),
    ("A Maltese-Omani sailor was killed by Togo.", ["ASSAULT TGO > OMN asserted"]),
]
LISTS = [
    ("Oman, Chad agree to reopen border.", ["AGREE OMN,TCD > - asserted"]),
    ("Chad, Mali leaders meet in Niamey", ["CONSULT MLI,TCD > - asserted"]),
    ("Oman's army chief held talks with his colleagues from Chad and Mali.", ["CONSULT MLI,OMN,TCD > - asserted"]),
    ("Sailors from Oman, Qatar, Chad, Mali, and Malta conduct exercises in the bay.",
     ["COOPERATE MLI,MLT,OMN,QAT,TCD > - asserted"]),
    ("Togo said floods in Oman, and drought, hit Malta.", []),
]  # fmt: skip
NOT_HELD = [
    ("Talks between Chad and Mali never began.", ["CONSULT MLI,TCD > - denied"]),
    ("Talks between Chad and Mali have not started.", ["CONSULT MLI,TCD > - denied"]),
    ("Talks between Chad and Mali did not go well.", ["CONSULT MLI,TCD > - asserted"]),
]
PLACES = [
    ("Chad's foreign minister, on a visit to Mali, opened a school.", ["CONSULT TCD > MLI asserted"]),
    ("The premier of Malta visits Qatar to attend the opening.", ["CONSULT MLT > QAT asserted"]),
    ("Editors wrote about the visit of the Maltese premier to Qatar.", ["CONSULT MLT > QAT asserted"]),
]
ONCE = [
    ("Oman and Qatar met to discuss the border.", ["CONSULT OMN,QAT > - asserted"]),
    ("Chad is shipping 900 tons of copper to Malta.", ["COOPERATE TCD > MLT asserted"]),
]
APART = [
    ("Malta improved relations with Libya and Tunisia.", ["COOPERATE MLT > LBY,TUN asserted"]),
    ("Malta held joint drills with Libya and Tunisia.", ["COOPERATE LBY,MLT,TUN > - asserted"]),
]
NO_OPPOSITE = [
    ("Denmark pulled its funding for the Malian police.", ["SANCTION DNK > MLI asserted"]),
    ("Chad's debt to Oman was cancelled.", ["AID - > TCD asserted"]),
    ("Oman's subsidies to Chad were halved.", ["SANCTION - > TCD asserted"]),
]
INVOLVED = [
    ("Dutch and US Marines trained together in Norway.", ["COOPERATE NLD,USA > - asserted"]),
    ("A UN team arrived in Lusaka.", ["CONSULT UNO > ZMB asserted"]),
    ("Chile restricted cooperation with Bolivia.", ["SANCTION CHL > BOL asserted"]),
    ("Drills between Oman and Qatar ended.", ["COOPERATE OMN,QAT > - asserted"]),
    ("The premier had been in telephone contact with the Omani and Qatari leaders.", []),
    ("The Danish premier had been in telephone contact with the Omani and Qatari leaders.",
     ["CONSULT DNK > OMN,QAT asserted"]),
    ("A naval exercise involving Oman, Qatar and Chad began.", ["COOPERATE OMN,QAT,TCD > - asserted"]),
    ("The cabinet recalled Oman's ambassador from Chad.", ["SANCTION OMN > TCD asserted"]),
    ("Relations between Oman and Qatar have warmed.", ["COOPERATE OMN,QAT > - asserted"]),
    ("The Maltese finance minister called on President Tebboune of Algeria.", ["CONSULT MLT > DZA asserted"]),
    ("The Maltese envoy called on President Tebboune to free a sailor.", ["REQUEST MLT > DZA asserted"]),
]  # fmt: skip
SUMS = [
    ("Oslo gave Malawi 300,000 kroner.", ["AID NOR > MWI asserted"]),
    ("Oslo provided a total of $74 million in aid to villagers in Malawi.", ["AID NOR > MWI asserted"]),
    ("Oslo provided $300,000 in aid to victims of the flood in Malawi.", ["AID NOR > MWI asserted"]),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [*PAIRS, *LISTS, *NOT_HELD, *PLACES, *ONCE, *APART, *NO_OPPOSITE, *INVOLVED, *SUMS]
)
def test_dealings(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected
