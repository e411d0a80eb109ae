"""`comity bot lemmy`: summaries of linked pages as replies to posts."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, output
from comity.errors import UsageError

if TYPE_CHECKING:
    from comity.digests.bot import Outcome
    from comity.digests.discussion import Discussion
    from comity.digests.tldr import Summary


@click.group("bot", short_help="Reply to posts with the summary of the page they link to: comity bot lemmy.")
def command() -> None:
    """Bots for link-sharing sites."""


@command.command("lemmy", short_help="Go through the posts of a Lemmy community; a dry run unless --post.")
@click.option("--instance", required=True, metavar="URL", help="The server, as https://lemmy.example.")
@click.option("--community", "communities", required=True, multiple=True, metavar="NAME", help="May be given again.")
@click.option("--post", "write", is_flag=True, help="Post the replies; without it they are only printed.")
@click.option("--every", type=click.IntRange(30), metavar="SECONDS", help="Go on, a round in so many seconds.")
@click.option("--token", envvar="COMITY_LEMMY_TOKEN", show_envvar=True, metavar="JWT", help="The bot's login.")
@click.option("--condensed", is_flag=True, help="Fold summaries away, as some servers ask.")
@click.option("--allow-private", is_flag=True, help="Also fetch pages on this machine and private networks.")
@options.ledger
def lemmy(
    instance: str,
    communities: tuple[str, ...],
    write: bool,
    every: int | None,
    token: str | None,
    condensed: bool,
    allow_private: bool,
    ledger: str,
) -> None:
    """Reply once to each post in the communities named, with the sentences that carry the page it links to.

    Who calls the bot there is answered: with the summary of the page, or, where the words ask for the discussion, with
    what the comments claim and what is said against it. What was replied to is remembered in the ledger. Left alone are
    posts without a link, deleted, locked or pinned, those of other bots, and pages of which a summary saves little.
    """
    from comity.digests.bot import Lemmy, Tools, answer_mentions, run
    from comity.ledger.notes import Notes

    if write and not token:
        raise UsageError("--post: needs the bot's login in COMITY_LEMMY_TOKEN")
    tools = Tools(lambda link: _shorten(link, allow_private), _discuss, condensed)
    with Lemmy(instance, token) as site, Notes(ledger, f"lemmy {site.instance}") as notes:
        while True:
            for outcome in run(site, notes, communities, tools, write):
                _say(outcome)
            for outcome in answer_mentions(site, notes, communities, tools, write) if token else ():
                _say(outcome)
            if every is None:
                return
            time.sleep(every)


def _shorten(link: str, allow_private: bool) -> Summary | str:
    from comity.coding import code_document
    from comity.digests.tldr import summarise
    from comity.reading import ReadOptions, read
    from comity.records import Document

    for item in read([link], ReadOptions(allow_private=allow_private)):
        return summarise(code_document(item)) if isinstance(item, Document) else item.reason
    return "no text found behind the link"


def _discuss(thread: Mapping[str, Any]) -> Discussion | None:
    """The discussion in a thread as the server gives it."""
    from comity.coding import code_document
    from comity.digests.discussion import discuss
    from comity.reading import Known, ReadOptions
    from comity.reading.jsonfiles import read_json
    from comity.records import Document

    data = json.dumps(thread).encode()
    read = read_json(data, "the thread", "thread", Known(), ReadOptions())
    return next((discuss(code_document(item)) for item in read if isinstance(item, Document)), None)


def _say(outcome: Outcome) -> None:
    reason = f" ({outcome.reason})" if outcome.reason else ""
    output.note(f"{outcome.post.address}: {outcome.action}{reason}")
    if outcome.text:
        click.echo(f"{outcome.text}\n")
