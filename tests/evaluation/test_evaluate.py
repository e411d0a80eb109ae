"""`comity evaluate`: what counts as a hit, how bad gold is told, that its figures are those of the shared scorer."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from comity.errors import UsageError
from comity.evaluation import compare, read_gold, read_lines, read_traps, sprung
from tests.cli.calls import comity

SHARED = Path(__file__).parents[2].parent / "shared" / "gold"
SENTENCE = "Malta criticised Oman and left the talks with Chad."


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("\n".join(json.dumps({"doc": "d", "sentence": SENTENCE, **row}) for row in rows))
    return path


def event(kind: str, actors: list[str], recipients: list[str], **more: Any) -> dict[str, Any]:
    return {"type": kind, "actors": actors, "recipients": recipients, **more}


# gold, predicted, (hits, extras, misses)
CASES = [
    pytest.param([event("ACCUSE", ["MLT"], ["OMN"])], [event("ACCUSE", ["MLT"], ["OMN"])], (1, 0, 0), id="the same"),
    pytest.param([event("ACCUSE", ["MLT"], ["OMN"])], [event("ACCUSE", ["OMN"], ["MLT"])], (0, 1, 1), id="turned"),
    pytest.param([event("CONSULT", ["MLT"], ["OMN"])], [event("CONSULT", ["OMN", "MLT"], [])], (1, 0, 0), id="mutual"),
    pytest.param(
        [event("AGREE", ["MLT", "OMN", "TCD"], [])], [event("AGREE", ["MLT", "OMN"], [])], (1, 0, 2), id="three parties"
    ),
    pytest.param(
        [event("ACCUSE", ["MLT"], ["OMN", "TCD"])], [event("ACCUSE", ["MLT"], ["TCD"])], (1, 0, 1), id="a listed one"
    ),
    pytest.param([event("ACCUSE", ["MLT"], [])], [event("ACCUSE", ["MLT"], ["OMN"])], (0, 1, 1), id="nobody"),
    pytest.param(
        [event("ASSAULT", ["YEM:HOUTHI"], ["MLT"])],
        [event("ASSAULT", ["YEM"], ["MLT"])],
        (1, 0, 0),
        id="a group's home",
    ),
    pytest.param([event("AID", ["SUN"], ["MLT"])], [event("AID", ["RUS"], ["MLT"])], (1, 0, 0), id="another spelling"),
    pytest.param(
        [event("REJECT", ["MLT"], ["OMN"], alt_types=["SANCTION"])],
        [event("SANCTION", ["MLT"], ["OMN"])],
        (1, 0, 0),
        id="another type as good",
    ),
    pytest.param([event("ACCUSE", ["MLT"], ["OMN"], core=False)], [], (0, 0, 0), id="may be left out"),
    pytest.param(
        [event("ACCUSE", ["MLT"], ["OMN"], core=False)],
        [event("ACCUSE", ["MLT"], ["OMN"])],
        (0, 0, 0),
        id="may be",
    ),
    pytest.param(
        [event("ACCUSE", ["MLT"], ["OMN"]), event("ACCUSE", ["MLT"], ["OMN"], core=False)],
        [event("ACCUSE", ["MLT"], ["OMN"])],
        (1, 0, 0),
        id="core comes first",
    ),
    pytest.param(
        [event("ACCUSE", ["MLT"], ["OMN"], partial=True)],
        [event("ACCUSE", ["MLT"], ["TCD"]), event("REJECT", ["MLT"], ["OMN"])],
        (0, 1, 1),
        id="a partial one speaks for its pair",
    ),
    pytest.param([event("NONE", [], [])], [event("ACCUSE", ["MLT"], ["OMN"])], (0, 1, 0), id="nothing to code"),
    pytest.param(
        [event("ACCUSE", ["MLT"], ["OMN"])],
        [event("ACCUSE", ["MLT"], ["OMN"]), event("ACCUSE", ["MLT"], ["OMN"])],
        (1, 0, 0),
        id="told twice",
    ),
    pytest.param(
        [event("AID", ["MLT"], ["OMN"], date="1991"), event("AID", ["MLT"], ["OMN"], date="2003")],
        [event("AID", ["MLT"], ["OMN"], date="2003")],
        (1, 0, 1),
        id="one to one",
    ),
]


@pytest.mark.parametrize(("gold", "predicted", "figures"), CASES)
def test_what_a_hit_is(
    gold: list[dict[str, Any]], predicted: list[dict[str, Any]], figures: tuple[int, int, int], tmp_path: Path
) -> None:
    lines = read_lines(write(tmp_path / "p.jsonl", *predicted))
    assert compare(read_gold(write(tmp_path / "g.jsonl", *gold)), lines).figures == figures


def test_dates_modality_and_credit_of_what_is_found(tmp_path: Path) -> None:
    wide = {"edtf": "1990/1999", "earliest": "1990-01-01", "latest": "1999-12-31", "basis": "explicit"}
    bound = {"edtf": "../2001", "earliest": None, "latest": "2001-12-31", "basis": "document"}
    told = {"modality": "reported", "attributed_to": "the Omani ministry"}
    gold = read_gold(
        write(
            tmp_path / "g.jsonl",
            event("ACCUSE", ["MLT"], ["OMN"], date="1995-03", **told),
            event("REJECT", ["MLT"], ["TCD"], date="1995-03", modality="asserted"),
            event("AID", ["MLT"], ["TCD"]),
            event("COERCE", ["MLT"], ["TCD"]),
        )
    )
    found = read_lines(
        write(
            tmp_path / "p.jsonl",
            event("ACCUSE", ["MLT"], ["OMN"], date="1995", modality="reported", attributed_to="Omani officials"),
            event("REJECT", ["MLT"], ["TCD"], date=wide, modality="denied"),
            event("AID", ["MLT"], ["TCD"], date=bound),
            event("COERCE", ["MLT"], ["TCD"], date="1996"),
        )
    )
    result = compare(gold, found)
    assert result.dates == (1, 2), "1995 is near enough to March 1995, the whole decade is not"
    assert result.invented == 1, "what the document bounds is not invented, 1996 is"
    assert (result.modality, result.attribution) == ((1, 2), (1, 1))


BAD_ROWS = [
    ('{"doc": "d"}', "no «sentence»"),
    ('{"doc": "d", "sentence": "s", "actors": []}', "no type and no kind"),
    ('{"doc": "d", "sentence": "s", "type": "AID"}', "neither actors nor recipients"),
    ('{"doc": "d", "sentence": "s", "type": "AID", "actors": ["FJI"], "date": "soon"}', "soon"),
    ('{"doc": "d", "sentence": "s", "type": "AID", "actors": ["FJI"], "modality": "certain"}', "«certain»"),
    ('{"doc": "d", "sentence": "s", "type": "AID", "actors": ["FJI"], "core": "no"}', "«core» must be"),
    ("[1]", "no JSON object"),
    ("{", "no JSON"),
]


@pytest.mark.parametrize(("row", "told"), BAD_ROWS, ids=[told for _, told in BAD_ROWS])
def test_a_bad_row_is_told_with_its_line(row: str, told: str, tmp_path: Path) -> None:
    gold = write(tmp_path / "g.jsonl", event("AID", ["FJI"], ["TON"]))
    gold.write_text(f"{gold.read_text()}\n\n{row}\n")
    with pytest.raises(UsageError, match=r"g\.jsonl:3: .*") as caught:
        read_gold(gold)
    assert told in str(caught.value)


def test_traps_are_spans(tmp_path: Path) -> None:
    traps = read_traps(write(tmp_path / "t.jsonl", {"span": "left the talks"}, {"span": "criticised"}))
    told = event("REJECT", ["MLT"], ["TCD"], trigger={"text": "left", "start": 27, "end": 31})
    caught = list(sprung(traps, read_lines(write(tmp_path / "p.jsonl", told))))
    assert [trap.span for trap in caught] == ["left the talks"]


def test_the_command_codes_the_sentences_of_the_gold(tmp_path: Path) -> None:
    gold = write(
        tmp_path / "g.jsonl",
        {"doc": "a", "sentence": "Fiji arrested two Tongan ministers.", **event("COERCE", ["FJI"], ["TON"])},
        {"doc": "b", "sentence": "Fiji is hotter than Tonga.", **event("AID", ["FJI"], ["TON"])},
    )
    told = comity("evaluate", gold, "--format", "json", "--errors", "5").json
    assert (told["hits"], told["extras"], told["misses"]) == (1, 0, 1)
    assert [error["dyad"] for error in told["errors"]] == ["AID FJI > TON"]
    assert "COERCE" in comity("evaluate", gold).out


def test_texts_are_coded_whole_and_triggers_find_their_sentence(tmp_path: Path) -> None:
    first, second = "Fiji arrested two Tongan ministers on Monday.", "It has also deported a Samoan priest."
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "d.txt").write_text(f"{first} {second}\n")
    start = len(first) + 1
    gold = write(
        tmp_path / "g.jsonl",
        {"sentence": first, "start": 0, "end": len(first), "exhaustive": True, **event("COERCE", ["FJI"], ["TON"])},
        {"sentence": second, "start": start, "end": start + len(second), **event("COERCE", ["FJI"], ["WSM"])},
    )
    told = comity("evaluate", gold, "--texts", folder, "--format", "json").json
    assert (told["hits"], told["extras"], told["misses"]) == (2, 0, 0), "«It» needs the sentence before"
    assert comity("evaluate", gold, "--format", "json").json["hits"] == 2, "sentences end to end are one text"
    assert comity("evaluate", gold, "--texts", tmp_path / "none").status == 2


def test_a_gold_of_ties(tmp_path: Path) -> None:
    gold = write(
        tmp_path / "g.jsonl", {"sentence": "Oman is an ally of Malta.", "a": "MLT", "b": "OMN", "kind": "alliance"}
    )
    assert comity("evaluate", gold, "--statements", "--format", "json").json["hits"] == 1
    assert comity("evaluate", write(tmp_path / "e.jsonl", event("AID", ["FJI"], [])), "--statements").status == 2


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not SHARED.exists(), reason="the shared gold files are not beside this checkout")
def test_the_figures_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    gold, predicted = SHARED / "plv.jsonl", tmp_path / "p.jsonl"
    predicted.write_text(comity("code", "--format", "jsonl", "--text-field", "sentence", "--id-field", "doc", gold).out)
    other = scorer()
    theirs = tuple(map(len, other.score(other.rows(gold), other.rows(predicted))))
    hits, extras, misses = compare(read_gold(gold), read_lines(predicted)).figures
    assert (hits, misses, extras) == theirs
