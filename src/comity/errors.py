"""The one family of errors that comity raises for a person to act on.

Every message says which file or argument, where in it, and what to do. The doors (command line, web) catch
`ComityError` once, print its message and set its `exit_status`; anything else is a fault of comity's own.
"""


class ComityError(Exception):
    """Something a user can mend. `exit_status` is what the command line ends with."""

    exit_status = 2


class UsageError(ComityError):
    """The call was wrong: an unknown actor, a date that is none, an option that does not fit."""


class UnreadableError(ComityError):
    """An input could not be read; the others were."""

    exit_status = 1


class LexiconError(ComityError):
    """A lexicon file is wrong; the message names file and entry."""


class LedgerError(ComityError):
    """The ledger could not be opened or was made by a newer comity."""


class ModelError(ComityError):
    """The language model is missing or unfit; the message says how to install it."""
