"""What a ledger keeps, what a second reading does, and what it refuses."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.errors import LedgerError, UsageError
from comity.ledger import Filter, Ledger, Maker
from comity.records import Interval

Drafting = Callable[..., Any]
TODAY = date(2025, 6, 1)
OLD, NEW = Maker("0.1.0", "aaa", "small 1.0"), Maker("0.1.0", "bbb", "small 1.0")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        yield ledger


def visit(draft: Drafting, name: str = "visit", day: str = "2024-05-02") -> Any:
    text = draft(name, "2024-05-03")
    return text.report("The envoy of Mali came to Togo on Thursday.", "CONSULT", "MLI", "TGO", day, mode="visit")


def test_reports_and_statements_come_back_as_they_went_in(ledger: Ledger, draft: Drafting) -> None:
    text = visit(draft).statement("Mali is one of Togo's key allies.", "alliance", "MLI", "TGO", strength="major")
    coded = text.coded()
    ledger.add(coded)
    assert [filed.line for filed in ledger.reports()] == list(coded.reports)
    assert [filed.line for filed in ledger.statements()] == list(coded.statements)
    assert ledger.document("visit").document == coded.document


def test_a_sentence_is_the_slice_of_the_stored_text_also_beyond_the_basic_plane(
    ledger: Ledger, draft: Drafting
) -> None:
    text = draft("signs", "2024")
    text.says("🕊️ Peace “at last” — «enfin».")
    ledger.add(text.report("Chad and Niger signed a truce.", "AGREE", "TCD NER").coded())
    assert [filed.citation().sentence for filed in ledger.reports()] == ["Chad and Niger signed a truce."]


def test_the_same_text_twice_changes_nothing(ledger: Ledger, draft: Drafting, tmp_path: Path) -> None:
    coded = visit(draft).coded()
    assert ledger.add(coded) == "added"
    ledger.settle()
    before = dump(tmp_path / "comity.db")
    assert ledger.holds(coded.document)
    assert ledger.add(coded) == "unchanged"
    ledger.settle()
    assert dump(tmp_path / "comity.db") == before


def test_a_changed_text_keeps_both_versions_and_counts_the_newer(ledger: Ledger, draft: Drafting) -> None:
    ledger.add(visit(draft).coded())
    changed = visit(draft, day="2024-05-01").coded()
    assert ledger.add(replace(changed, document=replace(changed.document, digest="f" * 64))) == "revised"
    assert [entry.current for entry in ledger.documents(versions=True)] == [False, True]
    assert [event.event.date for event in ledger.events()] == [
        Interval("2024-05-01", date(2024, 5, 1), date(2024, 5, 1), "explicit", "2024-05-01")
    ]


def test_a_text_read_again_after_a_change_is_the_newest_again(ledger: Ledger, draft: Drafting) -> None:
    first, second = visit(draft).coded(), visit(draft).statement("Mali and Togo trade.", "trade", "MLI", "TGO").coded()
    outcomes = [ledger.add(coded) for coded in (first, second, first)]
    assert outcomes == ["added", "revised", "revised"]
    assert not list(ledger.statements())


def test_a_newer_lexicon_replaces_the_lines_of_a_text(ledger: Ledger, draft: Drafting) -> None:
    coded = visit(draft).coded()
    ledger.add(coded, OLD)
    assert not ledger.holds(coded.document, NEW)
    assert ledger.add(replace(coded, reports=()), NEW) == "recoded"
    assert not list(ledger.reports())
    assert not list(ledger.events())
    assert [entry.maker for entry in ledger.documents()] == ["0.1.0 bbb small 1.0"]


def test_two_files_of_one_name_are_two_texts(ledger: Ledger, draft: Drafting) -> None:
    for folder in ("2023", "2024"):
        text = draft("index", folder, origin=f"{folder}/index.html")
        ledger.add(text.report(f"In {folder} Peru met Chile.", "CONSULT", "PER CHL", date=folder).coded())
    assert len(list(ledger.documents())) == 2
    with pytest.raises(UsageError, match=r"2 texts have this name .*2023/index.html"):
        ledger.document("index")


def test_copies_are_one_voice_of_one_event(ledger: Ledger, draft: Drafting) -> None:
    for name in ("agency", "reprint"):
        text = draft(name, "2024-05-03", origin=f"{name}.txt")
        ledger.add(text.report("Mali's envoy came to Togo.", "CONSULT", "MLI", "TGO", "2024-05-02").coded())
    (event,) = ledger.events()
    assert (len(event.event.reports), event.voices) == (2, 1)


def test_as_of_and_known_by_are_two_clocks(ledger: Ledger, draft: Drafting) -> None:
    ledger.add(draft("history", "2024").report("Mali met Togo in 1961.", "CONSULT", "MLI TGO", date="1961").coded())
    assert list(ledger.events(Filter(as_of=date(1960, 12, 31)))) == []
    assert len(list(ledger.events(Filter(as_of=date(1970, 1, 1))))) == 1
    assert list(ledger.events(Filter(as_of=date(1970, 1, 1), known_by=date(2023, 12, 31)))) == []


def test_events_are_found_by_doer_and_by_pair(ledger: Ledger, draft: Drafting) -> None:
    text = draft("day", "2024-05-03")
    text.report("Mali accused Togo.", "ACCUSE", "MLI", "TGO").report("Togo accused Mali.", "ACCUSE", "TGO", "MLI")
    ledger.add(text.report("Togo and Mali accused Chad.", "ACCUSE", "TGO MLI", "TCD").coded())
    assert len(list(ledger.events(Filter(actors=("MLI",), others=("TGO",))))) == 2
    assert len(list(ledger.events(Filter(actors=("MLI",), others=("TGO",), directed=True)))) == 1
    assert len(list(ledger.events(Filter(actors=("MLI",), directed=True)))) == 2
    assert len(list(ledger.events(Filter(actors=("MLI",))))) == 3


def test_search_finds_sentences_by_their_words_and_takes_no_orders(ledger: Ledger, draft: Drafting) -> None:
    text = draft("storm", "2024")
    text.says("Fishermen of Palau sheltered from the typhoon.")
    text.says("The harbour stayed closed.")
    ledger.add(text.coded())
    (found,) = ledger.find(['typhoons" OR NEAR(', "fisherman"])
    assert found.citation.sentence == "Fishermen of Palau sheltered from the typhoon."
    assert ledger.find(["?!"]) == []
    assert ledger.find(["typhoon"], known_by=date(2023, 1, 1)) == []


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "comity.db"
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE comity_ledger SET value = '99'")
    with pytest.raises(LedgerError, match="newer comity"):
        Ledger.open(path)


@pytest.mark.parametrize(
    ("content", "reason"), [(b"no database at all, only words" * 50, "cannot be opened"), (None, "there is none")]
)
def test_what_is_no_ledger_is_refused(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "comity.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LedgerError, match=reason):
        Ledger.open(path, create=False)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "songs.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title)")
    with pytest.raises(LedgerError, match="another program"):
        Ledger.open(path)


def test_only_sqlite_urls_are_opened() -> None:
    with pytest.raises(LedgerError, match="only SQLite"):
        Ledger.open("postgresql://localhost/comity")


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.conftest import Draft
from comity.ledger import Ledger, writing

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

ledger = Ledger.open(sys.argv[1])
ledger.add(Draft("first", "2024").report("Mali met Togo.", "CONSULT", "MLI TGO").coded())
writing._write_statements = die
half = Draft("second", "2024").report("Chad met Niger.", "CONSULT", "TCD NER")
ledger.add(half.statement("Chad and Niger are allies.", "alliance", "TCD", "NER").coded())
"""


def test_a_read_killed_in_the_middle_leaves_whole_documents_only(tmp_path: Path, draft: Drafting) -> None:
    path = tmp_path / "comity.db"
    tests = str(Path(__file__).parents[1])
    run = subprocess.run([sys.executable, "-c", KILLED, str(path), tests], env=os.environ, check=False)
    assert run.returncode == -signal.SIGKILL
    with Ledger.open(path) as ledger:
        assert [entry.document.name for entry in ledger.documents()] == ["first"]
        assert [event.event.actors for event in ledger.events()] == [("MLI", "TGO")]
        second = draft("second", "2024").report("Chad met Niger.", "CONSULT", "TCD NER").coded()
        assert ledger.add(second) == "added"
        assert len(list(ledger.events())) == 2


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_a_text_that_is_there_twice_can_be_forgotten_once(tmp_path: Path, draft: Callable[..., Any]) -> None:
    words = "Envoys of Oman and Kenya met in a town by the sea and talked of fish, of roads and of the price of salt."
    twice = [draft(name, "2024", origin=f"/{name}").report(words, "CONSULT", "OMN KEN").coded() for name in "ab"]
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for text in twice:
            ledger.add(text)
        ledger.forget("a")
        assert [one.document.name for one in ledger.documents()] == ["b"]
        ledger.add(twice[0])
        assert ledger.is_copy(twice[0].document)
