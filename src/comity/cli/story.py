"""`comity story`: the stories in the ledger, or one of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from comity.cli import options, output
from comity.cli.output import Form
from comity.cli.prose import in_prose

if TYPE_CHECKING:
    from comity.digests.stories import Story
    from comity.ledger import Ledger


@click.command("story", short_help="What happened, what is behind it, what the papers say, how we got here.")
@click.argument("id", required=False)
@options.ledger
@options.known_by
@options.writer
@options.output_format("text", "md", "html", "json", default="text")
def command(id: str | None, ledger: str, known_by: date | None, writer: str | None, model: str, form: str) -> None:
    """Tell one story, or list all where no ID is given. ID is a story's id, its beginning, or a document in it.

    A story is documents that tell of the same happenings. All that is told of it is sentences from the sources; with
    --writer a model may join them, each sentence held against the sources that it cites.
    """
    from comity.ledger import Ledger

    with Ledger.open(ledger, create=False) as record:
        if id is None:
            _list(record, known_by, form)
        else:
            _tell(record, id, known_by, form, (writer, model))


def _list(record: Ledger, known_by: date | None, form: str) -> None:
    from comity.digests.stories import stories

    if form not in ("text", "json"):
        raise click.UsageError(f"--format {form} is for one story: give its id; `comity story` lists them")
    rows = [_row(story) for story in stories(record, known_by)]
    output.write(rows, "table" if form == "text" else form, COLUMNS)


def _tell(record: Ledger, id: str, known_by: date | None, form: str, writer: tuple[str | None, str]) -> None:
    from comity.digests import rendering
    from comity.digests.stories import find, page

    story = find(record, id, known_by)
    told = in_prose(page(record, story, known_by), *writer)
    if form == "json":
        output.write_one_or_more([{**_row(story), **rendering.as_json(told)}], form)
    else:
        output.page(told, form)


def _row(story: Story) -> Form:
    return {
        "id": story.id,
        "title": story.title,
        "days": story.days,
        "documents": [profile.name for profile in story.documents],
    }


COLUMNS: output.Columns = {
    "id": lambda row: row["id"],
    "days": lambda row: row["days"] or "undated",
    "documents": lambda row: str(len(row["documents"])),
    "title": lambda row: row["title"],
}
