"""The coder's scores on the repository's gold do not fall, and no pin is lowered without a word on why."""

from pathlib import Path

import pytest
from scripts.floor import GOLD, PINS, Floor, faults, gold_files, gold_hash, measure, repinned

from comity.evaluation import read_gold

FLOOR = Floor("abc", {"events F1": 0.7, "traps left alone": 0.9}, [])
TYPES = 16


def test_the_scores_are_not_below_their_pins_and_the_gold_is_the_pinned_one() -> None:
    assert list(faults(Floor.read(PINS), measure(GOLD), gold_hash(GOLD))) == []


@pytest.mark.parametrize(
    ("scores", "gold", "told"),
    [
        ({"events F1": 0.7, "traps left alone": 0.95}, "abc", None),
        ({"events F1": 0.6999, "traps left alone": 0.95}, "abc", "events F1 fell from 0.7 to 0.6999"),
        ({"events F1": 0.8}, "abc", "traps left alone fell from 0.9 to None"),
        ({"events F1": 0.7, "traps left alone": 0.9}, "abd", "the gold differs"),
    ],
)
def test_a_fall_or_another_gold_needs_a_reason_that_is_kept(
    scores: dict[str, float], gold: str, told: str | None
) -> None:
    if told is None:
        assert repinned(FLOOR, scores, gold, lower=False, reason=None) == Floor(gold, scores, [])
        return
    for lower, reason in ((False, None), (True, None), (True, ""), (False, "better so")):
        with pytest.raises(ValueError, match=told):
            repinned(FLOOR, scores, gold, lower, reason)
    (change,) = repinned(FLOOR, scores, gold, lower=True, reason="better so").changes
    assert told in change["what"] and change["reason"] == "better so"


def test_the_hash_is_that_of_every_row_and_name(tmp_path: Path) -> None:
    first = tmp_path / "a.jsonl"
    first.write_text("{}\n")
    before = gold_hash(tmp_path)
    first.write_text("{}\n\n")
    assert gold_hash(tmp_path) != before
    first.write_text("{}\n")
    assert gold_hash(tmp_path) == before
    first.rename(tmp_path / "b.jsonl")
    assert gold_hash(tmp_path) != before


def test_the_gold_is_as_wide_as_it_says() -> None:
    golds = {path.stem: read_gold(path) for path in gold_files(GOLD)}
    sentences = [one for name, gold in golds.items() if name != "ties" for one in gold.sentences()]
    types = [line.type for one in sentences for line in one.lines if line.type != "NONE"]
    assert len(sentences) == len({one.text for one in sentences}) >= 600
    assert len(set(types)) == TYPES and min(map(types.count, set(types))) >= 24
    assert sum(one.is_trap for one in sentences) >= 70
    assert len(list(golds["ties"].sentences())) >= 60
    modalities = {line.modality for one in sentences for line in one.lines}
    assert modalities >= {"asserted", "reported", "denied", "planned", "predicted", "conditional", "opinion"}
