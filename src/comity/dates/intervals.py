"""Working with intervals: reading them, the event-date of last resort, filling in what another date says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from comity.dates import edtf, reckoning
from comity.dates.meanings import Link
from comity.dates.mentions import DateMention
from comity.errors import UsageError
from comity.records import DateBasis, Interval, Publication

NEWS_DAYS = 7
"""How long before its publication the undated act of a news item may lie: a weekly tells the week."""

_MONTH = timedelta(31)
_YEAR_UNSAID = re.compile(r"XXXX(?:-\d\d){1,2}(?:/XXXX(?:-\d\d){1,2})?")


def read_interval(form: str, basis: DateBasis = "explicit", text: str | None = None) -> Interval:
    """An interval from its EDTF («2024», «2024-06», «1950/1953», «2022/..», «195X»).

    Raises UsageError where `form` is no date in a form that comity knows.
    """
    try:
        earliest, latest = edtf.bounds(form)
    except ValueError as error:
        raise UsageError(
            f"{form!r} is no date: write 2024, 2024-06, 2024-06-19 or an interval like 1950/1953"
        ) from error
    return Interval(form, earliest, latest, basis, text)


def document_interval(published: Publication | None, news: bool = False) -> Interval | None:
    """The date of an event of which nothing says when: not after its document was published; of `news` not more than
    NEWS_DAYS before, where publication is known to the month. None where the document has no such bound."""
    if published is None or published.latest is None:
        return None
    earliest = published.earliest if news else None
    if earliest is None:
        return Interval(f"../{edtf.day(published.latest)}", None, published.latest, "document")
    if published.latest - earliest <= _MONTH:
        earliest = reckoning.moved(earliest, -NEWS_DAYS, "day")
    return Interval(_open_span(earliest, published.latest), earliest, published.latest, "document")


def fill_year(interval: Interval, frame: Interval) -> Interval:
    """An interval whose year is unsaid, in the year of `frame` («in June» beside 2024: 2024-06, basis frame).

    The interval as it is where its year is said, or where the frame is not within one year or has no such day.
    """
    year = _one_year(frame)
    if year is None or not _YEAR_UNSAID.fullmatch(interval.edtf):
        return interval
    form = interval.edtf.replace("XXXX", f"{year:04d}")
    try:
        earliest, latest = edtf.bounds(form)
    except ValueError:
        return interval
    return Interval(form, earliest, latest, "frame", interval.text)


def in_frame(mention: DateMention, frame: Interval) -> Interval:
    """The interval of a mention beside another date of its text: the year filled in, or the time counted from it
    («two days later» beside 2024-06-19: 2024-06-21). As it is where the frame does not settle it."""
    if mention.interval.basis != "frame" or mention.interval.earliest or mention.interval.latest:
        return fill_year(mention.interval, frame)
    if mention.amount is None or frame.earliest is None or frame.latest is None:
        return mention.interval
    form = edtf.span(_counted(frame.earliest, mention), _counted(frame.latest, mention))
    return replace(read_interval(form, "frame"), text=mention.interval.text)


def intersect(one: Interval, other: Interval) -> Interval | None:
    """The time that two intervals share, with the basis and words of the narrower; None where they share none, or
    where one of them fixes no day."""
    if not (_bounded(one) and _bounded(other)):
        return None
    earliest = max((bound for bound in (one.earliest, other.earliest) if bound), default=None)
    latest = min((bound for bound in (one.latest, other.latest) if bound), default=None)
    if earliest and latest and earliest > latest:
        return None
    for whole in (one, other):
        if (whole.earliest, whole.latest) == (earliest, latest):
            return whole
    narrower = min(one, other, key=_days)
    return Interval(_open_span(earliest, latest), earliest, latest, narrower.basis, narrower.text)


def related(interval: Interval, link: Link) -> Interval:
    """What a preposition that stands farther off makes of an interval («since the invasion of Kuwait in 1990»: the
    clause's date is related(1990, "since") = 1990/..)."""
    form = edtf.related(interval.edtf, link)
    earliest, latest = edtf.bounds(form)
    return Interval(form, earliest, latest, interval.basis, interval.text)


def _one_year(frame: Interval) -> int | None:
    if frame.earliest is None or frame.latest is None or frame.earliest.year != frame.latest.year:
        return None
    return frame.earliest.year


def _counted(day: date, mention: DateMention) -> str:
    amount = mention.amount or 0
    if amount == 0:
        return reckoning.unit_of(day, mention.granularity)
    return reckoning.ago(day, -amount, mention.granularity)


def _bounded(interval: Interval) -> bool:
    return interval.earliest is not None or interval.latest is not None


def _days(interval: Interval) -> int:
    return ((interval.latest or date.max) - (interval.earliest or date.min)).days


def _open_span(earliest: date | None, latest: date | None) -> str:
    first = edtf.day(earliest) if earliest else ".."
    last = edtf.day(latest) if latest else ".."
    return first if first == last else f"{first}/{last}"
