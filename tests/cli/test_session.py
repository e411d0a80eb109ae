"""`comity ask` without a question: in a terminal and through a pipe."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from comity.cli.session import complete
from comity.ledger import Ledger

ASKED = "Is Chile an ally of Peru?\nand Bolivia?\nwho says so?\n"


@pytest.fixture
def path(tmp_path: Path, draft: Callable[..., Any]) -> str:
    text = draft("atlas", "2020-02-02")
    text.statement("Peru counts Chile among its closest allies.", "alliance", "PER", "CHL", strength="closest")
    text.statement("Chile is allied with Bolivia.", "alliance", "CHL", "BOL")
    where = tmp_path / "comity.db"
    with Ledger.open(where) as ledger:
        ledger.add(text.coded())
    return str(where)


def call(path: str, tmp_path: Path, stdin: Any, stdout: Any = subprocess.PIPE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "comity", "ask", "--ledger", path]
    home = os.environ | {"XDG_STATE_HOME": str(tmp_path), "TERM": "dumb"}
    return subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=subprocess.STDOUT, env=home)


def test_questions_through_a_pipe_lean_on_the_one_before(path: str, tmp_path: Path) -> None:
    out, _ = call(path, tmp_path, subprocess.PIPE).communicate(ASKED.encode(), timeout=60)
    lines = out.decode().splitlines()
    assert lines[0].startswith("Yes: Chile and Peru: alliance, in force (closest)")
    assert "(Is Chile an ally of Bolivia?)" in lines
    assert lines[-1] == "[1] atlas, 2020-02-02"


def test_in_a_terminal_it_prompts_and_keeps_what_was_asked(path: str, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    running = call(path, tmp_path, theirs, theirs)
    os.close(theirs)
    os.write(ours, ASKED.encode())
    shown = b""
    while not shown.endswith(b"[1] atlas, 2020-02-02\r\n? "):
        shown += os.read(ours, 1024)
    os.write(ours, b"\x04")
    running.wait(timeout=60)
    assert shown.startswith(b"? ") or b"\r\n? " in shown
    assert "and Bolivia?" in (tmp_path / "comity" / "questions").read_text()


def test_the_names_of_actors_are_completed() -> None:
    assert complete("Boliv", 0) == "Bolivia"
    assert complete("Boliv", 1) is None
    assert complete("", 0) is None
