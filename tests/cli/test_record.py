"""The commands that ask the record: ask, ties, timeline, events, documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comity.ledger import Ledger
from tests.cli.calls import Call, comity

Run = Callable[..., Call]


@pytest.fixture
def path(tmp_path: Path, draft: Callable[..., Any]) -> str:
    old = draft("atlas", "2020-02-02")
    old.statement("Peru counts Chile among its closest allies.", "alliance", "PER", "CHL", strength="closest")
    old.statement("The Soviet Union sold Peru tractors.", "trade", "SUN", "PER")
    wire = draft("wire", "2024-05-10")
    wire.report("On 9 May Peru's minister visited Chile.", "CONSULT", "PER", "CHL", "2024-05-09", mode="visit")
    wire.report("Chile plans to lend Peru a ship.", "AID", "CHL", "PER", modality="planned")
    wire.report("Chile once shelled Peru.", "ASSAULT", "CHL", "PER")
    wire.report("Peru denies that it jailed Chileans.", "COERCE", "PER", "CHL", modality="denied")
    where = tmp_path / "comity.db"
    with Ledger.open(where) as ledger:
        for text in (old, wire):
            ledger.add(text.coded())
    return str(where)


@pytest.fixture
def run(path: str) -> Run:
    return lambda *arguments: comity(*arguments, "--ledger", path)


def test_ask_prints_the_answer_and_its_sources(run: Run) -> None:
    call = run("ask", "Is Chile an ally of Peru?")
    assert call.status == 0
    assert "«Peru counts Chile among its closest allies» [1]." in call.out
    assert "[1] atlas, 2020-02-02: Peru counts Chile among its closest allies." in call.out


def test_ask_as_json_has_the_keys_of_the_contract(run: Run) -> None:
    answer = run("ask", "Is", "Chile", "an", "ally", "of", "Peru?", "--as-of", "2020", "--format", "json").json
    assert list(answer) == ["question", "as_of", "known_by", "status", "verdict", "answer", "citations"]
    assert (answer["as_of"], answer["verdict"]) == ("2020-12-31", "yes")
    assert list(answer["citations"][0]) == ["n", "doc", "title", "outlet", "published", "sentence", "start", "end"]


def test_ties_as_json_has_the_keys_of_the_contract(run: Run) -> None:
    (tie,) = run("ties", "Peru", "Chile", "--format", "json").json
    assert (tie["a"], tie["b"], tie["kind"], tie["direction"]) == ("CHL", "PER", "alliance", "mutual")
    assert tie["last_confirmed"]["edtf"] == "2020-02-02"


def test_ties_of_a_successor_say_whom_they_include(run: Run) -> None:
    call = run("ties", "RUS")
    assert (call.status, "PER – SUN" in call.out) == (0, True)
    assert "RUS includes SUN" in call.err


def test_a_timeline_is_in_order_with_what_is_ahead_last_and_no_denials(run: Run) -> None:
    rows = run("timeline", "PER", "CHL", "--format", "json").json
    assert [(row["type"], row["modality"]) for row in rows] == [
        ("CONSULT", "asserted"),
        ("ASSAULT", "asserted"),
        ("AID", "planned"),
    ]
    assert rows[0]["citations"][0]["sentence"] == "On 9 May Peru's minister visited Chile."


def test_events_as_lines_are_reports_with_their_event(run: Run) -> None:
    lines = run("events", "PER", "--directed", "--format", "jsonl").lines
    assert [line["type"] for line in lines] == ["CONSULT", "COERCE"]
    assert list(lines[0])[:5] == ["doc", "sentence", "start", "end", "trigger"]
    assert len(lines[0]["event"]) == 16


def test_an_event_has_its_quad_class_and_the_score_of_its_mode_else_of_its_type(run: Run) -> None:
    rows = csv.DictReader(io.StringIO(run("events", "PER", "--format", "csv").out))
    weighed = {row["what"]: (row["quad"], row["score"]) for row in rows}
    assert weighed["CONSULT visit"] == ("1", "4"), "a talk by telephone would be 1.5, meetings as such 2.5"
    assert weighed["ASSAULT"] == ("4", "-9")
    told = {row["type"]: (row["quad"], row["score"]) for row in run("events", "PER", "--format", "jsonl").lines}
    assert (told["CONSULT"], told["AID"]) == ((1, 4.0), (2, 10.0))


@pytest.mark.parametrize(
    ("options", "types"),
    [
        (["--type", "consult"], ["CONSULT"]),
        (["--modality", "planned"], ["AID"]),
        (["--until", "2024-05-09"], ["CONSULT"]),
        (["--since", "2024-05-10"], ["AID", "ASSAULT", "COERCE"]),
        (["--as-of", "2024-05-09"], ["CONSULT"]),
        (["--known-by", "2024-05-09"], []),
        (["--limit", "1", "--until", "2024-05-09"], ["CONSULT"]),
    ],
)
def test_events_are_filtered(run: Run, options: list[str], types: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("events", *options, "--format", "csv").out)))
    assert sorted(row["what"].split()[0] for row in rows) == types


def test_documents_tell_what_was_coded(run: Run) -> None:
    rows = run("documents", "--format", "json").json
    assert [(row["doc"], row["reports"], row["statements"]) for row in rows] == [("atlas", 0, 2), ("wire", 4, 0)]


@pytest.mark.parametrize(
    ("call", "reason"), [(["ties", "Atlantis"], "no actor is called «Atlantis»"), (["events", "PER", "QQQ"], "«QQQ»")]
)
def test_an_unknown_actor_is_named(run: Run, call: list[str], reason: str) -> None:
    done = run(*call)
    assert (done.status, done.out) == (2, "")
    assert reason in done.err


def test_a_missing_ledger_is_named_and_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "none.db"
    call = comity("ask", "Is Peru at war?", "--ledger", missing)
    assert (call.status, call.out) == (2, "")
    assert "put texts into it with `comity read" in call.err
    assert not missing.exists()


def test_diff_tells_before_and_after(run: Run) -> None:
    (change,) = run("diff", "PER", "2020-02-02", "2024", "--with", "CHL", "--format", "json").json
    assert list(change) == ["a", "b", "kind", "direction", "change", "before", "after", "citations"]
    assert (change["change"], change["before"]["standing"]) == ("unconfirmed", "in force, last confirmed 2020-02-02")


def test_standing_gives_the_word_with_its_grounds_and_the_months(run: Run) -> None:
    found = run("standing", "PER", "CHL", "--as-of", "2024-05-10", "--format", "json").json
    assert (found["standing"], found["decided_by"]["because"][:18]) == ("allied", "alliance (closest)")
    assert [(month["month"], month["documents"], month["acts"]) for month in found["months"]] == [
        ("2020-02", 1, 0),
        ("2024-05", 1, 2),
    ]
    assert run("ties", "PER", "CHL").out.startswith("PER and CHL: allied (alliance (closest) in force")
    assert run("ties", "PER", "CHL", "--format", "json").json[0]["pair"] == "allied"


def test_disputes_show_both_sides_with_their_voices(run: Run, path: str, draft: Callable[..., Any]) -> None:
    denial = draft("denial", "2020-03-01").statement("Peru is no ally.", "alliance", "PER", "CHL", modality="denied")
    with Ledger.open(path) as ledger:
        ledger.add(denial.coded())
    (dispute,) = run("disputes", "CHL", "--format", "json").json
    assert (dispute["about"], dispute["over"]) == ("CHL – PER alliance", "existence")
    assert [(side["claim"], side["voices"], side["kinds"]) for side in dispute["sides"]] == [
        ("it is", 1, {"outlet": 1}),
        ("denied", 1, {"outlet": 1}),
    ]
    assert "Peru is no ally." in run("disputes").out


def test_judge_rejects_lists_and_undoes(run: Run) -> None:
    visit = run("events", "PER", "--type", "consult", "--format", "jsonl").lines[0]["report"]
    done = run("judge", "reject", visit, "--why", "a novel", "--who", "ana")
    assert (done.status, "judgement 1 is in force" in done.err) == (0, True)
    assert run("events", "PER", "--type", "consult", "--format", "jsonl").lines == []
    (kept,) = run("judge", "list", "--format", "json").json
    assert (kept["verdict"], kept["status"], kept["who"], kept["why"]) == ("reject", "in force", "ana", "a novel")
    assert run("judge", "undo", 1).status == 0
    assert len(run("events", "PER", "--type", "consult", "--format", "jsonl").lines) == 1
    assert run("judge", "list", "--format", "json").json[0]["status"] == "undone"


def test_the_web_of_an_actor_over_the_years(run: Run) -> None:
    rows = run("web", "PER", "--since", "2019", "--as-of", "2021", "--format", "json").json
    assert [(row["day"], row["neighbours"]) for row in rows] == [
        ("2019-12-31", 0),
        ("2020-12-31", 1),
        ("2021-12-31", 1),
    ]
    assert run("web", "PER", "CHL", "--since", "2019").status == 2
