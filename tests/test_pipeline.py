"""The whole way: files in, a ledger that answers out; through Python too."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from comity.api import open_record
from comity.errors import LedgerError, UsageError
from comity.ledger import Ledger
from comity.pipeline import Tally, read_into
from comity.texts import code

PERU = """Peru and Chile

Peru's foreign minister visited Chile on 9 May 2024. Chile is one of Peru's closest allies.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "peru.txt").write_text(f" date 2024-05-10 {PERU}")
    (folder / "kenya.txt").write_text(
        " date 2024-05-11 Kenya\n\nKenya condemned Uganda on Friday over a border raid.\n"
    )
    return folder


def read(path: Path, *sources: Path) -> Tally:
    with open_record(path) as record:
        return record.read(*sources)


def test_reading_counts_what_was_read_and_what_was_not(tmp_path: Path, folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    tally = read(tmp_path / "c.db", folder)
    assert tally.outcomes == {"added": 2}
    assert tally.reports >= 2
    assert tally.statements >= 1
    assert [unread.origin for unread in tally.unread] == [str(folder / "empty.txt")]


def test_a_second_reading_codes_nothing_and_a_changed_text_once(tmp_path: Path, folder: Path) -> None:
    read(tmp_path / "c.db", folder)
    assert read(tmp_path / "c.db", folder).outcomes == {"unchanged": 2}
    (folder / "kenya.txt").write_text(" date 2024-05-11 Kenya\n\nKenya praised Uganda on Friday after a summit.\n")
    again = read(tmp_path / "c.db", folder)
    assert again.outcomes == {"revised": 1, "unchanged": 1}
    with open_record(tmp_path / "c.db") as record:
        assert [event.event.type for event in record.events("Kenya", "Uganda")] == ["SUPPORT"]


def test_the_verbs_of_the_object(tmp_path: Path, folder: Path) -> None:
    with open_record(tmp_path / "c.db") as record:
        record.read(folder)
        (tie,) = record.ties("Peru", "CHL", as_of="2024-05")
        assert (tie.kind, tie.strength) == ("alliance", "closest")
        assert record.ties("Peru", as_of=date(2024, 5, 9)) == []
        (visit,) = record.timeline("Peru", "Chile")
        assert (visit.event.type, visit.event.date.edtf if visit.event.date else None) == ("CONSULT", "2024-05-09")
        answer = record.ask("Is Chile an ally of Peru?")
        assert (answer.verdict, answer.citations[0].sentence) == ("yes", "Chile is one of Peru's closest allies.")
        with pytest.raises(UsageError, match="«Atlantis»"):
            record.ties("Atlantis")
        with pytest.raises(UsageError, match="date 'soon'"):
            record.ask("Is Chile an ally of Peru?", as_of="soon")


def test_a_text_is_coded_without_a_ledger() -> None:
    coded = code("Kenya condemned Uganda.", published="2024-05-11")
    assert [report.type for report in coded.reports] == ["ACCUSE"]


def test_a_killed_reading_holds_whole_documents_and_is_completed_by_the_next(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 26)]
    rows.write_text("\n".join(json.dumps({"id": day, "text": f"Kenya condemned Uganda on {day}."}) for day in days))
    path = tmp_path / "c.db"
    command = [sys.executable, "-m", "comity", "read", str(rows), "--text-field", "text", "--ledger", str(path)]
    running = subprocess.Popen(command, env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None and documents(path) < 20:
        time.sleep(0.05)
    running.send_signal(signal.SIGKILL)
    running.wait()
    with Ledger.open(path) as ledger:
        held = {entry.document.name: entry.reports for entry in ledger.documents()}
        assert 0 < len(held) < len(days)
        assert set(held.values()) == {1}
    with Ledger.open(path) as ledger:
        steps = [step.outcome for step in read_into(ledger, [rows])]
        assert steps.count("unchanged") == len(held)
        assert len(list(ledger.documents())) == len(days)
        assert len(list(ledger.events())) == len(days)


def documents(path: Path) -> int:
    """How many documents a ledger holds that somebody else may be making just now."""
    try:
        with Ledger.open(path, create=False) as ledger:
            return len(list(ledger.documents()))
    except LedgerError:
        return 0
