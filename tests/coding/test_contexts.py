"""PLOVER's contexts: each is found where a sentence speaks of it, none where a word means something else."""

import pytest

from comity.lexicons import load
from tests.coding.lines import coded

SPEAKS = {
    "military": "Chad's army shelled a Sudanese village.",
    "intelligence": "Finland expelled a Russian spy.",
    "executive": "The Danish prime minister condemned Syria.",
    "legislative": "The Greek parliament condemned Turkey.",
    "election": "Peru criticised Bolivia over its election.",
    "political_institutions": "Togo urged Benin to amend its constitution.",
    "pro_democracy": "Norway urged Belarus to return to democracy.",
    "pro_autocracy": "Ghana condemned Guinea's junta.",
    "economic": "India and Brazil signed a trade agreement.",
    "legal": "A court in Oman sentenced two Pakistani sailors.",
    "reparations": "Namibia demanded compensation from Germany.",
    "human_rights": "Ireland condemned Syria for torture.",
    "rights_freedoms": "Sweden criticised Turkey over press freedom.",
    "repression": "Canada condemned Iran's crackdown.",
    "human_security": "Japan sent food to Somalia.",
    "gender": "Spain criticised Iran over its treatment of women.",
    "lgbt": "The Netherlands criticised Uganda over gay rights.",
    "religion_ethnicity": "A mob burned down a Greek church in Turkey.",
    "inequality": "Nurses in Peru went on strike over unpaid wages.",
    "diplomatic": "Chile recalled its ambassador from Peru.",
    "territory": "Japan accused Russia of occupying its islands.",
    "peacekeeping": "India sent peacekeepers to South Sudan.",
    "health": "Cuba sent doctors to Haiti.",
    "asylum": "Norway granted asylum to an Iranian poet.",
    "migration": "Algeria deported two hundred Nigerien migrants.",
    "disasters": "Greece sent rescuers to Turkey after the earthquake.",
    "natural_resource": "Zambia nationalised a Canadian copper mine.",
    "environment": "Iceland criticised Japan over whaling.",
    "technology": "Japan and Brazil launched a satellite together with India.",
    "terrorism": "Kenya accused Somalia of sheltering terrorists.",
    "cbrn": "Iraq used nerve agents against Iran.",
    "cyber": "Russian hackers attacked an Estonian bank.",
    "misinformation": "Russia spread disinformation in Moldova.",
    "crime": "Spain arrested two Albanian gang members.",
    "corruption": "Switzerland charged two Uzbek officials with bribery.",
    "illegal_drugs": "Thailand jailed a Swiss man for smuggling cocaine.",
    "trafficking": "Italy accused Libya of human trafficking.",
}
SILENT = [
    ("In a speech the Danish king praised Norway.", "rights_freedoms"),
    ("The Danish king paid a visit to Norway.", "inequality"),
    ("Israel sent tanks into the West Bank.", "economic"),
    ("Greek police fired tear gas at Turkish fans.", "natural_resource"),
    ("A bomb tore through a Malian market.", "economic"),
    ("The Danish king landed in Mali and met its president.", "human_security"),
    ("Mali pressed Niger to release two men.", "rights_freedoms"),
]


def contexts(text: str) -> set[str]:
    return {context for report in coded(text).reports for context in report.contexts}


def test_every_context_has_its_sentence() -> None:
    assert sorted(SPEAKS) == sorted(load("contexts"))


@pytest.mark.parametrize("context", SPEAKS)
def test_a_context_is_found(context: str) -> None:
    assert context in contexts(SPEAKS[context])


@pytest.mark.parametrize(("text", "context"), SILENT)
def test_a_word_that_means_something_else_speaks_of_nothing(text: str, context: str) -> None:
    assert coded(text).reports
    assert context not in contexts(text)
