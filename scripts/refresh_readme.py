"""Put the real output of `make demo` and `make test` into the README: `make readme`, when that has changed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def main() -> None:
    """Run both goals and write what they print between their marks."""
    page = README.read_text(encoding="utf-8")
    for goal in ("demo", "test"):
        page = filled(page, goal, output_of(goal))
    README.write_text(page, encoding="utf-8")


def output_of(goal: str) -> str:
    """What `make GOAL` prints to standard output. Raises CalledProcessError where it fails."""
    command = ["make", "--no-print-directory", goal]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def filled(page: str, goal: str, printed: str) -> str:
    """The page with the output in a code block between `<!-- GOAL -->` and `<!-- end of GOAL -->`."""
    block = f"<!-- {goal} -->\n```\n$ make {goal}\n{printed}\n```\n<!-- end of {goal} -->"
    page, count = re.subn(f"<!-- {goal} -->.*?<!-- end of {goal} -->", lambda _: block, page, flags=re.DOTALL)
    if count != 1:
        raise ValueError(f"{README}: the marks for {goal} are missing")
    return page


if __name__ == "__main__":
    main()
