"""What finding dates gives: the mention of a time in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comity.records import Interval

Relation = Literal["at", "since", "until", "before", "after", "between", "for"]
Granularity = Literal[
    "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "season", "year", "decade", "century",
    "era",
]  # fmt: skip
Scope = Literal["clause", "noun", "comparison", "dateline"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that say when, from `start` to `end` in the text they were found in, preposition included.

    `interval` already holds what `relation` makes of the time: «since 2022» is 2022/.. . A mention with relation
    "for" is a length of time, not a time («for decades», «in 24 years»), and must date nothing.
    `granularity` is the unit the words speak in ("era": a named war, a span of several units).
    `scope` says what the time belongs to: "clause"; "noun" where it stands at a noun («the 2024 pact», «September's
    talks», «the treaty of 1961», «the Korean War»); "comparison" where it only compares («the first visit since 2000»);
    "dateline" where it is the report's own date («ANKARA, Dec 15 (AP) - …»), which is no event's.
    `amount` counts units of `granularity`: a length («in 24 years»: 24), or the way from the time the text last spoke
    of («two days later»: 2, «a week earlier»: -1; see `in_frame`); None where there is none or it is vague.
    `recurs`: it comes again and again («on Tuesday», «in June»), so that only publication says which one.
    """

    start: int
    end: int
    interval: Interval
    relation: Relation
    granularity: Granularity
    scope: Scope = "clause"
    amount: int | None = None
    recurs: bool = False

    @property
    def resolved(self) -> bool:
        """Whether the interval is bounded on at least one side."""
        return self.interval.earliest is not None or self.interval.latest is not None
