"""Calls of the command line inside the test process."""

import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import Any

from comity.cli import door


@dataclass(frozen=True)
class Call:
    """What one call printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def comity(*arguments: object) -> Call:
    """`comity("show", path)` is `comity show path` as a user types it."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = door.run([str(argument) for argument in arguments])
    return Call(status, out.getvalue(), err.getvalue())
