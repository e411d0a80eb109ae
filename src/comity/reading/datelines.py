"""Days that a page writes about itself: a masthead, a line under the title, a prefix, an address."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from comity.lexicons import load
from comity.reading.cues import alternatives, plain

Label = Literal["published", "updated"] | None

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAMES = {name: number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}
_MONTH = f"(?P<month>{alternatives(_NAMES)})\\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_FORMS = tuple(
    re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](?P<year>(?:19|20)\d\d)",
        r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?:t[\d:.z+-]*)?",
        r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>(?:19|20)\d\d)",
    )
)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\.?\b"
    r"|\b(?:gmt|utc|e[sd]?t|c[es]t|p[sd]?t|bst|kst|jst|msk|ist)\b(?: ?[+-]\d+(?::\d\d)?)?"
    r"|\b(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:about |over )?(?:an?|\d+) ?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|[smhdwy]|mo|yr) ago",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"\s*(?:date:? |\[)?((?:19|20)\d\d-\d\d-\d\d)\]?:?(?=\s)", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[/-]|\b)")
_SMALL_WORDS = frozenset({"date", "at", "min", "read", "first", "last"})
_NAMED_IN_ADDRESS = re.compile(rf"/((?:19|20)\d\d)/(?P<month>{alternatives(_NAMES)})/(\d\d?)(?:/|\b)", re.IGNORECASE)
_MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?!\d)")
MOST_OTHER_WORDS = 2
"""Words that may stand beside the date on a line that is about the date («28 May 2024 / 12:34 RU»)."""
MOST_NAMES = 6
"""The same on a line with a byline («By Ana Sola - 3 May 2023», «3 May 2023 | By Ana Sola»)."""
_PARTED = re.compile(r"[|•·–—]|\s-\s")


_HEAD_OF_REPORT = 90
"""Characters in which the place, the day and the agency stand at the head of a report."""
_PLACE = re.compile(r"[A-Z][\w'’.-]+(?:,? [A-Z(][\w'’.)-]*| \([^()]{1,30}\)){0,5}(?:,| [–—-]{1,2})?\s+$")
_AGENCY = re.compile(r"[.,]?\s*(?:\([A-Z][^()]{1,40}\)|/[A-Z][A-Z ]{1,20}/)")
_DASH = re.compile(r"\s*(?:--?|—|–)\s")


@cache
def _byline() -> re.Pattern[str]:
    agencies = (name.lower() for name in load("layout")["agencies"])
    return re.compile(rf"(?:{alternatives((*load('layout')['byline_words'], *agencies))})\b")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A day written on a page: from `earliest` to `latest`, which differ where day and month cannot be told apart."""

    earliest: date
    latest: date
    label: Label


def report_day(text: str) -> DateLine | None:
    """The day of a report from its head: behind a place and before an agency («Lima, 14/03/2011 (ANDINA) …»), or behind
    a place in capitals and before a dash. None where the year is not said, or an entry of a chronicle may begin so."""
    head = text[:_HEAD_OF_REPORT]
    for form in (*_FORMS, _SLASHED):
        match = form.search(head)
        if match and _PLACE.fullmatch(head[: match.start()]):
            agency = _AGENCY.match(head, match.end()) or "(" in head[: match.start()]
            wired = head.split(maxsplit=1)[0].strip(",").isupper() and _DASH.match(head, match.end())
            found = _first_date(match[0]) if agency or wired else None
            return DateLine(found[0], found[1], "published") if found else None
    return None


def prefix_date(text: str) -> tuple[date, int] | None:
    """The day that a machine wrote before the text (« date 2023-11-26 Title»), and where the text goes on."""
    match = _PREFIX.match(text)
    day = match and day_of(match[1])
    return (day, match.end()) if match and day else None


def address_days(url: str) -> tuple[date, date] | None:
    """The first and last day that an address allows: the day it holds («…/2024/03/23/…», «…/2024/mar/23/…»), or the
    month («…/2024/03/title»)."""
    if match := _IN_ADDRESS.search(url):
        day = _day(*(int(part) for part in match.groups()))
        return (day, day) if day else None
    if match := _NAMED_IN_ADDRESS.search(url):
        day = _day(int(match[1]), _NAMES[match["month"].lower()], int(match[3]))
        return (day, day) if day else None
    if (match := _MONTH_IN_ADDRESS.search(url)) and (first := _day(int(match[1]), int(match[2]), 1)):
        return first, date(first.year, first.month, monthrange(first.year, first.month)[1])
    return None


def day_of(text: str) -> date | None:
    """A day in ISO form, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_date_line(text: str) -> bool:
    """Whether a line tells a day, a time or an age, and next to nothing else."""
    if len(text) > 90 or not any(letter.isdigit() for letter in text):
        return False
    if _AGE.fullmatch(plain(text)):
        return True
    return date_line(text) is not None


def date_line(text: str) -> DateLine | None:
    """What a line about a date says; None where it tells more than a date."""
    found = _first_date(text)
    if found is None:
        return None
    earliest, latest, rest = found
    label: Label = "published" if _updated_since(text) else _label(rest)
    words = re.findall(r"[^\W\d_]+", _without_labels(plain(_TIME.sub(" ", rest))))
    other = [word for word in words if word not in _SMALL_WORDS]
    parts = (part.strip() for part in _PARTED.split(plain(text)))
    most = MOST_NAMES if any(_byline().match(part) for part in parts) else MOST_OTHER_WORDS
    if len(other) > most or (other and text.endswith((".", "!"))):
        return None
    return DateLine(earliest, latest, label)


def _updated_since(text: str) -> bool:
    """Whether a line says behind its first day when it was updated: «May 3, 2018 / 2:00 PM / Updated 19 hours ago»."""
    match = next((found for form in _FORMS if (found := form.match(text.strip()))), None)
    rest = text.strip()[match.end() :].casefold() if match else ""
    labels = (_whole_word(word).search(rest) for word in load("layout")["date_labels"]["updated"])
    dated = (*_FORMS, _SLASHED, _AGE)
    return any(label is not None and any(form.search(rest, label.end()) for form in dated) for label in labels)


def _first_date(text: str) -> tuple[date, date, str] | None:
    """The first day in a line, as bounds, and the line without its days."""
    for form in _FORMS:
        if (match := form.search(text)) and (day := _day_of_match(match)):
            return day, day, _without_dates(text)
    if match := _SLASHED.search(text):
        days = [day for day in (_day(int(match[3]), int(match[m]), int(match[3 - m])) for m in (1, 2)) if day]
        return (min(days), max(days), _without_dates(text)) if days else None
    return None


def _without_dates(text: str) -> str:
    for form in (*_FORMS, _SLASHED):
        text = form.sub(" ", text)
    return text


def _day_of_match(match: re.Match[str]) -> date | None:
    month = match["month"].casefold().rstrip(".")
    return _day(int(match["year"]), _NAMES.get(month) or int(month), int(match["day"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _label(rest: str) -> Label:
    """What the words beside a date call it; the first label counts («Published … Updated …»)."""
    form = plain(rest)
    labels = load("layout")["date_labels"]
    places = [
        (match.start(), name) for name in labels for word in labels[name] if (match := _whole_word(word).search(form))
    ]
    return min(places)[1] if places else None


@cache
def _whole_word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _without_labels(form: str) -> str:
    labels = load("layout")["date_labels"]
    for phrase in sorted((phrase for name in labels for phrase in labels[name]), key=len, reverse=True):
        form = _whole_word(phrase).sub(" ", form)
    return form
