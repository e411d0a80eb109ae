"""Dates: the times that a text tells, as intervals with their ground. Nothing here invents a date."""

from comity.dates.find import find_dates, has_cue
from comity.dates.intervals import document_interval, fill_year, in_frame, intersect, read_interval, related
from comity.dates.mentions import DateMention

__all__ = [
    "DateMention",
    "document_interval",
    "fill_year",
    "find_dates",
    "has_cue",
    "in_frame",
    "intersect",
    "read_interval",
    "related",
]
