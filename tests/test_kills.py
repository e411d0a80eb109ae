"""A reading that is killed again and again: no document half in, and none lost in the end."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

KILLS = 20
ROWS = 600
HALF = """
SELECT count(*) FROM documents AS d
WHERE (SELECT count(*) FROM passages AS p WHERE p.document_id = d.id) <> 1
   OR (SELECT count(*) FROM sentences AS s WHERE s.document_id = d.id) <> 2
   OR (SELECT count(*) FROM prints AS f WHERE f.document_id = d.id) <> 32
"""


def story(number: int) -> str:
    """Two sentences that tell of no act, in words that no other story has."""
    words = [f"word{number}x{place}" for place in range(20)]
    return f"It {' '.join(words)} on the hills near the old mill. Nobody came."


def held(path: Path) -> int:
    """How many documents the ledger holds."""
    if not path.exists():
        return 0
    with sqlite3.connect(path) as tables:
        if not tables.execute("SELECT 1 FROM sqlite_master WHERE name = 'documents'").fetchone():
            return 0
        return int(tables.execute("SELECT count(*) FROM documents").fetchone()[0])


def is_whole(path: Path) -> bool:
    """Whether the file is sound and no document is half in."""
    with sqlite3.connect(path) as tables:
        sound = tables.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sound and (held(path) == 0 or tables.execute(HALF).fetchone() == (0,))


def test_twenty_kills_at_random_moments(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"text": story(n)}) + "\n" for n in range(ROWS)))
    path = tmp_path / "c.db"
    command = [sys.executable, "-m", "comity", "read", str(rows), "--ledger", str(path)]
    moments = random.Random(20)
    before = 0
    for _ in range(KILLS):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        begun = time.monotonic()
        while running.poll() is None and not (held(path) > before or time.monotonic() - begun > 20):
            time.sleep(0.05)
        time.sleep(moments.uniform(0, 0.15))
        running.send_signal(signal.SIGKILL)
        running.wait()
        now = held(path)
        assert now >= before and is_whole(path)
        before = now
    assert 0 < before < ROWS
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=300)
    assert held(path) == ROWS and is_whole(path)
