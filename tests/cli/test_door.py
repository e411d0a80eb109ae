"""The frame of the command line: help, errors, exit statuses, pipes, options and forms of output."""

import json
import subprocess
import sys
from datetime import date

import click
import pytest

from comity.cli import door, output
from comity.cli.commands import COMMANDS, Commands
from comity.cli.options import period
from comity.errors import UnreadableError, UsageError

HEAVY = {"spacy", "numpy", "rich", "sqlalchemy", "trafilatura", "yaml"}


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)


def test_help_loads_nothing_heavy() -> None:
    seen = python("import sys; from comity.cli.door import run; run(['--help']); print(*sys.modules)").stdout
    help_page, modules = seen.strip().rsplit("\n", 1)
    assert all(name in help_page for name in COMMANDS)
    assert not HEAVY & set(modules.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_is_that_of_the_list(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = Commands().get_command(click.Context(door.app), name)
    assert command is not None
    assert command.name == name
    assert command.short_help == COMMANDS[name].help
    assert door.run([name, "--help"]) == 0
    assert f"Usage: comity {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "status"), [(UsageError("no actor «Atlantis»"), 2), (UnreadableError("a.txt: binary"), 1)]
)
def test_an_error_is_one_line_and_a_status(
    error: Exception, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise error

    monkeypatch.setattr(door.app, "main", fail)
    assert door.run(["ties", "Atlantis"]) == status
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"comity: {error}\n")


@pytest.mark.parametrize("call", [["no-such-command"], ["code"], ["code", "-", "--published", "soon"]])
def test_a_wrong_call_ends_with_2(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert door.run(call) == 2
    assert capsys.readouterr().out == ""


def test_a_reader_that_leaves_early_is_no_error() -> None:
    code = (
        "import sys; from comity.cli import door, output;"
        "door.app.main = lambda *a, **k: output.write(({'n': n} for n in range(100_000)), 'jsonl', {});"
        "sys.exit(door.run([]))"
    )
    writer = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stderr is not None
    assert writer.stdout.readline() == b'{"n": 0}\n'
    writer.stdout.close()
    assert (writer.stderr.read(), writer.wait(60)) == (b"", 0)
    writer.stderr.close()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-06-19", date(2024, 6, 19), date(2024, 6, 19)),
    ],
)
def test_a_date_is_a_period(text: str, first: date, last: date) -> None:
    assert period(text) == (first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2023-02-29", "19 June 2024", "2024-6-1", "2024/06"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        period(text)


ROWS = [{"who": "Perú", "n": 1}, {"who": 'a "b", c', "n": 2}]
COLUMNS: output.Columns = {"who": lambda row: row["who"], "number": lambda row: str(row["n"])}


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("jsonl", ['{"who": "Perú", "n": 1}', '{"who": "a \\"b\\", c", "n": 2}']),
        ("csv", ["who,number", "Perú,1", '"a ""b"", c",2']),
        ("table", ["who       number", "Perú      1", 'a "b", c  2']),
    ],
)
def test_rows_in_every_form(form: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    output.write(iter(ROWS), form, COLUMNS)
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == lines


@pytest.mark.parametrize("rows", [[], ROWS[:1], ROWS])
def test_json_is_one_list(rows: list[output.Form], capsys: pytest.CaptureFixture[str]) -> None:
    output.write(iter(rows), "json", COLUMNS)
    assert json.loads(capsys.readouterr().out) == rows


def test_markup_in_data_is_data(capsys: pytest.CaptureFixture[str]) -> None:
    output.write([{"who": "[red]Cuba[/red] :flag:", "n": 3}], "table", COLUMNS)
    assert "[red]Cuba[/red] :flag:" in capsys.readouterr().out
