"""One test a row of the table «As of, on both clocks»."""

from datetime import date

import pytest

from comity.ledger.clocks import Bounds, Clock, bounds, event_clock, statement_clock
from comity.records import Interval, Modality, Publication, Statement, TieState, Trigger

MARCH = Bounds(date(2024, 3, 1), date(2024, 3, 31))
YEAR_1961 = Interval("1961", date(1961, 1, 1), date(1961, 12, 31), "explicit", "1961")
SINCE_2022 = Interval("2022/..", date(2022, 1, 1), None, "explicit", "since 2022")
BY_PUBLICATION = Interval("../2024-03-31", None, date(2024, 3, 31), "document")
BEFORE_1990 = Interval("../1990", None, date(1990, 12, 31), "explicit", "before 1990")
NO_YEAR = Interval("XXXX-09", None, None, "explicit", "in September")


def test_a_dated_act_counts_from_its_first_day_and_is_certain_from_its_last() -> None:
    assert event_clock(YEAR_1961, "asserted", MARCH) == Clock(date(1961, 1, 1), date(1961, 12, 31))


def test_an_act_that_has_no_last_day_is_certain_once_its_text_was_written() -> None:
    assert event_clock(SINCE_2022, "asserted", MARCH) == Clock(date(2022, 1, 1), MARCH.latest)


def test_an_act_known_only_to_lie_before_a_day_counts_from_that_day() -> None:
    assert event_clock(BEFORE_1990, "asserted", MARCH) == Clock(date(1990, 12, 31), date(1990, 12, 31))


@pytest.mark.parametrize("undated", [None, BY_PUBLICATION, NO_YEAR])
def test_an_undated_past_act_happened_by_its_texts_latest_day(undated: Interval | None) -> None:
    assert event_clock(undated, "reported", MARCH) == Clock(MARCH.earliest, MARCH.latest)


@pytest.mark.parametrize("modality", ["planned", "predicted", "conditional"])
def test_what_is_ahead_is_listed_from_the_day_of_writing_whatever_its_date(modality: Modality) -> None:
    assert event_clock(YEAR_1961, modality, MARCH) == Clock(MARCH.earliest, MARCH.earliest)


def stative(state: TieState = "in_force", since: Interval | None = None) -> Statement:
    return Statement("d", "They are allies.", 0, 16, Trigger("allies", 9, 15), "alliance", (), (), state, since=since)


def test_an_undated_standing_tie_holds_from_the_day_of_writing_on() -> None:
    assert statement_clock(stative(), MARCH) == Clock(MARCH.earliest, MARCH.earliest)


def test_a_dated_tie_told_later_counts_from_its_own_date() -> None:
    assert statement_clock(stative(since=YEAR_1961), MARCH) == Clock(date(1961, 1, 1), date(1961, 12, 31))


def test_a_planned_tie_is_listed_from_the_day_of_writing() -> None:
    assert statement_clock(stative("planned", YEAR_1961), MARCH) == Clock(MARCH.earliest, MARCH.earliest)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Publication(date(2024, 3, 1), date(2024, 3, 31), "text"), MARCH),
        (Publication(date(2024, 3, 1), None, "text"), Bounds(date(2024, 3, 1), date(2026, 5, 5))),
        (Publication(None, date(2024, 3, 31), "masthead"), Bounds(date(2024, 3, 31), date(2024, 3, 31))),
        (None, Bounds(date(2026, 5, 5), date(2026, 5, 5))),
    ],
)
def test_without_a_latest_bound_the_day_of_reading_is_the_bound(
    published: Publication | None, expected: Bounds
) -> None:
    assert bounds(published, date(2026, 5, 5)) == expected
