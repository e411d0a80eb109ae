"""Who did it and to whom, where no word says so plainly: attacks, leaders of alliances, posts, former owners."""

import pytest

from tests.coding.lines import lines

LED = [
    ("A Kenyan-led force shelled Haiti.", "ASSAULT KEN > HTI asserted"),
    ("The Ghanaian-led coalition invaded Togo.", "ASSAULT GHA > TGO asserted"),
    ("Malian and Chadian-led troops shelled Niger.", "ASSAULT MLI,TCD > NER asserted"),
    ("Togo warned the Ghanaian-led alliance of revenge.", "THREATEN TGO > GHA asserted"),
]
ROLES = [
    ("Togo warned the Ghanaian government of revenge.", "THREATEN TGO > GHA asserted"),
    ("The Tongan UN ambassador met Samoan officials.", "CONSULT TON,WSM > - asserted"),
    ("Fiji said its UN envoy met Samoan officials.", "CONSULT FJI,WSM > - reported"),
    ("The former Danish colony of Iceland expelled two Swedes.", "SANCTION ISL > SWE asserted"),
    ("Peru condemned the storming of the Chilean consulate.", "ACCUSE PER > - asserted"),
    ("Peru condemned the torching of a Chilean farm by Bolivian youths.", "ACCUSE PER > BOL asserted"),
    ("Peru denounced the meddling of Chile.", "ACCUSE PER > CHL asserted"),
]
ATTACKS = [
    ("Fiji agreed on Monday to work on a deal that will help Chad.", "AGREE FJI > - asserted"),
    ("Oman became the first Gulf state to recognise Samoa.", "SUPPORT OMN > WSM asserted"),
    ("The president of Gabon was the second African leader to visit Haiti.", "CONSULT GAB > HTI asserted"),
    (
        "Unrest went on in Chad, with five Chadians killed and two Danes reportedly kidnapped.",
        "ASSAULT - > DNK reported",
    ),
    ("Two bombs in Lima killed nine worshippers.", "ASSAULT - > PER asserted"),
    ("Chad is easing an offensive that has killed ninety Nigeriens.", "ASSAULT TCD > NER asserted"),
    ("Clashes followed Malian air strikes in which ten Nigeriens were killed.", "ASSAULT MLI > NER asserted"),
    ("Gabon denied any role in the attack on the Chadian patrol.", "ASSAULT GAB > TCD denied"),
    ("Clashes in Chad erupted on Monday.", "ASSAULT - > TCD asserted"),
]
REBELS = [
    ("Rebels attacked a convoy near the Chadian town of Mao.", "ASSAULT TCD:REB > - asserted"),
    ("Insurgents and Kenyan forces clashed in Somalia.", "ASSAULT KEN,SOM:REB > KEN,SOM:REB asserted"),
    ("Rebel groups agreed to peace talks with the Malian government in Algiers.", "AGREE MLI:REB > MLI asserted"),
    ("Talks with Kasai rebels in Congo failed after rebels killed two Kenyans.", "ASSAULT COD:REB > KEN asserted"),
    ("Colombian rebels killed two Danes. Government forces shelled Malta.", "ASSAULT COL > MLT asserted"),
    ("Niger shelled rebel positions in Mali.", "ASSAULT NER > MLI:REB asserted"),
]
REFERENCES = [
    ("Joe Biden and his Kenyan colleague, William Ruto, met. The two agreed to talk.", "AGREE KEN,USA > - asserted"),
    (
        "Chad, the Gambia, Niger and Mali cut ties with Fiji. They condemned Fiji.",
        "ACCUSE GMB,MLI,NER,TCD > FJI asserted",
    ),
    ("Peru condemned raids by Chile and demanded the country leave Bolivia.", "REQUEST PER > CHL asserted"),
    ("Peru condemned what it called Chilean arrogance.", "ACCUSE PER > CHL asserted"),
    ("Peru called on Monday on Chile to free a sailor.", "REQUEST PER > CHL asserted"),
    ("Peru and Chile agreed to work on a ceasefire in Haiti.", "AGREE CHL,PER > - asserted"),
]
TOGETHER = [
    ("Chad, Niger and Mali met. The three leaders condemned Fiji.", "ACCUSE MLI,NER,TCD > FJI asserted"),
    ("Chad met Niger. The presidents condemned Fiji.", "ACCUSE NER,TCD > FJI asserted"),
    ("Chadian troops mistook two Nigerien officers for smugglers and shot them.", "ASSAULT TCD > NER asserted"),
    ("Peruvian guerrillas claimed responsibility for killing two Danes.", "ASSAULT PER:REB > DNK asserted"),
    ("A Maltese-based bank accused Fiji of theft.", "ACCUSE MLT > FJI asserted"),
    ("Colombian rebels killed two Danes. The government bombed the rebels.", "ASSAULT COL > COL:REB asserted"),
]
WHOSE = [
    ("Hamas accused Egypt's army of attacking its positions.", "ASSAULT EGY > PSE:HAMAS reported"),
    ("Samia Suluhu Hassan flew to Malawi and met with the country's president.", "CONSULT MWI,TZA > - asserted"),
    ("Chad accused Niger of arming rebels in Libya. The two sides then signed a truce.", "AGREE NER,TCD > - asserted"),
    ("Chad burnt African villages and killed two Danes.", "ASSAULT TCD > DNK asserted"),
]
STRANGERS = [
    ("A court in The Hague convicted a Serbian general.", "SANCTION - > SRB asserted"),
    ("Kosovo Serbs attacked a Danish patrol.", "ASSAULT XKX > DNK asserted"),
    ("US troops fought a gunbattle with insurgents along a street in Basra.", "ASSAULT USA > IRQ:REB asserted"),
    ("Peru agreed to a truce with rebels.", "AGREE PER,PER:REB > - asserted"),
    ("France met Fiji. The ruling junta in Mali accused Peru of theft.", "ACCUSE MLI > PER asserted"),
]
DATELINES = [
    ("MANILA (Reuters) - The foreign ministry summoned the Chinese ambassador.", "ACCUSE PHL > CHN asserted"),
    ("OSLO (Reuters) - Deputy prime minister Kari Nordby praised Ukraine.", "SUPPORT NOR > UKR asserted"),
    ("LIMA, Peru--Chile withdrew its troops from Bolivia.", "RETREAT CHL > BOL asserted"),
    ("Ottawa, (PTI):Russia expelled four Canadian diplomats.", "SANCTION RUS > CAN asserted"),
]


@pytest.mark.parametrize(
    ("text", "wanted"), LED + ROLES + ATTACKS + REBELS + REFERENCES + TOGETHER + WHOSE + STRANGERS + DATELINES
)
def test_the_sides_are_those(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_troops_that_are_hosted_are_no_visitors() -> None:
    assert not [one for one in lines("Qatar hosts thousands of American troops.") if one.startswith("CONSULT")]


def test_critics_are_not_of_the_country_they_are_in() -> None:
    assert not [one for one in lines("The pact with Fiji was condemned by critics in Kabul.") if "ACCUSE AFG" in one]


UNKNOWN = [
    "Accusations by Chad that Sudan trains rebels were dismissed in Khartoum.",
    "Qatar hired a rebel in Malta.",
    "Two rebel leaders met. Ghana warned Togo. Two leaders condemned Fiji.",
    "Oman jailed three terror suspects in Salalah.",
]


def test_guests_are_not_of_the_country_they_are_in() -> None:
    assert not [one for one in lines("Chad condemned the raid by Togo on foreign troops in Mali.") if "> MLI" in one]


def test_all_the_world_writes_from_geneva() -> None:
    assert not [
        one for one in lines("GENEVA (Reuters) - The foreign ministry summoned the Chinese envoy.") if "CHE" in one
    ]


@pytest.mark.parametrize("text", UNKNOWN)
def test_rebels_and_leaders_that_nothing_places_are_nobody(text: str) -> None:
    assert not [one for one in lines(text) if "REB" in one or "> FJI" in one]
