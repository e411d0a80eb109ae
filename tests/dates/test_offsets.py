"""Offsets are code points of the text as it stands: unusual blanks, quotes and line ends change nothing."""

import pytest

from comity.dates import find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Signed on 19\u00a0June\u00a02024.", ["on 19\u00a0June\u00a02024"]),
        ("Signed on\r\nJune 19,\r\n2024.\r\n", ["on\r\nJune 19,\r\n2024"]),
        ("“On Tuesday,” he said, ‘since 2022’.", ["On Tuesday", "since 2022"]),
        ("Russia’s 2014 war and Friday’s talks", ["2014", "Friday"]),
        ("In İzmir in 2011 🙂 and in 2012.", ["in 2011", "in 2012"]),
        ("IN MARCH 2011, ON TUESDAY", ["IN MARCH 2011", "ON TUESDAY"]),
        ("2011", ["2011"]),
    ],
)
def test_offsets_are_exact(text: str, expected: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in find_dates(text, None)] == expected
