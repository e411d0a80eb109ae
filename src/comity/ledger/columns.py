"""The columns that several of the ledger's tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, String


def reference(column: str, primary_key: bool = False) -> Column[Any]:
    """A column that names a row of another table («events.id») and goes with it."""
    name = column.partition(".")[0].removesuffix("s") + "_id"
    return Column(name, ForeignKey(column, ondelete="CASCADE"), nullable=False, primary_key=primary_key)


def interval(prefix: str) -> list[Column[Any]]:
    """The five columns that hold a `records.Interval`; `_edtf` is null where there is none."""
    return [
        Column(f"{prefix}_edtf", String),
        Column(f"{prefix}_earliest", Date),
        Column(f"{prefix}_latest", Date),
        Column(f"{prefix}_basis", String),
        Column(f"{prefix}_text", String),
    ]


def mention() -> list[Column[Any]]:
    """The columns that hold a `records.Actor` beside the line it belongs to."""
    return [
        Column("ord", Integer, primary_key=True),
        Column("code", String, nullable=False),
        Column("sector", String),
        Column("name", String),
        Column("text", String, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("antecedent", String),
    ]


def coded() -> list[Column[Any]]:
    """The columns that reports and statements share: where the words stand, who says it how, and the clock."""
    return [
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("trigger_text", String, nullable=False),
        Column("trigger_start", Integer, nullable=False),
        Column("trigger_end", Integer, nullable=False),
        *interval("date"),
        Column("modality", String, nullable=False),
        Column("attributed_to", String),
        Column("speaker", String),
        Column("counts_from", Date, nullable=False),
        Column("certain_from", Date, nullable=False),
    ]
