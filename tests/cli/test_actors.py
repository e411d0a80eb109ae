"""`comity actors find`: what a phrase stands for."""

from tests.cli.calls import comity


def test_a_phrase_and_why() -> None:
    call = comity("actors", "find", "Nepalese and Thai troops", "--format", "jsonl")
    assert call.status == 0
    assert [(row["code"], row["sector"]) for row in call.lines] == [("NPL", "MIL"), ("THA", "MIL")]
    assert "«Nepalese»" in call.lines[0]["reason"]


def test_on_a_day() -> None:
    codes = [
        comity("actors", "find", "Moscow", "--on", day, "--format", "json").json[0]["code"] for day in (1962, 2012)
    ]
    assert codes == ["SUN", "RUS"]


def test_no_actor() -> None:
    call = comity("actors", "find", "my", "aunt", "--format", "json")
    assert (call.status, call.json) == (0, [])
    assert call.err == "comity: «my aunt» names no actor that comity knows\n"
