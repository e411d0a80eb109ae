"""When a document was published: an interval with its basis, never a day that nothing says.

Best first: what the caller gives, what the data say beside the text (metadata), a machine's prefix, a day written with
the title, the address. A masthead shows the day on which the page was shown and bounds the publication from above only.
A text that speaks of a year as past was published after it began.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from comity.errors import UsageError
from comity.lexicons import load
from comity.reading.cues import alternatives, words
from comity.reading.datelines import MONTHS, DateLine, address_days, date_line, report_day
from comity.reading.reckoned import reckoned
from comity.reading.weekdays import names_weekday, week_of, week_told
from comity.records import CODED_ROLES, Interval, Passage, Publication, Role

_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH = rf"(?P<month>{'|'.join(name.capitalize() for name in MONTHS)})"
_DATED = re.compile(rf"\b(?:{_MONTH} (?:(?P<day>\d{{1,2}}),? )?|(?:in|In|since|Since|during|During|early|mid) ){_YEAR}")
_MONTH_ALONE = re.compile(rf"\b(?:(?:in|since|last|early|late|mid) )?{_MONTH}\b(?!,? ?(?:of )?\d)")
_YET_TO_COME = re.compile(r"\b(?:by|until|before|for|through)(?: the end of)? (?:19|20)\d\d\b")
_PAST_FORM = re.compile(r"[a-z]{3,}ed")
_AIM = re.compile(r"\bto (?!the\b|a\b|an\b|its\b|their\b|his\b|her\b)[a-z]+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")
_SHOWN: frozenset[Role] = frozenset({"caption"})
_ABOVE: frozenset[Role] = frozenset({"boilerplate", "widget", "credit"})
_BELOW_LEAD: frozenset[Role] = _ABOVE | {"teaser", "heading"}
LEAD = 2
"""Paragraphs that may stand above the line with the day: one that repeats the title, one for a summary."""
_TWEET = re.compile(rf"[—–] ?[^\n()]{{2,60}} \(@\w+\) {_MONTH} (?P<day>\d{{1,2}}), {_YEAR}")
_WORD = re.compile(r"[a-z']+")
VERB_DISTANCE = 8
"""Words between a date and the verb that makes it past."""
UPDATED_WITHIN = timedelta(31)
"""How long before its update a story with weekdays in it was written at most."""
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?$")


def as_publication(value: Publication | Interval | date | str | None, basis: str) -> Publication | None:
    """A publication from what a caller has: a day, an interval, or ISO text (2024, 2024-06, 2024-06-19T12:00).

    Raises UsageError where the text is no such date.
    """
    if value is None or isinstance(value, Publication):
        return value
    if isinstance(value, Interval):
        return Publication(value.earliest, value.latest, basis)
    if isinstance(value, date):
        return Publication(value, value, basis)
    return Publication(*_iso_bounds(value), basis)


def published(
    text: str,
    passages: Sequence[Passage],
    known: Publication | None = None,
    prefix: date | None = None,
    url: str | None = None,
) -> Publication | None:
    """The publication of a text, from the best evidence there is; None where nothing bounds it."""
    if known:
        return known
    if prefix:
        return Publication(prefix, prefix, "prefix")
    heads = list(_head_dates(text, passages))
    stated = [line for line, below_title in heads if line.label == "published" or (below_title and line.label is None)]
    if stated:
        return Publication(stated[0].earliest, stated[0].latest, "text")
    if report := _head_of_report(text, passages):
        return Publication(report.earliest, report.latest, "text")
    if url and (days := address_days(url)):
        return Publication(*days, "url")
    if week := _week(text, passages):
        return Publication(*week, "text")
    updates = [line.latest for line, _ in heads if line.label == "updated"]
    ceiling = min(updates, default=None) or max((line.latest for line, _ in heads), default=None)
    floor = _floor(text, passages, ceiling)
    if ceiling and _is_news_of(ceiling, heads, list(_coded_sentences(text, passages))):
        return Publication(max(floor or date.min, ceiling - UPDATED_WITHIN), ceiling, "text")
    if ceiling:
        return Publication(floor, ceiling, "masthead")
    if floor is None:
        return None
    years = reckoned(list(_coded_sentences(text, passages)), floor)
    return Publication(years[0], years[1], "text") if years else Publication(floor, None, "text")


def seen_by(found: Publication | None, day: date | None) -> Publication | None:
    """A publication with its bound from above, where the text could be read on a day and nothing else bounds it."""
    if day is None or (found and found.latest):
        return found
    if found and found.earliest and found.earliest > day:
        return found
    return Publication(found.earliest if found else None, day, "archive")


def _iso_bounds(text: str) -> tuple[date, date]:
    match = _ISO.match(text.strip())
    if not match:
        raise UsageError(f"{text!r} is no date; write it as 2024, 2024-06 or 2024-06-19")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date of the calendar: {error}") from error
    return first, first if day else _last_day(first.year, month)


def _last_day(year: int, month: int | None) -> date:
    """The last day of a month, or of a year where no month is given."""
    following = date(year, month + 1, 1) if month and month < 12 else date(min(year + 1, date.max.year), 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _head_dates(text: str, passages: Sequence[Passage]) -> Iterator[tuple[DateLine, bool]]:
    """The date lines above the first words of the text, each with whether the title stands above it; below its first
    paragraphs only those that say what they are («Updated on: 3 May 2013»)."""
    below_title, told = False, 0
    for passage in passages:
        told += passage.role in CODED_ROLES
        if told > LEAD:
            return
        below_title = below_title or passage.role == "title"
        if passage.role in (_BELOW_LEAD if told else _ABOVE):
            words = text[passage.start : passage.end]
            line = date_line(words.partition("\n")[0] if told else words)
            if line and (line.label or not told):
                yield line, below_title


def _head_of_report(text: str, passages: Sequence[Passage]) -> DateLine | None:
    """The day with its year at the head of a text that an agency sent out."""
    body = next((one for one in passages if one.role in CODED_ROLES), None)
    return report_day(text[body.start : body.end]) if body is not None and body.role == "body" else None


def _week(text: str, passages: Sequence[Passage]) -> tuple[date, date] | None:
    """The week of a text that tells days with their weekdays, where a caption or a tweet in it names a day."""
    told = [sentence for sentence in _coded_sentences(text, passages) if not _looks_ahead(sentence)]
    shown = [match for one in _sentences(text, passages, _SHOWN) for match in _DATED.finditer(one) if match["day"]]
    days = [_day_of(match) for match in [*shown, *_TWEET.finditer(text)]]
    return (week_of(told, max(days)) if days else None) or week_told(told[:LEAD], told)


def _is_news_of(ceiling: date, heads: Sequence[tuple[DateLine, bool]], sentences: Sequence[str]) -> bool:
    """Whether the newest day at the head is that of an update, and the text tells what was on a weekday: news, which is
    not updated for longer than its weekdays are understood."""
    updated = any(line.label == "updated" and line.latest == ceiling for line, _ in heads)
    return updated and any(names_weekday(sentence) for sentence in sentences)


def _day_of(match: re.Match[str]) -> date:
    """The first day of what a date in words names."""
    month = MONTHS.index(match["month"].lower()) + 1 if match["month"] else 1
    return _first_day(int(match["year"]), month, int(match["day"] or 1))


def _floor(text: str, passages: Sequence[Passage], ceiling: date | None) -> date | None:
    """The day after which the text must have been written, by the newest year of which it speaks as past."""
    told = [sentence for sentence in _coded_sentences(text, passages) if not _looks_ahead(sentence)]
    days = [day for sentence in told for day in _years_begun(sentence) if ceiling is None or day <= ceiling]
    days += [_day_of(match) for match in _TWEET.finditer(text)]
    newest = max(days, default=None)
    if newest is None or (newest.month, newest.day) != (1, 1) or _closes(told, newest.year - 1):
        return newest
    months = [month for sentence in told for month in _lone_months(sentence)]
    after = date(newest.year, min(months), 1) if months else newest
    return after if ceiling is None or after <= ceiling else newest


def _coded_sentences(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    return _sentences(text, passages, CODED_ROLES)


def _sentences(text: str, passages: Sequence[Passage], roles: frozenset[Role]) -> Iterator[str]:
    for passage in passages:
        if passage.role in roles:
            yield from _SENTENCE.findall(text[passage.start : passage.end])


def _looks_ahead(sentence: str) -> bool:
    """Whether a sentence speaks of what is still to come: its years bound nothing."""
    return bool(_YET_TO_COME.search(sentence)) or not words("future_words").isdisjoint(_WORD.findall(sentence.lower()))


def _years_begun(sentence: str) -> Iterator[date]:
    """For each past year named the first day that the words leave: of the day, month or year, or of the year after."""
    for match in _closing().finditer(sentence):
        if _is_past(sentence, match):
            yield date(int(match["year"]) + 1, 1, 1)
    for match in _DATED.finditer(sentence):
        if _is_past(sentence, match):
            yield _day_of(match)


def _is_past(sentence: str, match: re.Match[str]) -> bool:
    """Whether a verb in the past stands near a date, with no aim («to start in 2005») between them."""
    if match.group().lower().startswith("since"):
        return True
    before = sentence[: match.start()].split()[-VERB_DISTANCE:]
    after = sentence[match.end() :].split()[:VERB_DISTANCE]
    if _AIM.search(" ".join(before)):
        return False
    return any(_is_past_verb(word) for word in before + after)


def _is_past_verb(word: str) -> bool:
    form = word.strip(".,;:()\"'“”‘’").lower()
    return form in words("past_words") or bool(_PAST_FORM.fullmatch(form))


def _first_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 1)


def _closes(sentences: Sequence[str], year: int) -> bool:
    return any(int(match["year"]) == year for sentence in sentences for match in _closing().finditer(sentence))


def _lone_months(sentence: str) -> Iterator[int]:
    """Past months named without a year; «May» counts only after a word that makes it a month."""
    for match in _MONTH_ALONE.finditer(sentence):
        if (match["month"] != "May" or " " in match.group()) and _is_past(sentence, match):
            yield MONTHS.index(match["month"].lower()) + 1


@cache
def _closing() -> re.Pattern[str]:
    """A phrase that tells of a year's end («at the end of 2024», «late 2022»)."""
    return re.compile(
        rf"\b(?:{alternatives(load('layout')['closing_words'])})(?: of| in)? (?:\d{{1,2}},? )?{_YEAR}", re.IGNORECASE
    )
