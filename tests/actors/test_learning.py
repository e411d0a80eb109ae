"""People who stand in no list are learnt from the words that introduce them, and known by surname from there on."""

import pytest

from comity.actors import Mention, find_mentions
from comity.actors.learning import surname_of


def people(text: str) -> list[Mention]:
    return [found for found in find_mentions(text) if found.kind == "person"]


def told(text: str) -> str:
    return "; ".join(f"{found.text}|{found.code}|{found.sector}" for found in people(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish Foreign Minister Zbyszek Nowacki spoke.", "Zbyszek Nowacki|POL|GOV"),
        ("Ghana's new army chief Kofi Asantewa-Boah resigned.", "Kofi Asantewa-Boah|GHA|MIL"),
        ("The president of Peru, Alma Quispe, left.", "Alma Quispe|PER|GOV"),
        ("Zbyszek Nowacki, the Polish foreign minister, spoke.", "Zbyszek Nowacki|POL|GOV"),
        ("Zbyszek Nowacki, Poland's foreign minister, spoke.", "Zbyszek Nowacki|POL|GOV"),
        ("Han Eun Bi, a professor at Yonsei University, agreed.", "Han Eun Bi|KOR|EDU"),
        ("Its guest was Kenyan lawmaker Juma Odera-Waki.", "Juma Odera-Waki|KEN|LEG"),
        ("Hamas spokesman Faris Abu Hilwan said so.", "Faris Abu Hilwan|PSE:HAMAS|REB"),
        ("NATO spokeswoman Ingrid van der Hoek said so.", "Ingrid van der Hoek|NATO|GOV"),
        ("Foreign Minister Zbyszek Nowacki spoke.", "Zbyszek Nowacki||GOV"),
        (
            "Polish premier Zbyszek Nowacki, Chilean President Eduardo Frei met.",
            "Zbyszek Nowacki|POL|GOV; Eduardo Frei|CHL|GOV",
        ),
        ("Iranian negotiator Farrokhpour said no.", "Farrokhpour|IRN|GOV"),
        ("A former Chilean minister, Rosa Umaña, spoke.", "Rosa Umaña|CHL|ELI"),
    ],
)
def test_introductions(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Russian President Vows Retaliation Against Western Sanctions",
        "The Iraqi National Conference met.",
        "The consumer Price Index rose.",
        "the foreign minister on Monday said",
        "The Imam Ali Shrine was shut.",
        "the Polish foreign minister, Reuters reported",
    ],
)
def test_capitals_that_introduce_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish envoy Zbyszek Nowacki came. Later Nowacki left.", ["Zbyszek Nowacki", "Nowacki"]),
        ("Polish envoy Zbyszek Nowacki came. Mr Nowacki’s car left.", ["Zbyszek Nowacki", "Nowacki"]),
        ("Polish envoy Zbyszek Nowacki came. Zbyszek Nowacki left.", ["Zbyszek Nowacki", "Zbyszek Nowacki"]),
        ("North Korean envoy Rim Chol Mun came. Rim left.", ["Rim Chol Mun", "Rim"]),
        ("Han Eun Bi, a professor at Yonsei University, agreed. Han went on.", ["Han Eun Bi", "Han"]),
        ("Polish envoy Zbyszek Nowacki came. His rival Marta Nowacki left.", ["Zbyszek Nowacki"]),
        ("Nowacki waited. Polish envoy Zbyszek Nowacki came.", ["Zbyszek Nowacki"]),
        ("Polish envoy Jan Nowacki met Czech envoy Petr Nowacki. Nowacki left.", ["Jan Nowacki", "Petr Nowacki"]),
        ("British envoy Anna Stone came. Stone walls fell.", ["Anna Stone"]),
    ],
)
def test_surnames_alone(text: str, expected: list[str]) -> None:
    assert [found.text for found in people(text)] == expected


def test_a_surname_means_who_was_introduced() -> None:
    first, second = people("Polish envoy Zbyszek Nowacki came. Later Nowacki left.")
    assert (second.name, second.code, second.sector, second.office) == (first.name, "POL", "GOV", "envoy")
    assert (second.start, second.end) == (41, 48)


@pytest.mark.parametrize(
    ("name", "code", "surname"),
    [
        ("Zbyszek Nowacki", "POL", "Nowacki"),
        ("Rim Chol Mun", "PRK", "Rim"),
        ("Han Eun-bi", "", "Han"),
        ("Faris al-Nadi", "IRQ", "Nadi"),
        ("Khalid bin Rashid", "SAU", ""),
        ("Edward Marsh III", "USA", "Marsh"),
        ("Plato", "GRC", "Plato"),
    ],
)
def test_which_part_of_a_name_is_the_surname(name: str, code: str, surname: str) -> None:
    assert surname_of(name, code) == surname
