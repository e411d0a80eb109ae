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
]
ATTACKS = [
    ("Two bombs in Lima killed nine worshippers.", "ASSAULT - > PER asserted"),
    ("Chad is easing an offensive that has killed ninety Nigeriens.", "ASSAULT TCD > NER asserted"),
    ("Clashes followed Malian air strikes in which ten Nigeriens were killed.", "ASSAULT MLI > NER asserted"),
    ("Gabon denied any role in the attack on the Chadian patrol.", "ASSAULT GAB > TCD denied"),
    ("Clashes in Chad erupted on Monday.", "ASSAULT - > TCD asserted"),
]


@pytest.mark.parametrize(("text", "wanted"), LED + ROLES + ATTACKS)
def test_the_sides_are_those(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_troops_that_are_hosted_are_no_visitors() -> None:
    assert not [one for one in lines("Qatar hosts thousands of American troops.") if one.startswith("CONSULT")]
