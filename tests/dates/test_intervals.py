"""Working with intervals: reading, last resort, frames, intersections."""

from datetime import date

import pytest

from comity.dates import document_interval, fill_year, find_dates, in_frame, intersect, read_interval, related
from comity.errors import UsageError
from comity.records import Publication


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2024-06-19", "2024-06-19", "2024-06-19"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("195X", "1950-01-01", "1959-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("1950/1953", "1950-01-01", "1953-12-31"),
        ("../2024-03-23", None, "2024-03-23"),
        ("2022/..", "2022-01-01", None),
        ("2009~", "2008-01-01", "2010-12-31"),
        ("2008-22", "2008-06-01", "2008-09-22"),
        ("[2024-03-04,2024-04-03]", "2024-03-04", "2024-04-03"),
        ("XXXX-09", None, None),
        ("../..", None, None),
    ],
)
def test_bounds_of_a_form(edtf: str, earliest: str | None, latest: str | None) -> None:
    interval = read_interval(edtf)
    assert (str(interval.earliest or ""), str(interval.latest or "")) == (earliest or "", latest or "")


@pytest.mark.parametrize("edtf", ["yesterday", "2024-13", "2024-02-30", "1953/1950", "24", "", "2024-6-1"])
def test_no_date_says_what_to_write(edtf: str) -> None:
    with pytest.raises(UsageError, match="write 2024"):
        read_interval(edtf)


def test_an_event_of_last_resort_is_not_after_publication() -> None:
    day = date(2025, 3, 10)
    interval = document_interval(Publication(date(2025, 1, 1), day, "masthead"))
    assert interval is not None
    assert (interval.edtf, interval.earliest, interval.latest, interval.basis) == (
        "../2025-03-10",
        None,
        day,
        "document",
    )
    assert document_interval(Publication(day, None, "text")) is None
    assert document_interval(None) is None


@pytest.mark.parametrize(
    ("edtf", "frame", "filled", "basis"),
    [
        ("XXXX-06", "2024", "2024-06", "frame"),
        ("XXXX-06-19", "2024-11", "2024-06-19", "frame"),
        ("XXXX-06-12/XXXX-06-14", "2024", "2024-06-12/2024-06-14", "frame"),
        ("XXXX-02-29", "2023", "XXXX-02-29", "relative"),
        ("XXXX-06", "2023/2024", "XXXX-06", "relative"),
        ("XXXX-06", "2022/..", "XXXX-06", "relative"),
        ("XXXX-XX-17", "2024", "XXXX-XX-17", "relative"),
        ("XXXX", "2024", "XXXX", "relative"),
        ("2020-06", "2024", "2020-06", "relative"),
    ],
)
def test_a_frame_gives_the_year(edtf: str, frame: str, filled: str, basis: str) -> None:
    interval = fill_year(read_interval(edtf, "relative", "words"), read_interval(frame))
    assert (interval.edtf, interval.basis, interval.text) == (filled, basis, "words")


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("Two days later they left.", "2024-06-19", "2024-06-21"),
        ("They had left a week earlier.", "2024-06-19", "2024-06-09/2024-06-15"),
        ("The following year they left.", "2024-06-19", "2025"),
        ("They left that year.", "2024-06", "2024"),
        ("They left the same day.", "2024-06-19", "2024-06-19"),
        ("A month later they left.", "2024-06", "2024-07"),
        ("In May they left.", "2024", "2024-05"),
        ("In 1999 they left.", "2024", "1999"),
        ("Two days after the vote they left.", "2024-06-19", "XXXX-XX-XX"),
        ("Years later they left.", "2024-06-19", "XXXX"),
        ("Two days later they left.", "2022/..", "XXXX-XX-XX"),
    ],
)
def test_a_time_counted_from_the_frame(text: str, frame: str, expected: str) -> None:
    (mention,) = find_dates(text, None)
    assert in_frame(mention, read_interval(frame)).edtf == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("195X", "1950-06-25/1953-07-27", "1950-06-25/1953-07-27"),
        ("2024", "../2024-03-23", "2024-01-01/2024-03-23"),
        ("2022/..", "../2024-03-23", "2022-01-01/2024-03-23"),
        ("2024-06", "2024", "2024-06"),
        ("2024-06-19", "2024-06-19", "2024-06-19"),
        ("2023", "2024", None),
        ("XXXX-06", "2024", None),
    ],
)
def test_the_time_two_intervals_share(one: str, other: str, expected: str | None) -> None:
    shared = intersect(read_interval(one), read_interval(other))
    assert (shared.edtf if shared else None) == expected


def test_a_preposition_that_stands_farther_off() -> None:
    assert related(read_interval("1990"), "since").edtf == "1990/.."
    assert related(read_interval("1990"), "before").latest == date(1989, 12, 31)


def test_future_is_the_callers_word() -> None:
    published = Publication(date(2024, 6, 19), date(2024, 6, 19), "given")
    text = "The two sides meet on Friday and in October."
    assert [mention.interval.edtf for mention in find_dates(text, published)] == ["2024-06-14", "2023-10"]
    assert [mention.interval.edtf for mention in find_dates(text, published, future=True)] == ["2024-06-21", "2024-10"]
