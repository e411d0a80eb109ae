"""Who does it to whom where clauses hang on each other: control, «its», cataphora, the other of two, nobody."""

import pytest

from tests.coding.lines import lines

CONTROLLED = [
    ("Norway pleaded with Egypt to free three nurses.", "RETREAT NOR > - planned"),
    ("Kenya commended Uganda on lending it helicopters.", "AID KEN > UGA asserted"),
    ("Kenya condemned the road that Uganda had built.", "AID UGA > KEN asserted"),
]


@pytest.mark.parametrize(("text", "wrong"), CONTROLLED)
def test_who_asks_or_praises_is_not_who_does_it(text: str, wrong: str) -> None:
    assert wrong not in lines(text)


OWNED = [
    ("Spain thanked Morocco for rescuing its sailors.", "AID MAR > ESP asserted"),
    ("Togo blamed Mali for arresting its soldiers.", "COERCE MLI > TGO reported"),
    ("Japan persuaded Russia to lift the ban on its fish.", "CONCEDE RUS > JPN asserted"),
    ("Peru accused Cuba of jailing its critics.", "COERCE CUB > CUB reported"),
    ("Peru accused Cuba of sending its soldiers to Haiti.", "ACCUSE PER > CUB asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), OWNED)
def test_its_is_of_whom_it_can_be(text: str, wanted: str) -> None:
    assert wanted in lines(text)


REFERRING = [
    ("Before it shelled Benin, Togo had massed troops.", "ASSAULT TGO > BEN asserted"),
    ("Mali is poor. Before it shelled Benin, Togo had massed troops.", "ASSAULT - > BEN asserted"),
    ("Peru and Chile each said the other had attacked first.", "ASSAULT CHL,PER > CHL,PER reported"),
    ("Peru and Chile share a border. Both governments recalled their envoys.", "SANCTION CHL,PER > CHL,PER asserted"),
    ("Egypt accused Sudan of theft. It rejected the charge.", "REJECT SDN > EGY asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), REFERRING)
def test_references_find_the_one_or_the_two(text: str, wanted: str) -> None:
    assert wanted in lines(text)


GAPPED = [
    ("Chile deported two Cuban nurses and Peru four.", ["COERCE CHL > CUB asserted", "COERCE PER > CUB asserted"]),
    ("Japan sent rice to Laos, and India medicine.", ["AID IND > LAO asserted", "AID JPN > LAO asserted"]),
    ("Chile deported two Cubans and four Danes.", ["COERCE CHL > CUB,DNK asserted"]),
    (
        "Peru was urged by Cuba, and Chile by Panama, to sign the pact.",
        ["REQUEST CUB > PER asserted", "REQUEST PAN > CHL asserted"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), GAPPED)
def test_a_verb_told_once_for_two(text: str, wanted: list[str]) -> None:
    assert sorted(one for one in lines(text) if one.endswith("asserted")) == wanted


def test_nobody_has_no_country_and_what_nobody_denies_is_not_denied() -> None:
    assert lines("Nobody in Minsk threatened Poland.") == []
    assert lines("Nobody denied that Chad had shelled Niger.") == ["ASSAULT TCD > NER asserted"]
