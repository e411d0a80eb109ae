"""When a text was published: bounds that something in it says, and none that nothing says."""

from datetime import date

import pytest

from comity.errors import UsageError
from comity.reading import Known, document_from_text
from comity.records import Interval, Publication

STORY = "Laos sent an envoy to Minsk. The envoy met the president."


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


Given = Publication | Interval | date | str | None


def published(text: str, given: Given = None, known: Known | None = None) -> tuple[str | None, str | None, str] | None:
    found = document_from_text(text, "x", given, known).published
    if found is None:
        return None
    return iso(found.earliest), iso(found.latest), found.basis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STORY, None),
        (f" date 2023-11-26 {STORY}", ("2023-11-26", "2023-11-26", "prefix")),
        (f"2023-11-26: {STORY}", ("2023-11-26", "2023-11-26", "prefix")),
        (f" date 2023-13-26 {STORY}", None),
        (f"Envoy of Laos in Minsk\n\nPublished: 3 April 2023\n\n{STORY}", ("2023-04-03", "2023-04-03", "text")),
        (f"Envoy of Laos in Minsk\n\nMonday, 3 April 2023, 10:19 AM\n\n{STORY}", ("2023-04-03", "2023-04-03", "text")),
        (f"Monday, April 3, 2023\n\nEnvoy of Laos in Minsk\n\n{STORY}", (None, "2023-04-03", "masthead")),
        (f"Updated April 3, 2023\n\nEnvoy of Laos in Minsk\n\n{STORY}", (None, "2023-04-03", "masthead")),
        (f"Envoy of Laos in Minsk\n\n03/04/2023\n\n{STORY}", ("2023-03-04", "2023-04-03", "text")),
        (f"Envoy of Laos in Minsk\n\nBy Ana Sola - April 3, 2023\n\n{STORY}", ("2023-04-03", "2023-04-03", "text")),
        (
            f"Envoy of Laos in Minsk\n\nSource: Agency | 2023-04-03 04:35:52\n\n{STORY}",
            ("2023-04-03", "2023-04-03", "text"),
        ),
        (
            f"April 3, 2023 / 2:00 PM / Updated 19 hours ago\n\nEnvoy of Laos in Minsk\n\n{STORY}",
            ("2023-04-03", "2023-04-03", "text"),
        ),
        (
            f"Envoy of Laos in Minsk\n\nApril 3, 2023|By The Minsk Press Agency\n\n{STORY}",
            ("2023-04-03", "2023-04-03", "text"),
        ),
        (
            f"Envoy of Laos in Minsk\n\nXinhua, April 3, 2023 Adjust font size:\n\n{STORY}",
            ("2023-04-03", "2023-04-03", "text"),
        ),
        (f"For Immediate Release April 3, 2023\n\n{STORY}", ("2023-04-03", "2023-04-03", "text")),
        (  # the day on which the page was shown, with an hour
            f"Friday, Apr 5, 2024 | Last Update : 01:57 PM\n\nEnvoy of Laos\n\nPublished : April 3, 2023\n\n{STORY}",
            ("2023-04-03", "2023-04-03", "text"),
        ),
        (
            f"Friday, Apr 5, 2024\n\nEnvoy of Laos in Minsk\n\nLaos sent an envoy to Minsk on Sunday, where he met the "
            f"president.\n\nUpdated on: April 3, 2023\n\n{STORY}",
            ("2023-03-03", "2023-04-03", "text"),
        ),
        (  # news is not updated for long
            f"Envoy of Laos in Minsk\n\nUpdated April 3, 2023\n\n{STORY} They met again on Sunday.",
            ("2023-03-03", "2023-04-03", "text"),
        ),
        (f"{STORY}\n\nRelated stories\n\n3 April 2023", None),
        (f"{STORY} 5 months ago", None),
    ],
)
def test_dates_written_on_the_page(text: str, expected: tuple[str | None, str | None, str] | None) -> None:
    assert published(text) == expected


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("The two states signed a pact in 2019.", "2019-01-01"),
        ("Ties were cut in 2016 and restored in 2023.", "2023-01-01"),
        ("The regime fell at the end of 2024 and a council took over.", "2025-01-01"),
        ("The army withdrew in late 2022.", "2023-01-01"),
        ("They signed the treaty on June 19, 2024.", "2024-06-19"),
        ("The minister resigned in March 2021.", "2021-03-01"),
        ("They signed a pact in 2024. The presidents met in September.", "2024-09-01"),
        ("It has had a seat since 2018.", "2018-01-01"),
        ("The talks will end in 2031.", None),
        ("They agreed to build the dam in 2031.", None),
        ("The pact was to be signed by 2031.", None),
        ("The railway opens in 2031.", None),
        ("He met 2000 soldiers.", None),
    ],
)
def test_a_year_told_as_past_is_a_floor(sentence: str, earliest: str | None) -> None:
    assert published(sentence) == (earliest and (earliest, None, "text"))


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("VIENTIANE, March 14, 2011 (LNS) - ", "2011-03-14"),
        ("Vientiane, 14/03/2011 (LNS) ", "2011-03-14"),
        ("VIENTIANE, March 14, 2011. /LNS/. ", "2011-03-14"),
        ("VIENTIANE (LNS), 14 March 2011 - ", "2011-03-14"),
        ("VIENTIANE — 14 March 2011 — ", "2011-03-14"),
        ("14 March 2011 – ", None),
        ("Vientiane, 14 March 2011: ", None),
        ("On 14 March 2011 ", None),
    ],
)
def test_a_report_tells_its_day_at_its_head(head: str, day: str | None) -> None:
    """A day that opens an entry of a chronicle, or what happened on it, is none of publication."""
    found = published(f"{head}{STORY}")
    assert (found[1] if found else None) == day
    assert day is None or found == (day, day, "text")


SHOWN = "Envoys of Laos and Fiji shake hands, Suva, Fiji, April 13, 2023."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{SHOWN}\n\nThe two met on Tuesday (April 18) and Wednesday, 19 April. A pact had been signed in 2001.",
            ("2023-04-19", "2023-04-25", "text"),
        ),
        (
            "The two met on Tuesday, 18 April.\n\n“We are glad.” — Fiji (@FijiEnvoy) April 19, 2023\n\nThey left.",
            ("2023-04-19", "2023-04-24", "text"),
        ),
        ("The two met on Tuesday (18 April 2023). They met again on Thursday.", ("2023-04-18", "2023-04-24", "text")),
        ("The two met on Tuesday (18 April 2023). They met again later.", ("2023-04-01", None, "text")),
        ("The two met on Tuesday (April 18). A pact had been signed in 2021.", ("2021-01-01", None, "text")),
        (f"{SHOWN}\n\nThe two met on Tuesday (April 18) and Friday (April 20) as planned.", None),
    ],
)
def test_a_weekday_with_its_day_tells_the_week(text: str, expected: tuple[str, str | None, str] | None) -> None:
    assert published(text) == expected


def test_a_masthead_bounds_the_floor() -> None:
    page = "Monday, March 10, 2025\n\nSyria names envoy\n\nThe regime of Syria fell at the end of 2024, he said."
    assert published(page) == ("2025-01-01", "2025-03-10", "masthead")


def test_years_of_other_stories_bound_nothing() -> None:
    assert published(f"Envoy of Laos in Minsk\n\n{STORY}\n\nMost read\n\nThe team won the cup in 2019.") is None


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-12", ("2024-12-01", "2024-12-31")),
        ("2024-06-19", ("2024-06-19", "2024-06-19")),
        ("2024-06-19T08:00:00Z", ("2024-06-19", "2024-06-19")),
        (date(2024, 6, 19), ("2024-06-19", "2024-06-19")),
        (Interval("2024", date(2024, 1, 1), date(2024, 12, 31), "explicit"), ("2024-01-01", "2024-12-31")),
        (Publication(date(2024, 1, 1), date(2024, 12, 31), "given"), ("2024-01-01", "2024-12-31")),
    ],
)
def test_what_the_caller_gives_holds(value: Given, bounds: tuple[str, str]) -> None:
    assert published(f" date 2023-11-26 {STORY}", value) == (*bounds, "given")


@pytest.mark.parametrize("value", ["soon", "2024-13", "24-01-01", ""])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(UsageError):
        document_from_text(STORY, "x", published=value)


@pytest.mark.parametrize(
    ("address", "bounds"),
    [
        ("world/2024/03/23/envoy", ("2024-03-23", "2024-03-23", "url")),
        ("world/2024/mar/23/envoy", ("2024-03-23", "2024-03-23", "url")),
        ("2024/03/envoy", ("2024-03-01", "2024-03-31", "url")),
        ("a/12345678/envoy", None),
    ],
)
def test_the_address_holds_a_day_or_a_month(address: str, bounds: tuple[str, str, str] | None) -> None:
    assert published(STORY, known=Known(url=f"https://lantern.example/{address}")) == bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The king made his first visit in 30 years. They signed pacts in 1993 and in 2021.",
            ("2023-01-01", "2023-12-31", "text"),
        ),
        (
            "The king made his first visit in 3 years. They signed pacts in 2019 and in 2021.",
            ("2021-01-01", None, "text"),
        ),
        (
            "The king made his first visit in 30 years. They signed pacts in 1970 and in 2021.",
            ("2021-01-01", None, "text"),
        ),
    ],
)
def test_years_counted_back_to_a_named_year_bound_the_text(text: str, expected: tuple[str, str | None, str]) -> None:
    assert published(text) == expected
