"""Who is named in a text: gold rows of the gazetteer's readings, with their offsets."""

from datetime import date
from itertools import pairwise

import pytest

from comity.actors import Mention, find_mentions


def told(text: str, on: date | None = None) -> list[str]:
    """The actors that a text names: words, kind and code, parted by bars; roles are left out."""
    return [f"{found.text}|{found.kind}|{found.code}" for found in find_mentions(text, on) if found.kind != "agent"]


def only(text: str, on: date | None = None) -> Mention:
    (mention,) = find_mentions(text, on)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The DPRK shelled an island.", "DPRK|state|PRK"),
        ("NK denies it; SK does not.", "NK|state|PRK; SK|state|KOR"),
        ("Talks between the ROK and the U.S. stalled.", "ROK|state|KOR; U.S.|state|USA"),
        ("The US, the UK and the U.A.E. signed.", "US|state|USA; UK|state|GBR; U.A.E.|state|ARE"),
        ("Britons, Afghans and a Swede were freed.", "Britons|demonym|GBR; Afghans|demonym|AFG; Swede|demonym|SWE"),
        ("The Blue House answered the Kremlin.", "Blue House|capital|KOR; Kremlin|capital|RUS"),
        ("Foggy Bottom and Zhongnanhai traded barbs.", "Foggy Bottom|capital|USA; Zhongnanhai|capital|CHN"),
        ("Downing Street rang the Élysée.", "Downing Street|capital|GBR; Élysée|capital|FRA"),
        ("Ties with Taiwan, the Holy See, Kosovo.", "Taiwan|state|TWN; Holy See|state|VAT; Kosovo|state|XKX"),
        ("Abkhazia thanked Moscow.", "Abkhazia|state|GEO:ABKHAZIA; Moscow|capital|RUS"),
        ("Police in Karachi met Helmand elders.", "Karachi|city|PAK; Helmand|city|AFG"),
        ("Drones over Crimea and the Gaza Strip", "Crimea|city|UKR; Gaza Strip|city|PSE"),
        ("The UN Security Council met.", "UN Security Council|organisation|UNO"),
        ("The EU and NATO agreed with ASEAN.", "EU|organisation|EUU; NATO|organisation|NATO; ASEAN|organisation|ASN"),
        ("The IAEA wrote to the WHO.", "IAEA|organisation|IAE; WHO|organisation|WHO"),
        ("Hezbollah and Hamas fired rockets.", "Hezbollah|group|LBN:HEZ; Hamas|group|PSE:HAMAS"),
        ("ISIS fought al-Qaeda.", "ISIS|group|ISIS; al-Qaeda|group|ALQ"),
        ("The Pentagon briefed the CIA.", "Pentagon|capital|USA; CIA|organisation|USA"),
        ("KCNA and The Moscow Times disagree.", "KCNA|outlet|PRK; The Moscow Times|outlet|RUS"),
        ("Westerners and Arabs met Europeans.", "Westerners|region|WEST; Arabs|region|ARABS; Europeans|region|EUROPE"),
        ("Latin America waits.", "Latin America|region|"),
        ("The Sino-Indian border", "Sino|demonym|CHN; Indian|demonym|IND"),
        ("Soviet Russia armed them.", "Soviet Russia|state|SUN"),
    ],
)
def test_names(text: str, expected: str) -> None:
    assert "; ".join(told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NORTH KOREA FIRES AT SOUTH", "NORTH KOREA"),
        ("TEHRAN (Reuters)", "TEHRAN; Reuters"),
        ("North\nKorea", "North\nKorea"),
        ("North\u00a0Korea’s army", "North\u00a0Korea"),
        ("Kim Jong-un", "Kim Jong-un"),
        ("Kim Jong Un's speech", "Kim Jong Un"),
        ("Côte d’Ivoire and Cote d'Ivoire", "Côte d’Ivoire; Cote d'Ivoire"),
        ("Erdogan and Erdoğan", "Erdogan; Erdoğan"),
        ("St Petersburg, St. Petersburg", "St Petersburg; St. Petersburg"),
        ("the Philippines' envoy", "Philippines"),
        ("some russians shrug", "russians"),
        ("He left the U.S. on Monday.", "U.S."),
        ("the UN’s North Korea panel", "UN; North Korea"),
    ],
)
def test_spellings_match_and_possessives_stay_out(text: str, expected: str) -> None:
    assert "; ".join(found.split("|")[0] for found in told(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Iranologists and Cubanisms",
        "Who is it? It is us.",
        "a bird called a turkey in a chad of polish",
        "see https://en.wikipedia.org/wiki/Korean_War for more",
        "write to press@china.example",
        "a price of US$40",
        "an anti-American slogan on German-made paper",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert told(text) == []


def test_offsets_are_exact_and_mentions_apart() -> None:
    text = "«Zürich’s» envoys\u00a0— İstanbul, N. Korea’s and the\nUnited States’ own — met\tin Sana'a."
    found = find_mentions(text)
    assert [mention.text for mention in found] == [text[mention.start : mention.end] for mention in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert {"CHE", "PRK", "USA", "YEM"} <= {mention.code for mention in found}


@pytest.mark.parametrize(
    ("text", "sector", "plural", "personal"),
    [
        ("foreign minister", "GOV", False, True),
        ("Foreign Ministry", "GOV", False, False),
        ("troops", "MIL", True, True),
        ("warplanes", "MIL", True, False),
        ("policemen", "COP", True, True),
        ("supreme court", "JUD", False, False),
        ("lawmakers", "LEG", True, True),
        ("rebels", "REB", True, True),
        ("gunmen", "UAF", True, True),
        ("militia", "PRM", False, False),
        ("spy agency", "SPY", False, False),
        ("protesters", "OPP", True, True),
        ("villagers", "CVL", True, True),
        ("asylum seekers", "REF", True, True),
        ("reporter", "JRN", False, True),
        ("companies", "BUS", True, False),
        ("hackers", "CRM", True, True),
        ("professors", "EDU", True, True),
        ("trade union", "LAB", False, False),
        ("nurses", "MED", True, True),
        ("bishops", "REL", True, True),
        ("aid agencies", "SOC", True, False),
        ("farmers", "AGR", True, True),
        ("breakaway region", "PRE", False, False),
    ],
)
def test_roles_give_sectors(text: str, sector: str, plural: bool, personal: bool) -> None:
    for written in (text, text.capitalize(), text.title(), text.upper()):
        mention = only(written)
        assert (mention.kind, mention.code, mention.sector) == ("agent", "", sector)
        assert (mention.plural, mention.personal) == (plural, personal)


def test_a_title_phrase_is_three_mentions() -> None:
    found = find_mentions("Russian President Vladimir Putin", date(2024, 6, 19))
    assert [(mention.text, mention.kind) for mention in found] == [
        ("Russian", "demonym"), ("President", "agent"), ("Vladimir Putin", "person"),
    ]  # fmt: skip
    assert (found[2].code, found[2].sector, found[2].office) == ("RUS", "GOV", "president")


@pytest.mark.parametrize(
    ("text", "on", "code"),
    [
        ("Moscow", date(1985, 3, 1), "SUN"),
        ("Moscow", date(1995, 3, 1), "RUS"),
        ("Moscow", None, "RUS"),
        ("the Soviet Union", date(2024, 1, 1), "SUN"),
        ("Russia", date(1985, 3, 1), "RUS"),
        ("Belgrade", date(1980, 1, 1), "YUG"),
        ("Belgrade", date(2004, 1, 1), "SCG"),
        ("Belgrade", date(2010, 1, 1), "SRB"),
        ("Prague", date(1968, 8, 21), "CSK"),
        ("Burma", date(1970, 1, 1), "BUR"),
        ("Burma", date(2012, 1, 1), "MMR"),
        ("Hanoi", date(1968, 1, 1), "VDR"),
        ("the Taliban", date(1999, 1, 1), "AFG"),
        ("the Taliban", date(2010, 1, 1), "AFG:TALIBAN"),
        ("the Taliban", date(2023, 1, 1), "AFG"),
    ],
)
def test_what_a_name_stands_for_depends_on_the_day(text: str, on: date | None, code: str) -> None:
    assert only(text, on).code == code


@pytest.mark.parametrize(
    ("on", "sector", "office"),
    [
        (date(2010, 5, 1), "GOV", "chancellor"),
        (date(2023, 5, 1), "ELI", None),
        (None, "ELI", None),
    ],
)
def test_a_person_s_office_depends_on_the_day(on: date | None, sector: str, office: str | None) -> None:
    merkel = only("Angela Merkel", on)
    assert (merkel.code, merkel.sector, merkel.office) == ("DEU", sector, office)


def test_a_title_puts_its_holder_in_office_whatever_the_day() -> None:
    assert find_mentions("Chancellor Angela Merkel")[-1].sector == "GOV"
    assert find_mentions("former Chancellor Angela Merkel")[-1].sector == "ELI"
    assert find_mentions("A judge freed Gen. Jorge Videla.", date(2004, 1, 1))[-1].sector == "ELI"


@pytest.mark.parametrize(
    "phrase", ["former minister", "former Dutch minister", "an ex-minister", "the ousted minister"]
)
def test_who_left_power_is_of_the_elite(phrase: str) -> None:
    assert find_mentions(phrase)[-1].sector == "ELI"


def test_who_served_without_power_stays_what_they_were() -> None:
    assert find_mentions("former soldiers")[-1].sector == "MIL"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "…", "한국어", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")]
)
def test_texts_without_names(text: str) -> None:
    assert find_mentions(text) == []
