"""What `comity code --explain` prints for a person: why each report is as it is, and what was missing elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import click

Row = dict[str, Any]

SHORT = 80  # characters of what an entry asks for that are shown; JSON has all


def show(rows: Iterable[Row]) -> None:
    """Print the rows of `comity.coding.explain`, each sentence once with what was decided about it."""
    for (doc, sentence), group in groupby(rows, key=lambda row: (row["doc"], row["sentence"])):
        click.echo(f"{doc}: {' '.join(sentence.split())}")
        for row in group:
            for line in report_lines(row) if "why" in row else silent_lines(row["why_not"]):
                click.echo(f"  {line}")
        click.echo()


def report_lines(row: Row) -> Iterator[str]:
    """One report."""
    why = row["why"]
    yield f"{sides(row)}  {row['type']} {row['mode'] or ''}".rstrip()
    used = f", with «{why['with']}»" if why["with"] else ""
    yield f"  {'trigger':<10}«{why['trigger']}», {why['pattern']}{used}{asked(why['asks'])}"
    if why["turned"]:
        yield f"  {'type':<10}{why['turned']}"
    for side in ("actors", "recipients"):
        for actor in why[side]:
            yield f"  {side.removesuffix('s'):<10}{read_as(actor)}"
    yield f"  {'date':<10}{dated(why['date'])}"
    yield f"  {'modality':<10}{told(row, why['modality'])}"


def sides(row: Row) -> str:
    """«FJI → TON»."""
    codes = [", ".join(actor["code"] for actor in row[side]) or "nobody" for side in ("actors", "recipients")]
    return " → ".join(codes)


def asked(asks: Row) -> str:
    """What the entry asks for, cut short."""
    told = "; ".join(f"{key}: {', '.join(map(str, as_list(value)))}" for key, value in asks.items())
    return f" ({told[:SHORT]}{'…' if len(told) > SHORT else ''})" if told else ""


def as_list(value: Any) -> list[Any]:
    """One or many as a list."""
    return value if isinstance(value, list) else [value]


def read_as(actor: Row) -> str:
    """How an actor was resolved."""
    words = f"«{actor['words']}»" if actor["words"] else "not named in the sentence"
    parts = [actor["code"], f"from {words}"]
    if actor["antecedent"]:
        parts.append(f"which refers to «{actor['antecedent']}»")
    if actor["read_as"]:
        parts.append(actor["read_as"] + (f" on {actor['as_of']}" if actor["as_of"] else ""))
    return ", ".join(parts)


def dated(date: Row | None) -> str:
    """What a date rests on."""
    if date is None:
        return "none: neither the words nor the document give one"
    words = f" from «{date['words']}»" if date["words"] else ""
    day = date["reckoned_from"]
    published = f", published {day['earliest'] or '..'} to {day['latest'] or '..'} ({day['basis']})" if day else ""
    return f"{date['edtf']}{words}, {date['basis']}{published}"


def told(row: Row, modality: Row) -> str:
    """What the modality rests on, and who is credited."""
    others = [f"«{word}» {name}" for name, word in modality["signs"].items() if name != modality["is"]]
    credit = f"; credited to {row['attributed_to']}" if row["attributed_to"] else ""
    word = f"«{modality['because']}»" if modality["is"] in modality["signs"] else modality["because"]
    return f"{modality['is']}: {word}{' (also ' + ', '.join(others) + ')' if others else ''}{credit}"


def silent_lines(why_not: Row) -> Iterator[str]:
    """A sentence that gave no report."""
    yield f"no report of {', '.join(why_not['named'])}: {why_not['reason']}"
    tried = sorted(why_not["tried"], key=lambda miss: (miss["word"], miss["missing"]))
    for (word, missing), group in groupby(tried, key=lambda miss: (miss["word"], miss["missing"])):
        patterns = list(dict.fromkeys(miss["pattern"] for miss in group))
        yield f"  «{word}», {', '.join(patterns)}: {missing}"
