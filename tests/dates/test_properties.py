"""What holds of every mention, whatever the words and whatever is known of the publication."""

import re
from datetime import date

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.dates import DateMention, find_dates, intersect, read_interval
from comity.dates.words import phrases, words
from comity.records import Publication
from tests.dates.date_rows import ROWS

IMPOSSIBLE = re.compile(r"XXXX-(?:02-3\d|(?:04|06|09|11)-31)")
SENTENCES = [text for text, _, _ in ROWS]
TIME_WORDS = sorted({*words(), *(" ".join((first, *one.rest)) for first, all_ in phrases().items() for one in all_)})
FIGURES = ["31", "29", "7", "24", "1999", "2024", "1850", "'90s", "1950s", "19th", "3rd", "2024-02-29", "30/02/2021"]
MARKS = [",", ".", "-", "–", "/", "(", ")", "’s", "'", "of", "the", "and", "to", "troops", "May", "March", "Sun"]

days = st.dates(date(1800, 1, 1), date(2200, 1, 1))
publications = st.one_of(
    st.none(),
    days.map(lambda day: Publication(day, day, "given")),
    days.map(lambda day: Publication(None, day, "masthead")),
    days.map(lambda day: Publication(day, None, "text")),
    st.tuples(days, days).map(lambda pair: Publication(min(pair), max(pair), "text")),
)
phrases_of_words = st.lists(
    st.one_of(st.sampled_from(TIME_WORDS), st.sampled_from(FIGURES), st.sampled_from(MARKS)), min_size=1, max_size=12
).map(lambda parts: " ".join(part.capitalize() if len(part) % 2 else part for part in parts))


def check(text: str, mentions: list[DateMention]) -> None:
    """Offsets are exact and in order, and every interval is what its EDTF says, in two parsers' eyes."""
    end = 0
    for mention in mentions:
        interval = mention.interval
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == interval.text
        assert parse_edtf(interval.edtf)
        assert not IMPOSSIBLE.search(interval.edtf)
        assert read_interval(interval.edtf, interval.basis, interval.text) == interval
        assert mention.relation != "for" or not mention.resolved
        end = mention.end


@settings(deadline=None)
@given(st.sampled_from(SENTENCES), publications, st.booleans())
def test_gold_sentences_at_any_publication(text: str, published: Publication | None, future: bool) -> None:
    check(text, find_dates(text, published, future))


@settings(max_examples=400, deadline=None)
@given(phrases_of_words, publications, st.booleans())
def test_time_words_in_any_order(text: str, published: Publication | None, future: bool) -> None:
    check(text, find_dates(text, published, future))


@settings(deadline=None)
@given(st.text(max_size=80), publications)
def test_any_text_at_all(text: str, published: Publication | None) -> None:
    check(text, find_dates(text, published))


@settings(deadline=None)
@given(st.sampled_from(SENTENCES), st.tuples(days, days))
def test_what_one_day_gives_lies_within_what_the_interval_gives(text: str, pair: tuple[date, date]) -> None:
    first, last = min(pair), max(pair)
    vague = find_dates(text, Publication(first, last, "text"))
    known = find_dates(text, Publication(last, last, "text"))
    for wide, narrow in zip(vague, known, strict=True):
        if wide.resolved and narrow.resolved:
            assert intersect(wide.interval, narrow.interval)
