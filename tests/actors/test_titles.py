"""Persons by the title before their name: for whom they act, whatever they were or became."""

from datetime import date

import pytest

from comity.actors import find, find_mentions

TITLED = [
    ("Finnish President Martti Ahtisaari", "FIN"),
    ("UN envoy Martti Ahtisaari", "UNO"),
    ("the president of the European Council, Donald Tusk", "EUU"),
    ("Polish Prime Minister Donald Tusk", "POL"),
    ("UN Secretary-General António Guterres", "UNO"),
    ("Portuguese Prime Minister António Guterres", "PRT"),
    ("UN ambassador Samantha Power", "USA"),
    ("Soviet Foreign Minister Eduard Shevardnadze", "SUN"),
    ("Nigerian President Olusegun Obasanjo", "NGA"),
]


@pytest.mark.parametrize(("phrase", "code"), TITLED)
@pytest.mark.parametrize("on", [None, date(2021, 6, 1)])
def test_a_title_says_for_whom_a_person_acts(phrase: str, code: str, on: date | None) -> None:
    person = next(one for one in find_mentions(f"{phrase} spoke.", on) if one.kind == "person")
    assert person.code == code
    assert find(phrase, on)[-1].code == code


def test_a_title_of_another_stands_for_him() -> None:
    spoken = find_mentions("Donald Tusk, the Maltese president and Joe Biden spoke.", date(2022, 1, 1))
    assert [one.code for one in spoken if one.kind == "person"] == ["POL", "USA"]
