"""What later lines say again is left out of the folding, and changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.ledger import Ledger
from comity.ties import accounts
from comity.ties.life import fold
from tests.conftest import Draft

DAYS = ["2019-02-01", "2020-03-05", "2021-07-01"]
said = st.tuples(
    st.sampled_from(["in_force"] * 4 + ["weakened", "ended"]),
    st.sampled_from(["asserted"] * 4 + ["reported", "denied"]),
    st.sampled_from([None, None, "lesser"]),
    st.sampled_from([None, None, None, "2018", "2020-06"]),
)
texts = st.lists(st.tuples(st.sampled_from(DAYS), st.lists(said, min_size=1, max_size=3)), min_size=1, max_size=6)


def told(number: int, day: str, lines: list[tuple[Any, ...]]) -> Any:
    text = Draft(f"text{number}", day)
    for n, (state, modality, strength, since) in enumerate(lines):
        text.statement(f"Chad and Niger, {number}, {n}.", "alliance", "TCD", "NER", state, strength, since=since,
                       modality=modality)  # fmt: skip
    return text.coded()


@settings(max_examples=60, deadline=None)
@given(texts, st.sampled_from([date(2019, 6, 1), date(2020, 3, 5), date(2030, 1, 1)]))
def test_folding_the_telling_lines_gives_what_folding_all_gives(found: list[Any], day: date) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "comity.db") as ledger:
        for number, (published, lines) in enumerate(found):
            ledger.add(told(number, published, lines), today=date(2025, 6, 1))
        for account in accounts(ledger, "TCD", as_of=day):
            whole = fold(account.moves, day)
            assert whole.tie == account.tie
            assert (whole.decisive, whole.founding) == (account.decisive, account.founding)
