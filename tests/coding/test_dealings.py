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
    ("Sailors from Oman, Qatar, Chad, Mali, and Malta conduct exercises in the bay.",
     ["COOPERATE MLI,MLT,OMN,QAT,TCD > - asserted"]),
    ("Togo said floods in Oman, and drought, hit Malta.", []),
]  # fmt: skip
PLACES = [
    ("The premier of Malta visits Qatar to attend the opening.", ["CONSULT MLT > QAT asserted"]),
    ("Editors wrote about the visit of the Maltese premier to Qatar.", ["CONSULT MLT > QAT asserted"]),
]
ONCE = [
    ("Oman and Qatar met to discuss the border.", ["CONSULT OMN,QAT > - asserted"]),
    ("Chad is shipping 900 tons of copper to Malta.", ["COOPERATE TCD > MLT asserted"]),
]
SUMS = [
    ("Oslo gave Malawi 300,000 kroner.", ["AID NOR > MWI asserted"]),
    ("Oslo provided a total of $74 million in aid to villagers in Malawi.", ["AID NOR > MWI asserted"]),
    ("Oslo provided $300,000 in aid to victims of the flood in Malawi.", ["AID NOR > MWI asserted"]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*PAIRS, *LISTS, *PLACES, *ONCE, *SUMS])
def test_dealings(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected
