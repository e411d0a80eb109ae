"""What `read`, `code` and `show` share: the options that say how inputs are read, and the reading itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from comity.cli.options import Decorator, published
from comity.cli.output import note
from comity.records import Document, Publication, Unread

if TYPE_CHECKING:
    from comity.reading import ReadOptions

paths: Decorator = click.argument("paths", nargs=-1, required=True, metavar="PATH|URL|-...")

FIELDS = (
    ("--text-field", "The field of a row (JSON line, CSV) that holds the text; «text» unless given."),
    ("--id-field", "The field of a row that names the document."),
    ("--date-field", "The field of a row that says when it was published."),
)

ALLOW_PRIVATE = "Fetch addresses of this machine and of private networks, too."


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--published`, the names of fields in rows, and `--allow-private`; the command hands them to `read_options`."""
    function = click.option("--allow-private", is_flag=True, help=ALLOW_PRIVATE)(function)
    for flag, explanation in reversed(FIELDS):
        function = click.option(flag, metavar="NAME", help=explanation)(function)
    return published(function)


def read_options(
    published: Publication | None,
    text_field: str | None,
    id_field: str | None,
    date_field: str | None,
    allow_private: bool,
) -> ReadOptions:
    """The options of `reading_options` as reading takes them."""
    from comity.reading import ReadOptions

    return ReadOptions(
        published=published,
        text_field=text_field,
        id_field=id_field,
        date_field=date_field,
        allow_private=allow_private,
    )


class Inputs:
    """The documents among what reading gives, one at a time. What could not be read is named on standard error as
    it comes, and `status` then ends the call with 1."""

    def __init__(self, items: Iterable[Document | Unread]) -> None:
        self._items = items
        self.status = 0

    def __iter__(self) -> Iterator[Document]:
        for item in self._items:
            if isinstance(item, Document):
                yield item
            else:
                self.status = 1
                note(f"comity: {item.origin}: {item.reason}")
