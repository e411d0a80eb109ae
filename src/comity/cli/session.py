"""`comity ask` without a question: one after another, with history and completion, each leaning on the one before."""

from __future__ import annotations

import os
import readline
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from comity.actors.resolve import names_by_code
from comity.answers import Answer, ask
from comity.answers.following import Turn, asks_for_sources, in_full, sources
from comity.ledger import Ledger

PROMPT = "? "
KEPT = 1000
"""Questions kept from one session to the next."""


def run(ledger: Ledger, as_of: date | None, known_by: date | None, show: Callable[[Answer], None]) -> None:
    """Asks for questions until the input ends; `show` prints an answer."""
    history = _history()
    _prepare(history)
    before: Turn | None = None
    while (text := _next()) is not None:
        if not text.strip():
            continue
        if before is not None and asks_for_sources(text):
            click.echo("\n".join(sources(before)) or "Nobody: there was no answer.")
            continue
        question = in_full(text, before)
        if question != text:
            click.echo(f"({question})")
        answer = ask(ledger, question, as_of, known_by)
        show(answer)
        before = Turn(question, answer)
    _keep(history)


def complete(text: str, state: int) -> str | None:
    """The names of actors that begin with some letters, one at a time, as `readline` asks for them."""
    found = sorted({name for name in names_by_code().values() if name.casefold().startswith(text.casefold())})
    return found[state] if text and state < len(found) else None


def _next() -> str | None:
    try:
        return input(PROMPT if sys.stdin.isatty() else "")
    except EOFError:
        return None


def _history() -> Path:
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base) / "comity" / "questions"


def _prepare(history: Path) -> None:
    readline.set_completer(complete)
    readline.set_completer_delims(" ?")
    readline.parse_and_bind("tab: complete")
    if history.is_file():
        readline.read_history_file(history)
    readline.set_history_length(KEPT)


def _keep(history: Path) -> None:
    if sys.stdin.isatty():
        history.parent.mkdir(parents=True, exist_ok=True)
        readline.write_history_file(history)
