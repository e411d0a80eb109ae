"""When an act happened: what its own clause says, then what frames it, then what the document bounds."""

import pytest

from tests.coding.lines import dates

PUBLISHED = "2024-06-20"  # a Thursday
OF_ITS_CLAUSE = [
    ("Norway expelled two Russian diplomats on 3 March 2022.", ["SANCTION 2022-03-03 explicit"]),
    ("In 1998, Eritrea attacked Ethiopia.", ["ASSAULT 1998 explicit"]),
    ("Iran attacked Iraq yesterday.", ["ASSAULT 2024-06-19 relative"]),
    ("Nepal has banned Indian trucks since 2015.", ["COERCE 2015/.. explicit"]),
    ("Malta recognised Kosovo in the 2000s.", ["SUPPORT 200X explicit"]),
    (
        "Brazil signed a treaty with Peru in 1999 and Argentina attacked Bolivia in 2004.",
        ["AGREE 1999 explicit", "ASSAULT 2004 explicit"],
    ),
    (
        "Vietnam, which Cuba visited in 1995, condemned China in 2001.",
        ["CONSULT 1995 explicit", "ACCUSE 2001 explicit"],
    ),
]
NOT_THE_TIME_OF_THE_TELLING = [
    ("Fiji withdrew from its 2009 treaty with Tonga last year.", ["SANCTION 2023 relative"]),
    (
        "Fiji invaded Tonga in 2011. Fiji killed twelve Tongan soldiers.",
        ["ASSAULT 2011 explicit", "ASSAULT ../2024-06-20 document"],
    ),
    ("Fiji said on Monday it had attacked Tonga.", ["ASSAULT ../2024-06-20 document"]),
    ("Fiji's attack on Tonga was filmed again on Monday.", ["ASSAULT ../2024-06-20 document"]),
    (
        "The ministry said on Friday that Norway had expelled Russian diplomats.",
        ["SANCTION ../2024-06-20 document"],
    ),
    ("Reuters reported in 2010 that Cuba attacked Mexico.", ["ASSAULT ../2024-06-20 document"]),
    ("Egypt shelled a Libyan port on Monday, officials said on Tuesday.", ["ASSAULT 2024-06-17 relative"]),
    ("Ministers said in 2020 that Chad had signed a treaty with Mali in 2014.", ["AGREE 2014 explicit"]),
    ("Ghana signed the 2011 treaty with Togo.", ["AGREE ../2024-06-20 document"]),
]
LISTS = [
    ("Iran attacked Iraq yesterday and today.", ["ASSAULT 2024-06-19 relative", "ASSAULT 2024-06-20 relative"]),
    ("Peru and Chile signed treaties in 1961 and 2003.", ["AGREE 1961 explicit", "AGREE 2003 explicit"]),
    ("The 1961 and 2000 treaties between Cuba and Vietnam expired.", ["AGREE 1961 explicit", "AGREE 2000 explicit"]),
]
FRAMES = [
    (
        "Since 2019 Kenya has sent troops to Somalia. It has praised Djibouti.",
        ["AID 2019/.. explicit", "SUPPORT 2019/.. frame"],
    ),
    (
        "Since 2019 Kenya has sent troops to Somalia. It praised Djibouti.",
        ["AID 2019/.. explicit", "SUPPORT 2024-06-13/2024-06-20 document"],
    ),
    (
        "Germany imposed sanctions on Belarus in 2021. Germany's sanctions on Belarus hurt farmers.",
        ["SANCTION 2021 explicit", "SANCTION 2021 frame"],
    ),
    (
        "Rwanda sent troops to Congo after rebels took the mine in May 2023.",
        ["AID 2023-05-01/2024-06-20 inferred"],
    ),
]
BESIDE_ANOTHER = [
    (
        "Since Iraq's invasion of Kuwait in 1990, Oman has aided Kuwait.",
        ["ASSAULT 1990 explicit", "AID 1990/.. explicit"],
    ),
    (
        "Mali expelled a French diplomat in 2021 following France's attack on Mali.",
        ["SANCTION 2021 explicit", "ASSAULT 2020-01-03/2021-12-31 inferred"],
    ),
    (
        "Ghana's visit to Togo last year and subsequent aid to Togo pleased many.",
        ["CONSULT 2023 relative", "AID 2023-01-01/2024-06-20 inferred"],
    ),
    (
        "Bashir's rule of Sudan collapsed in April 2019 and Egypt condemned Sudan. "
        "Chad withdrew its embassy from Sudan after the fall of Bashir.",
        ["ACCUSE 2019-04 explicit", "RETREAT 2019-04-01/2024-06-20 inferred"],
    ),
    (
        "Iran attacked Iraq on 3 May 1998. Two days later Iraq attacked Iran. The following month Iran shelled Iraq.",
        ["ASSAULT 1998-05-03 explicit", "ASSAULT 1998-05-05 frame", "ASSAULT 1998-06 frame"],
    ),
    (
        "Niger freed two Malian envoys on Monday, two days after rebels attacked Niger.",
        ["RETREAT 2024-06-17 relative", "ASSAULT 2024-06-15 inferred"],
    ),
    (
        "A week after Togo expelled two Malian diplomats, Mali closed its embassy in Togo.",
        ["SANCTION 2024-06-03/2024-06-16 document", "SANCTION 2024-06-13/2024-06-20 document"],
    ),
    (
        "Togo visited Mali a week before Chad attacked Niger on 13 May.",
        ["CONSULT 2024-05-03/2024-05-09 inferred", "ASSAULT 2024-05-13 relative"],
    ),
    (
        "Peru's president was in telephone contact with the Bolivian president on Monday.",
        ["CONSULT 2024-06-17 relative"],
    ),
    ("A treaty between Peru and Laos signed in 1999.", ["AGREE 1999 explicit"]),
    ("Monday marks one year since Fiji attacked Tonga.", ["ASSAULT 2023 inferred"]),
    (
        "Niger banned Malian trucks after the Feb. 3, 2001 attacks.",
        ["COERCE 2001-02-03/2024-06-20 inferred"],
    ),
    (
        "Niger expelled two Malian diplomats in response to a raid last month.",
        ["SANCTION 2024-05-01/2024-06-20 inferred"],
    ),
    (
        "Qatar has aided Yemen since the start of the war in May 2015.",
        ["AID 2015-05/.. explicit"],
    ),
    (
        "Yemen thanked Qatar for its help since Oman invaded it in 2015.",
        ["SUPPORT 2024-06-13/2024-06-20 document", "AID ../2024-06-20 document", "ASSAULT 2015 explicit"],
    ),
    (
        "Laos met Fiji in Suva before their vote in May 2022.",
        ["CONSULT ../2022-05 explicit"],
    ),
    (
        "Qatar has had an ally since Oman launched its military campaign against Yemen in March last year.",
        ["ASSAULT 2023-03 relative"],
    ),
    (
        "Iran attacked Iraq in May 1998. On Tuesday, Iraq attacked Iran.",
        ["ASSAULT 1998-05 explicit", "ASSAULT XXXX-XX-XX relative"],
    ),
]
TOLD_AS_NEWS = [
    (
        "Iran attacked Iraq when Oman visited Qatar on Monday.",
        ["ASSAULT 2024-06-17 relative", "CONSULT 2024-06-17 relative"],
    ),
    (
        "Rebels killed two Malian soldiers, bringing the total number of Malian soldiers killed since 2013 to 50.",
        ["ASSAULT 2024-06-13/2024-06-20 document"],
    ),
    ("A court in Yemen sentenced two Germans for attacks in 2002.", ["SANCTION 2024-06-13/2024-06-20 document"]),
    (
        "Panama recalled its envoy from Cuba on Monday after Cuba threatened to attack Panama.",
        ["SANCTION 2024-06-17 relative", "THREATEN 2024-05-17/2024-06-17 inferred", "ASSAULT - -"],
    ),
    ("Peru condemned Chile.", ["ACCUSE 2024-06-13/2024-06-20 document"]),
    ("Norway has expelled two Russian diplomats.", ["SANCTION 2024-06-13/2024-06-20 document"]),
    ("Norway had expelled two Russian diplomats.", ["SANCTION ../2024-06-20 document"]),
    ("Norway often expelled Russian diplomats.", ["SANCTION ../2024-06-20 document"]),
    ("The minister praised Norway, which expelled two Russian diplomats.", ["SANCTION ../2024-06-20 document"]),
    ("Iran's support for Syria drew sanctions from Canada.", ["SUPPORT ../2024-06-20 document"]),
    (
        "In 1998, Eritrea attacked Ethiopia. Ethiopia bombed Eritrea.",
        ["ASSAULT 1998 explicit", "ASSAULT ../2024-06-20 document"],
    ),
    ("On this day in 1961, a siege began. Togo attacked Ghana.", ["ASSAULT ../2024-06-20 document"]),
]
UNDATED = [
    ("Egypt stepped back on Monday from plans for a Libyan withdrawal from Chad.", ["RETREAT - -"]),
    ("Egypt stepped back from plans for a Libyan withdrawal from Chad on Monday, aides said.", ["RETREAT - -"]),
    ("Canada will impose tariffs on Mexico starting in 2031.", ["SANCTION 2031/.. explicit"]),
    ("Japan will send tents to Fiji.", ["AID - -"]),
    ("Libya may attack Malta.", ["ASSAULT - -"]),
    ("Poland plans to expel two Russian diplomats in July.", ["SANCTION 2024-07 relative"]),
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    OF_ITS_CLAUSE + NOT_THE_TIME_OF_THE_TELLING + LISTS + FRAMES + UNDATED + BESIDE_ANOTHER + TOLD_AS_NEWS,
)
def test_when(text: str, wanted: list[str]) -> None:
    assert dates(text, PUBLISHED) == wanted


CHRONOLOGIES = [
    (
        "2 May 1982 Chad sinks a ship of Libya.\n3 May 1982 Attack condemned by Mali.",
        ["ASSAULT 1982-05-02 frame", "ACCUSE 1982-05-03 frame"],
    ),
    (
        "3 May 2014: Chad expels two Sudanese diplomats. Sudan condemns Chad.\n\nMay 10 – Sudan recalls its ambassador "
        "from Chad.\n\n2017: Sudan says Chad has bombed a camp in Sudan. It had arrested three Chadian pilots.",
        ["SANCTION 2014-05-03 frame", "ACCUSE 2014-05-03 frame", "SANCTION 2014-05-10 frame",
         "ASSAULT ../2024-06-20 document", "COERCE ../2024-06-20 document"],
    ),
    (
        "Chad and Sudan\n\n1990\n\nChad attacked Sudan.\n\nJanuary 1992\n\nChad signed a treaty with Sudan.\n\n"
        "1995\n\nSudan closed its embassy in Chad.",
        ["ASSAULT 1990 frame", "AGREE 1992-01 frame", "SANCTION 1995 frame"],
    ),
    (
        "– 1955 – The government of Chad expelled two diplomats of Niger. – 1974 – July 15: Members of its guard "
        "overthrow the president of Niger. July 20: The president of Niger sends troops to Togo.",
        ["SANCTION 1955 frame", "ASSAULT 1974-07-15 frame", "AID 1974-07-20 frame"],
    ),
    (  # the day of the page above them is no entry
        "Last updated: 7 March 2012\n\nChad and Sudan\n\nMay 3, 1990\n\nChad attacked Sudan.\n\nMay 9, 1992\n\nChad "
        "signed a treaty with Sudan.\n\nJuly 2, 1995\n\nSudan closed its embassy in Chad.",
        ["ASSAULT 1990-05-03 frame", "AGREE 1992-05-09 frame", "SANCTION 1995-07-02 frame"],
    ),
    (  # days of posting, the newest first, are no dates of what happened
        "Chad and Sudan\n\n5 June 2023\n\nChad attacked Sudan.\n\n4 May 2022\n\nChad signed a treaty with Sudan.\n\n"
        "3 May 2022\n\nSudan closed its embassy in Chad.",
        ["ASSAULT 2024-06-13/2024-06-20 document", "AGREE 2024-06-13/2024-06-20 document",
         "SANCTION 2024-06-13/2024-06-20 document"],
    ),
    ("June 15 - Chad attacked Sudan on Monday, and Sudan condemned Chad.", ["ASSAULT 2024-06-17 relative",
                                                                            "ACCUSE 2024-06-17 relative"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CHRONOLOGIES)
def test_a_date_heads_the_entries_of_a_chronology(text: str, wanted: list[str]) -> None:
    assert dates(text, PUBLISHED) == wanted


UNPUBLISHED = [
    (
        "Aug. 2-The army of Chad invaded Togo in the north. Aug. 4: The government of Togo severed ties with Chad.",
        ["ASSAULT XXXX-08-02 frame", "SANCTION XXXX-08-04 frame"],
    ),
    ("Peru condemned Chile.", ["ACCUSE - -"]),
    ("Iran attacked Iraq yesterday.", ["ASSAULT XXXX-XX-XX relative"]),
    ("Spain recognised Palestine in September.", ["SUPPORT XXXX-09 relative"]),
]


@pytest.mark.parametrize(("text", "wanted"), UNPUBLISHED)
def test_a_document_without_a_date_invents_none(text: str, wanted: list[str]) -> None:
    assert dates(text) == wanted
