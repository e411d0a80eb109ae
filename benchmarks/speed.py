"""How fast comity codes, beside spaCy's full pipeline over the same sentences, and how much memory it takes.

    python benchmarks/speed.py [TEXT]

TEXT is a plain text file. Without one, the news items beside the checkout (`../shared/corpus`) are used, or, where
there are none, the plain example texts. Each side runs alone in a process of its own, by turns, and the fastest of its
runs counts: what else the machine does must not decide. Start-up (imports, the model, the lexicons, a first sentence)
is timed apart. comity's rate is that of `comity code --format jsonl`: it holds reading,
coding and writing JSON. Counted are the sentences in passages that are coded.
spaCy runs as its package sets it up; comity runs the same model on one thread of numpy's matrix library.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "agnews_world.jsonl"
EXAMPLES = sorted((ROOT / "examples" / "texts").glob("*.txt"))
WARM_UP = "France signed a treaty with Germany in Paris on 22 January 1963."
ROUNDS = 3
TARGET_RATIO = 4.0  # times spaCy's rate
TARGET_MEGABYTES = 700


@dataclass(frozen=True)
class Figures:
    """One side's run: seconds of start-up, seconds of work, sentences done, peak memory of the process in MB."""

    name: str
    startup: float
    seconds: float
    sentences: int
    megabytes: float

    @property
    def rate(self) -> float:
        """Sentences per second, start-up apart."""
        return self.sentences / self.seconds


def main() -> None:
    """Measure both sides and print them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else collected(Path(folder) / "bench.txt")
        rounds = [(alone(measure_comity, path), alone(measure_spacy, path)) for _ in range(ROUNDS)]
    comity, spacy = (min(runs, key=lambda run: run.seconds) for runs in zip(*rounds, strict=True))
    print(f"{'':<22}{'sentences':>10}{'start-up':>10}{'run':>9}{'sentences/s':>13}{'peak':>9}")
    for side in (comity, spacy):
        print(
            f"{side.name:<22}{side.sentences:>10,}{side.startup:>8.2f} s{side.seconds:>7.2f} s"
            f"{side.rate:>13,.0f}{side.megabytes:>6.0f} MB"
        )
    print(f"\ncomity does {comity.rate / spacy.rate:.1f} times spaCy's rate (target {TARGET_RATIO:g})", end=" ")
    print(f"in {comity.megabytes:.0f} MB (target under {TARGET_MEGABYTES})")


def collected(path: Path) -> Path:
    """Write the texts to measure on to `path`, a paragraph an item."""
    if CORPUS.exists():
        items = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    else:
        items = [example.read_text(encoding="utf-8") for example in EXAMPLES]
    path.write_text("\n\n".join(items) + "\n", encoding="utf-8")
    return path


def alone(measure: Callable[[str], Figures], path: Path) -> Figures:
    """Run one side in a fresh process, so that neither's memory or caches count for the other."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (str(path),))


def measure_comity(path: str) -> Figures:
    """What `comity code --format jsonl PATH` does, its output thrown away."""
    started = time.perf_counter()
    import comity
    from comity import forms
    from comity.coding import code_documents
    from comity.reading import read
    from comity.records import Document

    comity.code(WARM_UP)
    ready = time.perf_counter()
    documents = (item for item in read([path]) if isinstance(item, Document))
    with Path(os.devnull).open("w", encoding="utf-8") as out:
        for coded in code_documents(documents, stated=False):
            out.writelines(json.dumps(forms.report(report)) + "\n" for report in coded.reports)
    done, most = time.perf_counter(), peak()
    return Figures("comity code", ready - started, done - ready, len(coded_sentences(path)), most)


def measure_spacy(path: str) -> Figures:
    """spaCy's pipeline as its package has it, over the same sentences."""
    texts = coded_sentences(path)
    started = time.perf_counter()
    import spacy

    from comity.coding.language import model_name

    pipeline = spacy.load(model_name())
    pipeline(WARM_UP)
    ready = time.perf_counter()
    for _ in pipeline.pipe(texts):
        pass
    return Figures("spaCy, full pipeline", ready - started, time.perf_counter() - ready, len(texts), peak())


def coded_sentences(path: str) -> list[str]:
    """The sentences of the passages that comity codes."""
    from comity.reading import read, sentences
    from comity.records import CODED_ROLES, Document

    documents = (item for item in read([path]) if isinstance(item, Document))
    return [
        sentence.text for document in documents for sentence in sentences(document)
        if sentence.passage.role in CODED_ROLES
    ]  # fmt: skip


def peak() -> float:
    """This process's peak memory in MB (Linux counts kilobytes, macOS bytes)."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
