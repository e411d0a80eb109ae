"""The command line, one file a command. Data goes to standard output, everything else to standard error."""

from comity.cli.door import main

__all__ = ["main"]
