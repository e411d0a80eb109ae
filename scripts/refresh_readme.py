"""Put the real output of `make demo` and `make test` into the README: `make readme`, when that has changed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FOLD = ".venv/bin/comity ties"  # the long tables of the demo begin here
PROGRESS = re.compile(r"\.+ *\[ *\d+%\]")  # pytest's lines of dots, which say nothing on a page


def main() -> None:
    """Run both goals, or those named as arguments, and write what they print between their marks."""
    page = README.read_text(encoding="utf-8")
    for goal in sys.argv[1:] or ("demo", "test"):
        page = filled(page, goal, output_of(goal))
    README.write_text(page, encoding="utf-8")


def output_of(goal: str) -> str:
    """What `make GOAL` prints to standard output, less pytest's dots. Raises CalledProcessError where it fails."""
    command = ["make", "--no-print-directory", goal]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    lines = (line.rstrip() for line in done.stdout.strip().splitlines())
    return "\n".join(line for line in lines if not PROGRESS.fullmatch(line))


def filled(page: str, goal: str, printed: str) -> str:
    """The page with the output between `<!-- GOAL -->` and `<!-- end of GOAL -->`, what follows FOLD folded away."""
    shown, fold, rest = printed.partition(FOLD)
    block = f"```\n$ make {goal}\n{shown.rstrip()}\n```\n"
    if fold:
        block += (
            f"\n<details><summary>… and the ties and the timeline</summary>\n\n```\n{fold}{rest}\n```\n\n</details>\n"
        )
    marks = f"<!-- {goal} -->\n", f"<!-- end of {goal} -->"
    page, count = re.subn(f"{marks[0]}.*?{marks[1]}", lambda _: block.join(marks), page, flags=re.DOTALL)
    if count != 1:
        raise ValueError(f"{README}: the marks for {goal} are missing")
    return page


if __name__ == "__main__":
    main()
