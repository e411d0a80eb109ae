"""`comity code`: reports and statements on standard output, and what could not be read on standard error."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.records import Coded, Document, Report, Trigger
from tests.cli.calls import comity

REPORT_KEYS = [
    *("doc", "sentence", "start", "end", "trigger", "actors", "type", "mode", "contexts", "recipients"),
    *("place", "date", "modality", "attributed_to", "speaker", "quad", "score"),
]
NEWS = "Peru signed a border treaty with Chile in Lima on 3 June 1929.\n\nBolivia condemned the treaty.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "border.txt"
    path.write_text(NEWS)
    return path


def test_a_report_has_the_contract_and_stands_where_it_says(news: Path) -> None:
    call = comity("code", news, "--format", "jsonl")
    assert (call.status, call.err) == (0, "")
    signed = next(row for row in call.lines if row["type"] == "AGREE")
    assert list(signed) == REPORT_KEYS
    assert (signed["doc"], {actor["code"] for actor in signed["actors"]}) == ("border", {"PER", "CHL"})
    assert NEWS[signed["start"] : signed["end"]] == signed["sentence"]
    trigger = signed["trigger"]
    assert NEWS[trigger["start"] : trigger["end"]] == trigger["text"] == "signed"
    assert all(NEWS[actor["start"] : actor["end"]] == actor["text"] for actor in signed["actors"])
    assert (signed["date"]["edtf"], signed["date"]["basis"]) == ("1929-06-03", "explicit")


def test_into_a_pipe_goes_json_lines_and_on_request_json_or_a_table(news: Path) -> None:
    lines = comity("code", news)
    assert lines.out == comity("code", news, "--format", "jsonl").out
    assert comity("code", news, "--format", "json").json == lines.lines
    assert "border: Bolivia condemned the treaty." in comity("code", news, "--format", "table").out


def test_statements_instead(tmp_path: Path) -> None:
    path = tmp_path / "friends.txt"
    path.write_text("Laos is a close ally of Vietnam.\n")
    rows = comity("code", "--statements", path).lines
    assert [(row["kind"], row["a"][0]["code"], row["b"][0]["code"]) for row in rows] == [("alliance", "LAO", "VNM")]
    assert "type" not in rows[0]


def test_standard_input_with_a_given_day(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.TextIOWrapper(io.BytesIO(b"Norway expelled two Russian diplomats on Tuesday.\n"))
    monkeypatch.setattr(sys, "stdin", text)
    rows = comity("code", "-", "--published", "2023-04-13").lines
    assert [(row["doc"], row["type"], row["date"]["edtf"]) for row in rows] == [("stdin", "SANCTION", "2023-04-11")]


def test_rows_by_their_fields(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"n": "r1", "words": "Mali thanked Togo."}\n{"n": "r2", "words": "Togo thanked Mali."}\n')
    rows = comity("code", path, "--text-field", "words", "--id-field", "n").lines
    assert [(row["doc"], row["actors"][0]["code"]) for row in rows] == [("r1", "MLI"), ("r2", "TGO")]


def test_what_cannot_be_read_is_named_and_the_rest_is_coded(news: Path) -> None:
    (news.parent / "picture.txt").write_bytes(bytes(range(256)) * 8)
    call = comity("code", news.parent, news.parent / "missing.txt")
    assert call.status == 1
    assert {row["doc"] for row in call.lines} == {"border"}
    assert [line.split(": ")[1] for line in call.err.splitlines()] == [
        str(news.parent / "picture.txt"),
        str(news.parent / "missing.txt"),
    ]


def test_what_was_coded_is_printed_before_the_next_is_read(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents stream: none waits in memory for all the others."""
    printed: list[int] = []

    def one_by_one(documents: Iterator[Document], stated: bool) -> Iterator[Coded]:
        for document in documents:
            assert isinstance(sys.stdout, io.StringIO)
            printed.append(len(sys.stdout.getvalue()))
            yield Coded(document, (a_report(document),))

    monkeypatch.setattr("comity.coding.code_documents", one_by_one)
    comity("code", news, news, news, "--format", "jsonl")
    assert printed[0] < printed[1] < printed[2]


def a_report(document: Document) -> Report:
    trigger = Trigger("signed", 5, 11)
    return Report(document.name, "x", 0, 1, trigger, (), "AGREE", None, (), (), None, None, "asserted", None, None)


def test_the_command_itself(news: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "comity", "code", news], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert '"type": "AGREE"' in done.stdout
