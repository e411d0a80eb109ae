"""The commands that read and forget: what is kept, what is only tried, whose names are printed."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.calls import comity

THREAD = Path(__file__).parents[2] / "examples" / "texts" / "2024_armenia_csto_thread.txt"
AGENCY = (
    "Chile and Peru signed a border treaty in Lima on Monday, the two foreign ministers told reporters. "
    "The treaty ends a quarrel over the sea off Arica that has lasted for more than a century, they said. "
    "Officials in Santiago will send the text to the parliament before the end of the month, and Lima will follow."
)


@pytest.fixture
def reprints(tmp_path: Path) -> Path:
    """An agency's report as three papers print it, and a report of another paper's own."""
    folder = tmp_path / "papers"
    folder.mkdir()
    texts = {
        "gazette": AGENCY,
        "herald": f"LIMA (Wire) - {AGENCY}",
        "post": AGENCY.replace(" on Monday", "") + "\n\nRain is expected in Lima.",
        "times": "In Lima, Peru signed a treaty on its sea border with Chile. Fishermen of Arica were not pleased.",
    }
    for name, text in texts.items():
        folder.joinpath(f"{name}.txt").write_text(text)
    return folder


def test_reprints_are_one_voice(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    read = comity("read", reprints, "--published", "2024-05-06", "--ledger", ledger, "--format", "json").json
    assert (read["outcomes"], read["copies"]) == ({"added": 4}, 2)
    events = comity("events", "CHL", "PER", "--type", "AGREE", "--ledger", ledger, "--format", "csv").out
    assert "4 by 2 voices" in events


def test_a_small_edit_is_a_new_version_and_no_copy(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    one = reprints / "gazette.txt"
    comity("read", one, "--ledger", ledger)
    one.write_text(AGENCY.replace("Monday", "Tuesday"))
    read = comity("read", one, "--ledger", ledger, "--format", "json").json
    assert (read["outcomes"], read["copies"]) == ({"revised": 1}, 0)
    versions = comity("documents", "--versions", "--ledger", ledger, "--format", "json").json
    assert [row["current"] for row in versions] == [False, True]


def test_a_dry_run_says_the_same_and_keeps_nothing(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    tried = comity("read", "--dry-run", reprints, "--ledger", ledger, "--format", "json").json
    assert not ledger.exists()
    read = comity("read", reprints, "--ledger", ledger, "--format", "json").json
    assert (tried["outcomes"], tried["reports"], tried["left_out"]) == ({"tried": 4}, read["reports"], read["left_out"])


def test_the_summary_counts_languages(tmp_path: Path) -> None:
    tmp_path.joinpath("ko.txt").write_text("라오스 특사가 월요일 민스크에 도착했다.")
    call = comity("read", tmp_path, "--ledger", tmp_path / "comity.db")
    assert "1 document not in English, kept and not coded: 1 ko" in call.out


def test_what_is_forgotten_is_gone_with_all_that_rests_on_it_alone(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    comity("read", reprints, "--ledger", ledger)
    assert "1 version" in comity("forget", "times", "--ledger", ledger).out
    assert "times" not in comity("documents", "--ledger", ledger).out
    assert "by 1 voice" in comity("events", "CHL", "PER", "--type", "AGREE", "--ledger", ledger, "--format", "csv").out
    for name in ("gazette", "herald", "post"):
        comity("forget", name, "--ledger", ledger)
    with sqlite3.connect(ledger) as tables:
        names = ("documents", "passages", "sentences", "reports", "report_actors", "events", "citations", "prints")
        assert [tables.execute(f"SELECT count(*) FROM {name}").fetchone() for name in names] == [(0,)] * len(names)
        found = tables.execute("SELECT count(*) FROM sentence_words WHERE sentence_words MATCH 'treaty'").fetchone()
    assert found == (0,)
    assert comity("forget", "gazette", "--ledger", ledger).status == 2


def test_what_was_judged_in_a_forgotten_text_is_forgotten_with_it(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    comity("read", reprints / "gazette.txt", "--ledger", ledger)
    comity("judge", "reject", "1", "--why", "a joke", "--who", "me", "--ledger", ledger)
    assert "1 judgement on it" in comity("forget", "gazette", "--ledger", ledger).out
    assert b"a joke" not in comity("judge", "list", "--ledger", ledger).out.encode()


def test_a_reprint_finds_its_voice_when_the_first_one_is_forgotten(reprints: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    comity("read", reprints / "gazette.txt", reprints / "herald.txt", "--ledger", ledger)
    comity("forget", "gazette", "--ledger", ledger)
    assert comity("read", reprints / "post.txt", "--ledger", ledger, "--format", "json").json["copies"] == 1


def test_commenters_can_have_other_names(tmp_path: Path) -> None:
    ledger = tmp_path / "comity.db"
    comity("read", THREAD, "--ledger", ledger)
    plain = comity("show", "--format", "json", THREAD).out
    for call in (("show", THREAD), ("show", "--format", "json", THREAD), ("code", "--format", "jsonl", THREAD),
                 ("events", "--ledger", ledger, "--format", "jsonl"), ("events", "--ledger", ledger)):  # fmt: skip
        hidden = comity(*call, "--pseudonyms").out
        assert not [name for name in ("oldmapdealer", "quince") if name in hidden]
    assert "oldmapdealer@agora.example" in plain
    passages = json.loads(plain)["passages"]
    others = comity("show", "--format", "json", "--pseudonyms", THREAD).json["passages"]
    speakers = dict(zip((p["speaker"] for p in passages), (p["speaker"] for p in others), strict=True))
    assert len(set(speakers.values())) == len(speakers)
    assert speakers["quince@talk.example"].startswith("commenter-")


def test_the_stored_text_has_no_pseudonyms() -> None:
    assert comity("show", "--text", "--pseudonyms", THREAD).status == 2


SHAPES = THREAD.parents[1] / "shapes"


def test_the_examples_of_what_programs_write() -> None:
    call = comity("show", SHAPES, "--format", "jsonl")
    kinds = [row["kind"] for row in call.lines]
    assert kinds == ["entry", "entry", "article", "article", "thread"]
    assert call.err.endswith("records that hold no text, left out: 1 image/png\n")
