"""What later lines say again is left out of the folding, and changes nothing: on neither clock, whatever was read,
read anew, judged or forgotten before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comity.ledger import Filter, Ledger, Maker, PairLine
from comity.records import Coded
from comity.ties import Account, accounts
from tests.conftest import Draft

TODAY = date(2025, 6, 1)
TEXTS = ["2019-02-01", "2019-02-01", "2020-03-05", "2020-03-05", "2020-06-01", "2021-07-01"]
DAYS = [date(2019, 6, 1), date(2020, 3, 5), date(2020, 6, 1), date(2030, 1, 1), None]

ALLIES = ("alliance", ("TCD", "NER"), "in_force", "asserted", None, None)
LESSER = ("alliance", ("TCD", "NER"), "in_force", "asserted", "lesser", None)
HEARSAY = ("alliance", ("TCD", "NER"), "in_force", "reported", None, None)
OLD_HEARSAY = ("alliance", ("TCD", "NER"), "in_force", "reported", None, "2018")
ENDED = ("alliance", ("TCD", "NER"), "ended", "asserted", None, "2020-06")
WEAKENED = ("alliance", ("TCD", "NER"), "weakened", "asserted", None, None)
ARMS = ("arms_supply", ("TCD", "NER"), "in_force", "asserted", None, None)
ARMED = ("arms_supply", ("NER", "TCD"), "in_force", "asserted", None, None)
OTHERS = [
    LESSER, HEARSAY, OLD_HEARSAY, ENDED, WEAKENED, ARMED,
    ("alliance", ("NER", "TCD"), "in_force", "asserted", None, None),
    ("alliance", ("TCD NER", ""), "in_force", "asserted", None, None),
    ("alliance", ("TCD", "NER"), "in_force", "asserted", None, "2018"),
    ("alliance", ("TCD", "NER"), "in_force", "denied", None, None),
    ("arms_supply", ("TCD NER", "TCD NER"), "in_force", "asserted", None, None),
]  # fmt: skip
"""What a sentence may say: kind, parties, state, modality, strength, since."""

said = st.sampled_from([ALLIES] * 8 + [ARMS] * 8 + OTHERS)
numbers = st.integers(0, len(TEXTS) - 1)
lines = st.lists(said, min_size=1, max_size=2)
steps = st.one_of(
    st.tuples(st.just("read"), numbers, lines),
    st.tuples(st.just("read"), numbers, lines),
    st.tuples(st.just("reject"), numbers, st.integers(0, 2)),
    st.tuples(st.sampled_from(["undo", "forget", "read the first again", "code anew"]), numbers, st.none()),
)


def told(number: int, found: list[tuple[Any, ...]]) -> Coded:
    """A text whose every sentence tells an act and a tie, so that either can be judged."""
    text = Draft(f"text{number}", TEXTS[number], origin=f"/texts/{number}")
    for n, (kind, (a, b), state, modality, strength, since) in enumerate(found):
        text.statement(f"Chad, Niger, {found}, {n}.", kind, a, b, state, strength, since=since, modality=modality)
        act = Draft("").report("", "AGREE", a, b).reports[0]
        line = text.statements[-1]
        text.reports.append(
            replace(act, doc=line.doc, sentence=line.sentence, start=line.start, end=line.end, trigger=line.trigger)
        )
    return text.coded()


def take(ledger: Ledger, step: tuple[Any, ...], first: dict[int, Coded]) -> None:
    """One thing done to a ledger, if it can be."""
    what, number, value = step
    held = any(one.document.name == f"text{number}" for one in ledger.documents())
    if what == "read":
        ledger.add(first.setdefault(number, told(number, value)) if not held else told(number, value), today=TODAY)
    elif what == "read the first again" and number in first:
        ledger.add(first[number], today=TODAY)
    elif what == "code anew" and number in first:
        ledger.add(replace(first[number], statements=()), Maker("1", "newer", "m"), TODAY)
    elif what == "forget" and held:
        ledger.forget(f"text{number}")
    elif what == "undo" and (given := [one.number for one in ledger.judgements() if not one.undone]):
        ledger.undo(given[number % len(given)], TODAY)
    elif what == "reject" and held:
        reports = [one.number for one in ledger.reports() if one.head.name == f"text{number}"]
        if reports:
            ledger.judge("reject", reports[value % len(reports)], "I", "wrong", today=TODAY)


class Whole:
    """A ledger that leaves no line out."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def pair_lines(self, asked: Filter, repeated: bool = False) -> list[PairLine]:
        """All lines as those that folding needs."""
        return [] if repeated else [one for again in (True, False) for one in self._ledger.pair_lines(asked, again)]


def what(account: Account) -> tuple[Any, ...]:
    """All that an account says, but for which of its moves were left out of the folding."""
    marks = (account.decisive, account.founding, account.graded)
    moves = tuple(move.said for move in account.moves), tuple(move.said for move in account.asides)
    return account.kind, account.tie, *(mark and mark.said for mark in marks), *moves


@settings(max_examples=25, deadline=None)
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES])], None, date(2019, 6, 1))
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES]), ("forget", 2, None)], None, None)
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES]), ("code anew", 2, None)], None, None)
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES]), ("read", 2, [ARMS])], None, None)
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES]), ("reject", 2, 0)], None, None)
@example([("read", 0, [ALLIES]), ("read", 2, [ALLIES]), ("read", 5, [OLD_HEARSAY])], date(2020, 3, 5), None)
@example([("read", 0, [ALLIES]), ("read", 2, [HEARSAY]), ("read", 4, [ALLIES])], None, None)
@example([("read", 0, [ARMS]), ("read", 2, [ARMED])], None, None)
@example([("read", 0, [LESSER]), ("read", 2, [ALLIES])], None, None)
@given(st.lists(steps, min_size=10, max_size=16), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_leaving_out_what_is_said_again_changes_nothing(
    done: list[Any], as_of: date | None, known_by: date | None
) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "comity.db") as ledger:
        first: dict[int, Coded] = {}
        for step in done:
            take(ledger, step, first)
        whole: Any = Whole(ledger)
        quick, plain = (accounts(one, "TCD", as_of=as_of, known_by=known_by) for one in (ledger, whole))
        assert all(one.tie.citations[0] == next(iter(one.tie.citations)) for one in plain if one.tie)
        assert [what(one) for one in quick] == [what(one) for one in plain]
        every = {one.number for one in ledger.statements(Filter(as_of=as_of, known_by=known_by))}
        said = whole.pair_lines(Filter(("TCD",), as_of=as_of, known_by=known_by))
        assert {one.number for one in said} == every


@pytest.mark.parametrize(("between", "left_out"), [(None, {"text0", "text2"}), (WEAKENED, {"text2"})])
def test_a_line_said_again_is_left_out_unless_something_lies_between(
    tmp_path: Path, between: tuple[Any, ...] | None, left_out: set[str]
) -> None:
    with Ledger.open(tmp_path / "comity.db") as ledger:
        for number, line in ((0, ALLIES), (1, between), (2, ALLIES), (4, ALLIES)):
            if line:
                ledger.add(told(number, [line]), today=TODAY)
        repeated = ledger.pair_lines(Filter(("TCD",), as_of=TODAY), repeated=True)
        assert {one.name for one in repeated} == left_out
