"""The door of the command line: the call comes in here, and every error that a user can mend ends here as one line
on standard error and an exit status (0 done; 1 done, but an input could not be read; 2 the call was wrong)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from comity import __version__
from comity.cli.commands import Commands
from comity.errors import ComityError

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="comity")
def app() -> None:
    """Who did what to whom, and who stands with whom: dated, sourced, as of any day."""


def main() -> None:
    """The console script `comity`."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Carry out one call and return its exit status. Commands return theirs, or None for 0."""
    try:
        status = app.main(list(arguments), prog_name="comity", standalone_mode=False)
        sys.stdout.flush()
    except ComityError as error:
        click.echo(f"comity: {error}", err=True)
        return error.exit_status
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("comity: stopped", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        _leave_standard_output()
        return 0
    return status if isinstance(status, int) else 0


def _leave_standard_output() -> None:
    """The reader (`head`, a pager) left: what is still buffered must not raise again when Python flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
