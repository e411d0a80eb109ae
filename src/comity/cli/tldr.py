"""`comity tldr`: the few sentences that carry a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, output
from comity.cli.inputs import Inputs, read_options, reading_options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comity.digests.tldr import Summary
    from comity.records import Coded


@click.command("tldr", short_help="The few sentences that carry a text, with the words saved.")
@click.argument("source", metavar="PATH|URL|-")
@click.option("--sentences", type=click.IntRange(1), metavar="N", help="At most N sentences; 6 where nothing is said.")
@click.option("--words", type=click.IntRange(1), metavar="N", help="At most N words.")
@click.option("--percent", type=click.FloatRange(0, 100, min_open=True), metavar="P", help="At most P% of the words.")
@click.option("--discussion", is_flag=True, help="Of a thread: what its readers claim and what is said against it.")
@reading_options
@options.output_format("text", "json", "md", default="text")
def command(
    source: str,
    sentences: int | None,
    words: int | None,
    percent: float | None,
    discussion: bool,
    form: str,
    **fields: Any,
) -> int:
    """Print the sentences that carry a text, as they stand and in its order, and how many words that saves.

    No sentence is shown without those that it leans on («however», «he»). Words are counted as the known summary bots
    count them: parted by ASCII white space. At least one sentence is shown whatever the limit on words.
    """
    from comity.coding import code_documents
    from comity.digests.tldr import Limits, summarise
    from comity.reading import read

    inputs = Inputs(read([source], read_options(**fields)))
    limits = Limits(sentences, words, percent)
    if discussion:
        _discuss(code_documents(inputs), form)
        return inputs.status
    summaries = [summarise(coded, limits) for coded in code_documents(inputs, stated=False)]
    if form == "json":
        output.write_one_or_more([summary.to_json() for summary in summaries], form)
    else:
        for summary in summaries:
            click.echo(_markdown(summary) if form == "md" else _text(summary))
    return inputs.status


def _discuss(threads: Iterable[Coded], form: str) -> None:
    from comity.digests import rendering
    from comity.digests.discussion import discuss

    pages = [discuss(coded).page() for coded in threads]
    if form == "json":
        output.write_one_or_more([rendering.as_json(page) for page in pages], form)
    else:
        for page in pages:
            output.page(page, form)


def _text(summary: Summary) -> str:
    title = [summary.title, ""] if summary.title else []
    return "\n".join([*title, *(f"{line}\n" for line in summary.text.splitlines()), summary.count_line])


def _markdown(summary: Summary) -> str:
    from comity.digests.markup import markdown

    title = [f"## {markdown(summary.title)}\n"] if summary.title else []
    lines = (f"> {markdown(line)}\n" for line in summary.text.splitlines())
    source = [f"\n<{summary.url}>"] if summary.url else []
    return "\n".join([*title, *lines, summary.count_line, *source])
