"""A ledger of an older version is brought up to this one when it is opened, and answers as before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from comity.errors import LedgerError
from comity.ledger import Filter, Ledger

TODAY = date(2025, 6, 1)

VERSION_3 = """
    ALTER TABLE event_pairs RENAME TO newer;
    DROP INDEX event_pairs_by_event;
    CREATE TABLE event_pairs (
        event_id VARCHAR NOT NULL, a VARCHAR NOT NULL, b VARCHAR NOT NULL, day DATE NOT NULL,
        PRIMARY KEY (event_id, a, b), FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE
    );
    CREATE INDEX event_pairs_by_codes ON event_pairs (a, b, day);
    INSERT INTO event_pairs SELECT event_id, a, b, day FROM newer;
    DROP TABLE newer;
    ALTER TABLE statement_pairs DROP COLUMN again;
    UPDATE comity_ledger SET value = '3';
"""
VERSION_2 = """
    DROP TABLE statement_pairs;
    DROP TABLE judged_reports;
    DROP TABLE judged_statements;
    DROP TABLE judgements;
    UPDATE comity_ledger SET value = '2';
"""
"""What makes the tables of this version those of an older one; the second after the first."""


def answers(ledger: Ledger) -> list[Any]:
    pair = Filter(("OMN",), ("KEN",), as_of=TODAY)
    lines = [sorted(ledger.pair_lines(Filter(("OMN",), as_of=TODAY), again)) for again in (True, False)]
    return [*lines, ledger.acts_by_month(pair), list(ledger.events(pair))]


@pytest.mark.parametrize("older", [VERSION_3, VERSION_3 + VERSION_2])
def test_an_older_ledger_is_brought_up_and_can_be_written(
    tmp_path: Path, draft: Callable[..., Any], older: str
) -> None:
    path, texts = tmp_path / "comity.db", []
    for number in range(3):
        text = draft(f"{number}", f"2024-0{number + 1}-03")
        text.statement(f"Oman and Kenya are allies, {number}.", "alliance", "OMN", "KEN")
        text.statement(f"Oman has armed Kenya since 1999, {number}.", "arms_supply", "OMN", "KEN", since="1999")
        texts.append(text.report(f"Oman and Kenya met in {number}.", "CONSULT", "OMN", "KEN").coded())
    with Ledger.open(path) as ledger:
        for text in texts:
            ledger.add(text, today=TODAY)
        before = answers(ledger)
    with sqlite3.connect(path) as connection:
        connection.executescript(older)
    with Ledger.open(path) as ledger:
        assert answers(ledger) == before
        assert len(before[0]) == 2 and len(before[2]) == 3
        ledger.forget("1")
        assert len(answers(ledger)[2]) == 2
    with Ledger.open(path) as ledger:
        ledger.add(texts[1], today=TODAY)
        assert len(answers(ledger)[2]) == 3


def test_a_ledger_that_is_too_old_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "comity.db"
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE comity_ledger SET value = '1'")
    with pytest.raises(LedgerError, match=r"older comity.*read the texts into a new ledger"):
        Ledger.open(path)
