"""How fast the ledger answers as it grows: ties and standing of one actor, and all ties of the world, as of a day.

    python benchmarks/ledger.py [EVENTS ...]

EVENTS are sizes of ledgers, 10000, 100000 and 1000000 unless given; the last takes a quarter of an hour to fill. The
acts are made up: states drawn by a fixed seed, a few of them far more often than the rest (as in the news), days over
thirty years, one sentence in twenty a standing tie. Each question is asked five times and the median of the processor's
seconds counts, so that what else the machine does does not.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from comity.ledger import Ledger
from comity.lexicons import load
from comity.lexicons.scores import quads
from comity.records import Actor, Coded, Document, Interval, Passage, Publication, Report, Statement, Trigger
from comity.ties import accounts_of, ties
from comity.ties.course import course
from comity.ties.rules import kinds
from comity.ties.standing import standing

SIZES = (10_000, 100_000, 1_000_000)
LINES = 100  # reports in a document
ROUNDS = 5
TIE_EVERY = 20
FIRST_DAY = date(1995, 1, 1)
DAYS = 30 * 365
AS_OF = date(2015, 6, 1)
TARGET_ACTOR, TARGET_WORLD = 0.1, 2.0  # seconds


def documents(events: int, draw: random.Random) -> Iterator[Coded]:
    """Coded texts that hold so many reports of acts, each of its own day and parties."""
    states = sorted(load("actors/states"))
    weights = [1 / (rank + 1) for rank in range(len(states))]
    for number in range(events // LINES):
        day = FIRST_DAY + timedelta(days=draw.randrange(DAYS))
        pairs = [draw.choices(states, weights, k=2) for _ in range(LINES)]
        yield document(number, day, pairs, draw)


def document(number: int, day: date, pairs: list[list[str]], draw: random.Random) -> Coded:
    """One text: a sentence a pair, one in twenty of them with a tie."""
    name, text, passages = f"text{number}", "", []
    reports, statements = [], []
    for n, (a, b) in enumerate(pairs):
        sentence = f"{a} {draw.randrange(10**9)} {b} {number} {n}."
        start = len(text)
        text += sentence + "\n\n"
        end = start + len(sentence)
        passages.append(Passage(start, end, "body"))
        trigger, when = Trigger("acted", start, start + 3), _day(day - timedelta(days=draw.randrange(3)))
        sides = (Actor(a, "GOV", a, a, start, start + 3),), (Actor(b, "GOV", b, b, end - 1, end),)
        type = draw.choice(sorted(quads()))
        reports.append(
            Report(name, sentence, start, end, trigger, sides[0], type, None, (), sides[1], None, when,
                   "asserted", None, None)
        )  # fmt: skip
        if n % TIE_EVERY == 0:
            kind = draw.choice(sorted(kinds()))
            statements.append(Statement(name, sentence, start, end, trigger, kind, *sides, state="in_force"))
    published = Publication(day, day, "given")
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = Document(name, "article", text, tuple(passages), digest, published=published)
    return Coded(made, tuple(reports), tuple(statements), sentences=len(passages))


def _day(day: date) -> Interval:
    return Interval(day.isoformat(), day, day, "explicit")


def fill(ledger: Ledger, events: int) -> float:
    """Puts the texts in and settles the events; returns the processor's seconds."""
    begun = time.process_time()
    for coded in documents(events, random.Random(7)):
        ledger.add(coded, today=date(2025, 6, 1))
    ledger.settle()
    return time.process_time() - begun


def seconds(ask: Callable[[], object]) -> float:
    """The median of several askings."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        ask()
        taken.append(time.process_time() - begun)
    return median(taken)


def measure(events: int) -> None:
    """One size: fills a ledger and prints its figures."""
    states = sorted(load("actors/states"))
    busy, other, quiet = states[0], states[1], states[len(states) // 2]
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "comity.db") as ledger:
        filled = fill(ledger, events)
        asked: dict[str, Callable[[], object]] = {
            "ties, busiest actor": lambda: ties(ledger, busy, as_of=AS_OF),
            "ties, known by that day": lambda: ties(ledger, busy, as_of=AS_OF, known_by=AS_OF),
            "ties, 50 with sentences": lambda: [tie.citations[0] for tie in ties(ledger, busy, as_of=AS_OF)[:50]],
            "ties, a quiet actor": lambda: ties(ledger, quiet, as_of=AS_OF),
            "standing, busiest pair": lambda: standing(ledger, busy, other, as_of=AS_OF),
            "standing, a quiet pair": lambda: standing(ledger, busy, quiet, as_of=AS_OF),
            "months, busiest pair": lambda: course(ledger, busy, other, as_of=AS_OF),
            "all ties of the world": lambda: accounts_of(ledger, as_of=AS_OF),
        }
        print(f"{events:>9} events  filled in {filled:.0f} s ({events / filled:.0f} events a second)", flush=True)
        for name, ask in asked.items():
            target = TARGET_WORLD if name.startswith("all") else TARGET_ACTOR
            taken = seconds(ask)
            print(
                f"          {name:<24} {taken * 1000:>9.1f} ms   {'met' if taken <= target else 'MISSED'}", flush=True
            )


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        measure(size)
