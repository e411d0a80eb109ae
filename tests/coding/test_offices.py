"""Who a sentence says a person is: the name, for whom they act, the office, since when, and whether it is past."""

import pytest

from tests.coding.lines import coded, codes

ROWS = [
    (
        "Marta Oyarzun is a Chilean lawyer and senator who has served as Foreign Minister of Chile since 2019.",
        ["CHL | Marta Oyarzun; a Chilean lawyer", "CHL | Marta Oyarzun; Foreign Minister of Chile 2019/.."],
    ),
    (
        "Anna Liepa is a Latvian diplomat. In office since 2016, she is the Foreign Minister of Latvia. Before, she "
        "was the ambassador to Norway.",
        ["LVA | Anna Liepa; a Latvian diplomat", "LVA | Anna Liepa; the Foreign Minister of Latvia 2016/..",
         "LVA | Anna Liepa; the ambassador to Norway ended"],
    ),
    (
        "Kwame Adu, the defence minister of Ghana, visited Togo. It is the season of rain.",
        ["GHA | Kwame Adu; the defence minister of Ghana"],
    ),
    ("She is the foreign minister. The teacher is a Ghanaian.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_offices(text: str, wanted: list[str]) -> None:
    found = [one for one in coded(text).statements if one.kind == "office"]
    said = [(codes(one.a), one.value, one.since.edtf if one.since else None, one.state) for one in found]
    assert [" ".join(filter(None, (f"{a} | {value}", since, state))) for a, value, since, state in said] == wanted
