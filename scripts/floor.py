"""The floor under the coder: its scores on the repository's gold may not fall below those in tests/gold/pins.json.

    python scripts/floor.py                              scores beside their pins; status 1 where one fell
    python scripts/floor.py --pin                        raise the pins to today's scores
    python scripts/floor.py --pin --lower --reason "…"   lower one, or pin another gold; the reason is kept in the file

Where gold files of others lie beside the checkout (`../shared/gold`), they are scored too; nothing is pinned for them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
PINS = GOLD / "pins.json"
SHARED = ROOT.parent / "shared"
TIES = "ties.jsonl"
PLACES = 4  # of a pinned share

Scores = dict[str, float]


@dataclass(frozen=True)
class Floor:
    """What is pinned: the hash of the gold, the scores, and why one was lowered or the gold changed, oldest first."""

    gold: str
    scores: Scores
    changes: list[dict[str, str]]

    @classmethod
    def read(cls, path: Path) -> Floor:
        """The pins in a file."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def write(self, path: Path) -> None:
        """Keep the pins in a file."""
        path.write_text(json.dumps(self.__dict__, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder, in the order of their names."""
    return sorted(folder.glob("*.jsonl"))


def gold_hash(folder: Path) -> str:
    """The SHA-256 of all gold files, names included."""
    digest = sha256()
    for path in gold_files(folder):
        digest.update(path.name.encode() + b"\n" + path.read_bytes())
    return digest.hexdigest()


def measure(folder: Path) -> Scores:
    """The scores that are pinned, each the better the larger, from 0 to 1.

    What is right about a dyad is counted of all that gold has, found or not, so that a find never lowers a score.
    """
    events = result_of([path for path in gold_files(folder) if path.name != TIES])
    ties = result_of([folder / TIES])
    wanted = [*(hit.gold.line for hit in events.hits), *(dyad.line for dyad in events.misses)]
    scores = {
        "events precision": events.figures.precision,
        "events F1": events.figures.f1,
        "dates right": part(events.dates.right, [line.when for line in wanted]),
        "none invented": 1 - part(events.invented, [line.when is None for line in wanted]),
        "modality right": part(events.modality.right, [line.modality for line in wanted]),
        "attribution right": part(events.attribution.right, [line.credited for line in wanted]),
        "traps left alone": 1 - events.sprung.part,
        "ties precision": ties.figures.precision,
        "ties F1": ties.figures.f1,
    }
    return {name: round(value, PLACES) for name, value in scores.items()}


def part(right: int, asked: list[Any]) -> float:
    """How large a part of the lines that ask for something had it right."""
    return right / sum(map(bool, asked))


def result_of(paths: Sequence[Path]) -> Any:
    """What the coder makes of several gold files taken as one."""
    from comity.evaluation import Gold, coded_lines, compare, read_gold

    golds = [read_gold(path) for path in paths]
    documents = {name: sentences for gold in golds for name, sentences in gold.documents.items()}
    whole = Gold(documents, of_ties=any(gold.of_ties for gold in golds))
    return compare(whole, coded_lines(whole))


def faults(floor: Floor, scores: Scores, gold: str) -> Iterator[str]:
    """What is wrong: a score that fell, a gold that is not the pinned one."""
    if gold != floor.gold:
        yield "the gold differs from the pinned one: pin it anew, with a reason"
    for name, pinned in floor.scores.items():
        if scores.get(name, 0.0) < pinned:
            yield f"{name} fell from {pinned} to {scores.get(name)}"


def repinned(floor: Floor, scores: Scores, gold: str, lower: bool, reason: str | None) -> Floor:
    """The floor with today's scores. Raises ValueError where that lowers one, or pins another gold, and `lower` and a
    `reason` are not given."""
    wrong = list(faults(floor, scores, gold))
    if wrong and not (lower and reason):
        raise ValueError("; ".join([*wrong, 'to pin it all the same: --lower --reason "…"']))
    changes = [*floor.changes, *({"what": one, "reason": reason or ""} for one in wrong)]
    return Floor(gold, scores, changes)


def show(floor: Floor, scores: Scores) -> None:
    """The scores beside their pins."""
    for name, value in scores.items():
        pinned = floor.scores.get(name)
        change = "" if pinned is None or value == pinned else "  FELL" if value < pinned else "  rose"
        print(f"{name:<22}{value:.4f}" + ("" if pinned is None else f"  pinned {pinned:.4f}{change}"))


def others(shared: Path) -> Iterator[list[str]]:
    """The calls of `comity evaluate` for the gold files beside the checkout."""
    gold = shared / "gold"
    seeds = ["--texts", str(shared / "seeds")]
    if gold.exists():
        yield [str(gold / "plv.jsonl")]
        yield [str(gold / "seeds" / "events.jsonl"), *seeds, "--traps", str(gold / "seeds" / "not_coded.jsonl")]
        yield [str(gold / "seeds" / TIES), "--statements", *seeds]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, compare, and pin where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true", help="pin today's scores and gold")
    parser.add_argument("--lower", action="store_true", help="with --pin: also where a score falls or the gold differs")
    parser.add_argument("--reason", help="with --lower: why; kept in the file")
    asked = parser.parse_args(arguments)
    floor, scores, gold = Floor.read(PINS), measure(GOLD), gold_hash(GOLD)
    show(floor, scores)
    if asked.pin:
        try:
            repinned(floor, scores, gold, asked.lower, asked.reason).write(PINS)
        except ValueError as error:
            print(f"not pinned: {error}", file=sys.stderr)
            return 1
        return 0
    wrong = list(faults(floor, scores, gold))
    for fault in wrong:
        print(fault, file=sys.stderr)
    for call in others(SHARED):
        evaluate(call)
    return 1 if wrong else 0


def evaluate(call: list[str]) -> None:
    """`comity evaluate` of one gold file, as a user sees it."""
    from comity.cli import door

    print(f"\n$ comity evaluate {' '.join(call)}", flush=True)
    door.run(["evaluate", *call])


if __name__ == "__main__":
    sys.exit(main())
