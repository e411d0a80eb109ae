"""`comity read`: texts into the ledger, and what it says of them."""

from pathlib import Path

import pytest

from tests.cli.calls import comity


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(" date 2021-05-04 Chad recalled its ambassador from Benin on Monday.\n")
    (folder / "b.txt").write_text("Gabon and Togo are allies.\n")
    return folder


def test_what_was_read_and_coded_is_said_and_kept(texts: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    call = comity("read", texts, "--ledger", ledger)
    assert (call.status, call.err) == (0, "")
    assert call.out.startswith(f"{ledger}: 2 documents read (2 added)\n")
    assert "gave 1 report and 1 statement" in call.out
    assert [row["doc"] for row in comity("documents", "--ledger", ledger, "--format", "json").json] == ["a", "b"]


def test_reading_again_changes_nothing(texts: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    comity("read", texts, "--ledger", ledger)
    before = comity("events", "--ledger", ledger, "--format", "jsonl").out
    assert "2 documents read (2 unchanged)" in comity("read", texts, "--ledger", ledger).out
    assert comity("events", "--ledger", ledger, "--format", "jsonl").out == before != ""


def test_what_cannot_be_read_is_named_with_the_reason(texts: Path, tmp_path: Path) -> None:
    (texts / "c.txt").write_bytes(b"")
    call = comity("read", texts, texts / "d.txt", "--ledger", tmp_path / "new.db", "--format", "json")
    assert call.status == 1
    assert call.err.splitlines() == [
        f"comity: {texts / 'c.txt'}: empty",
        f"comity: {texts / 'd.txt'}: no such file or folder",
    ]
    assert call.json["outcomes"] == {"added": 2}
    assert [unread["reason"] for unread in call.json["unread"]] == ["empty", "no such file or folder"]


def test_the_ledger_named_in_the_environment(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_LEDGER", str(tmp_path / "env.db"))
    comity("read", texts)
    assert (tmp_path / "env.db").exists()
    assert comity("show", "b").out.splitlines()[0].split() == ["doc", "b"]
