"""The options that commands share, so that they are called and explained alike everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from comity.records import Publication

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


def period(text: str) -> tuple[date, date]:
    """The first and the last day of an ISO date («2024», «2024-06», «2024-06-19»). Raises ValueError for all else."""
    from comity.dates.edtf import bounds

    if not ISO_DATE.fullmatch(text):
        raise ValueError(text)
    first, last = bounds(text)
    assert first and last, "a day, a month and a year have both"
    return first, last


class IsoDate(click.ParamType[Any]):
    """A day, a month or a year of the calendar. Converts to `(first day, last day)`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[date, date]:
        """Ends the call with a usage error where `value` is no date."""
        try:
            return value if isinstance(value, tuple) else period(value)
        except ValueError:
            self.fail(f"{value!r} is no date: write 2024, 2024-06 or 2024-06-19", param, ctx)


def _last_day(ctx: click.Context, param: click.Parameter, value: tuple[date, date] | None) -> date | None:
    return value[1] if value else None


def _publication(ctx: click.Context, param: click.Parameter, value: tuple[date, date] | None) -> Publication | None:
    return Publication(*value, basis="given") if value else None


ledger: Decorator = click.option(
    "--ledger",
    envvar="COMITY_LEDGER",
    default="comity.db",
    show_default=True,
    show_envvar=True,
    metavar="PATH|URL",
    help="The ledger to use.",
)
as_of: Decorator = click.option(
    "--as-of",
    type=IsoDate(),
    callback=_last_day,
    metavar="DATE",
    help="What held on this day (of a month or year: its last day), as far as the record says.",
)
known_by: Decorator = click.option(
    "--known-by",
    type=IsoDate(),
    callback=_last_day,
    metavar="DATE",
    help="Only from documents published by then.",
)
published: Decorator = click.option(
    "--published",
    type=IsoDate(),
    callback=_publication,
    metavar="DATE",
    help="When the texts were published, where they do not say so themselves.",
)


def output_format(*choices: str, default: str | None = "table") -> Decorator:
    """`--format` with the forms that a command has. With `default` None the command decides by where output goes."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=default,
        show_default=default is not None,
        help="How to print.",
    )


def writer(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--writer` and `--model`: the model that may put an output into prose; called as `writer` and `model`."""
    url = click.option(
        "--writer",
        envvar="COMITY_WRITER",
        show_envvar=True,
        metavar="URL",
        help="Put it into prose by a model at this OpenAI-compatible endpoint, which gets the lines and their "
        "quotations. What it says beyond its sources is dropped. Needs comity[llm].",
    )
    name = click.option(
        "--model",
        envvar="COMITY_WRITER_MODEL",
        default="default",
        show_default=True,
        show_envvar=True,
        metavar="NAME",
        help="The model at the endpoint; its key, where it asks for one, is taken from COMITY_WRITER_KEY.",
    )
    return url(name(function))
