"""`comity bot lemmy`: summaries of linked pages as replies to posts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from comity.cli import options, output
from comity.errors import UsageError

if TYPE_CHECKING:
    from comity.digests.bot import Outcome
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
@click.option("--allow-private", is_flag=True, help="Also fetch pages on this machine and private networks.")
@options.ledger
def lemmy(
    instance: str,
    communities: tuple[str, ...],
    write: bool,
    every: int | None,
    token: str | None,
    allow_private: bool,
    ledger: str,
) -> None:
    """Reply once to each post in the communities named, with the sentences that carry the page it links to.

    What was replied to is remembered in the ledger. Posts without a link, deleted, locked or pinned ones, those of
    other bots, and pages of which a summary saves little are left alone.
    """
    from comity.digests.bot import Lemmy, run
    from comity.ledger.notes import Notes

    if write and not token:
        raise UsageError("--post: needs the bot's login in COMITY_LEMMY_TOKEN")
    with Lemmy(instance, token) as site, Notes(ledger, f"lemmy {site.instance}") as notes:
        while True:
            for outcome in run(site, notes, communities, lambda link: _shorten(link, allow_private), write):
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


def _say(outcome: Outcome) -> None:
    reason = f" ({outcome.reason})" if outcome.reason else ""
    output.note(f"{outcome.post.address}: {outcome.action}{reason}")
    if outcome.text:
        click.echo(f"{outcome.text}\n")
