"""Dates that a document sets elsewhere for an act that its own sentence leaves undated.

Two ways, and no guess: the same act between the same parties is dated in another sentence; or the passage opened with
a «since …» that its present perfects stand in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from comity.coding.roles import SYMMETRIC
from comity.dates import find_dates
from comity.records import Interval, Report

STEM = 5  # letters by which «invaded» and «invasion» are one
SHORT = {"minute", "hour", "day", "weekend", "week"}
HAPPENED = {"asserted", "reported"}


def framed(reports: Iterable[Report]) -> list[Report]:
    """The reports of one document; an undated one takes the date of the same act, where the document gives it just one
    («ties established last year», then «its recognition of»)."""
    told = list(reports)
    dates: dict[tuple[object, ...], set[Interval]] = defaultdict(set)
    for report in told:
        if report.modality in HAPPENED and (date := own_date(report)) is not None:
            dates[happening(report)].add(replace(date, text=None, basis="frame"))
    return [with_frame(report, dates.get(happening(report), set())) for report in told]


def own_date(report: Report) -> Interval | None:
    """The date that the sentence itself gives the act, where it is bounded."""
    date = report.date
    if date is None or date.basis not in {"explicit", "relative"} or date.earliest is None or date.latest is None:
        return None
    return date


def happening(report: Report) -> tuple[object, ...]:
    """What makes two reports of a document the same act: type, mode, whether it is diplomatic, who did it to whom
    (of a mutual act the parties alone), and who speaks."""
    doers, done_to = (frozenset(one.code for one in side) for side in (report.actors, report.recipients))
    parties = doers | done_to if report.type in SYMMETRIC else (doers, done_to)
    blow = report.trigger.text.lower()[:STEM] if report.type == "ASSAULT" else ""  # wars hold many attacks
    return (report.type, report.mode, "diplomatic" in report.contexts, parties, report.speaker, blow)


def with_frame(report: Report, dates: set[Interval]) -> Report:
    """The report, dated by its frame where it has no date of its own and the frame is one."""
    undated = report.date is None or report.date.basis == "document"
    if not undated or len(dates) != 1 or report.modality not in HAPPENED or is_of_these_days(report.sentence):
        return report
    return replace(report, date=next(iter(dates)))


def is_of_these_days(sentence: str) -> bool:
    """Whether a sentence speaks of days or weeks («said on Thursday it has closed its border», «a week after»): it is
    news, and the like that the text tells of years ago is another."""
    return any(one.granularity in SHORT for one in find_dates(sentence, None))
