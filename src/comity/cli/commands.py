"""The commands by name. A command's module is imported when the command is called, not to list it in the help:
that keeps `comity --help` and every other command free of what one command needs."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

import click


class Entry(NamedTuple):
    """Where a command is (a module with an object `command`) and what the list in `comity --help` says of it."""

    module: str
    help: str


COMMANDS = {
    "read": Entry("comity.cli.read", "Read texts into the ledger."),
    "ask": Entry("comity.cli.ask", "Answer a question from the record, with the sentences behind the answer."),
    "tldr": Entry("comity.cli.tldr", "The few sentences that carry a text, with the words saved."),
    "faq": Entry("comity.cli.faq", "The questions the record can answer about an actor, answered."),
    "story": Entry("comity.cli.story", "What happened, what is behind it, what the papers say, how we got here."),
    "bot": Entry("comity.cli.bot", "Reply to posts with the summary of the page they link to: comity bot lemmy."),
    "ties": Entry("comity.cli.ties", "Who stands with an actor, how, since when, on what evidence."),
    "timeline": Entry("comity.cli.timeline", "What happened between actors, in the order of days."),
    "standing": Entry("comity.cli.standing", "How two actors stand with each other, in one word with its grounds."),
    "diff": Entry("comity.cli.diff", "What changed in an actor's ties between two dates, with before and after."),
    "disputes": Entry("comity.cli.disputes", "Accounts that contradict each other, with who says what."),
    "forecasts": Entry("comity.cli.forecasts", "What was expected, by whom and when, and what came of it."),
    "obligations": Entry("comity.cli.obligations", "Who must come to whose help, by which pact, and who did."),
    "compare": Entry("comity.cli.compare", "The record's ties beside a table of your own: ATOP's treaties, UN votes."),
    "web": Entry("comity.cli.web", "How actors are tied to each other, also through third ones; GraphML and GEXF."),
    "events": Entry("comity.cli.events", "The events, filtered: of an actor, a pair, a type, a time."),
    "judge": Entry("comity.cli.judge", "Reject or correct a report, split or join events, with a reason; undo it."),
    "documents": Entry("comity.cli.documents", "The documents in the ledger, with what was coded in each."),
    "forget": Entry("comity.cli.forget", "Take a document out of the ledger, with all that rests only on it."),
    "actors": Entry("comity.cli.actors", "What names stand for, and why: comity actors find PHRASE."),
    "code": Entry("comity.cli.code", "Code texts and print their reports; touches no ledger."),
    "evaluate": Entry("comity.cli.evaluate", "Score the coder against a gold file."),
    "show": Entry("comity.cli.show", "Print a document as it was read: passages with roles and speakers."),
}


class Commands(click.Group):
    """A Click group whose commands come from `COMMANDS`, in that order, each imported at its first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, its module imported now, or None."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = import_module(entry.module).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])
