"""What a phrase resolves to, and why; codes by name and names by code."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from comity.actors import code_of, find, name_of
from comity.errors import UsageError

PHRASES = Path(__file__).parents[2].parent / "shared" / "gold" / "actor_phrases.jsonl"
IN_COMITY = {"EUR": {"EUU"}, "IGO": {"IMF", "WBK"}, "UNO": {"UNO", "WHO", "ICJ"}, "": {"", "NGO"}}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("American warplanes", "USA MIL"),
        ("three Omani men", "OMN CVL"),
        ("the South Korean Foreign Ministry official", "KOR GOV"),
        ("the North Korean leader", "PRK GOV"),
        ("Egypt's foreign ministry", "EGY GOV"),
        ("former Danish minister", "DNK ELI"),
        ("an opposition lawmaker", " LEG"),
        ("a CIA official", "USA SPY"),
        ("Boko Haram gunmen", "NGA:BOKOHARAM REB"),
        ("the Peruvian ambassador to Canada", "PER GOV"),
        ("police in Karachi", "PAK COP"),
        ("bishops in France", "FRA REL"),
        ("the president of the Riigikogu", "EST LEG"),
        ("the EU parliament", "EUU LEG"),
        ("Tehran", "IRN GOV"),
        ("a fair in Tehran", "IRN None"),
        ("Russian and Iranian troops", "RUS MIL; IRN MIL"),
        ("Poland, Latvia and Estonia", "POL None; LVA None; EST None"),
        ("the border of Chile with Peru", "CHL None"),
        ("gunmen", " UAF"),
        ("the West", "WEST None"),
        ("yesterday", ""),
    ],
)
def test_phrases(phrase: str, expected: str) -> None:
    assert "; ".join(f"{found.code} {found.sector}" for found in find(phrase)) == expected


def test_a_finding_says_why() -> None:
    (found,) = find("German Chancellor Angela Merkel", date(2015, 1, 1))
    assert (found.code, found.sector, found.name) == ("DEU", "GOV", "Angela Merkel")
    assert "«German» is a demonym of DEU (Germany)" in found.reason
    assert "«Chancellor» is an agent, GOV" in found.reason
    assert "«Angela Merkel» is a person of DEU (Angela Merkel, chancellor)" in found.reason


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("PRK", "PRK"),
        ("prk", "PRK"),
        ("North Korea", "PRK"),
        ("north korea", "PRK"),
        ("DPRK", "PRK"),
        ("Côte d'Ivoire", "CIV"),
        ("the Netherlands", "NLD"),
        ("EU", "EUU"),
        ("Hezbollah", "LBN:HEZ"),
        ("lbn:hez", "LBN:HEZ"),
        ("Soviet Union", "SUN"),
        ("Burma", "MMR"),
        ("the Kremlin", "RUS"),
    ],
)
def test_codes_by_name(asked: str, code: str) -> None:
    assert code_of(asked) == code


@pytest.mark.parametrize(("asked", "near"), [("Nort Korea", "North Korea"), ("Rusia", "Russia")])
def test_an_unknown_name_is_told_with_the_nearest(asked: str, near: str) -> None:
    with pytest.raises(UsageError, match=f"«{asked}».*{near}"):
        code_of(asked)


def test_a_name_near_nothing_is_told_what_to_give() -> None:
    with pytest.raises(UsageError, match="ISO code"):
        code_of("qqqqqq")


@pytest.mark.parametrize(("code", "name"), [("PRK", "North Korea"), ("UNO", "United Nations"), ("XYZ", "XYZ")])
def test_names_by_code(code: str, name: str) -> None:
    assert name_of(code) == name


def asked_on(arguments: list[object]) -> date | None:
    """The day in a row's arguments, where one is written as ISO has it."""
    found = re.search(r"\d{4}-\d\d-\d\d", json.dumps(arguments))
    return date.fromisoformat(found[0]) if found else None


@pytest.mark.skipif(not PHRASES.exists(), reason="needs ../shared beside the checkout")
def test_countries_of_the_phrases_that_others_test_with() -> None:
    rows = [json.loads(line) for line in PHRASES.read_text(encoding="utf-8").splitlines()]
    right = asked = 0
    for row in rows:
        country = row["expected"].get("cc", row["expected"].get("country"))
        if "wiki" in row["function"] or country is None:
            continue
        found = find(row["text"], asked_on(row["query_args"]))
        code = found[0].code if found else ""
        asked += 1
        right += code.partition(":")[0] == country or code in IN_COMITY.get(country, ())
    assert right / asked >= 0.88
