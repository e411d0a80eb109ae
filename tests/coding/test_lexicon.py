"""The lexicons of acts: every key is known, and every entry codes the sentence that stands beside it."""

from functools import cache

import pytest

from comity.coding import code_documents
from comity.coding.lexicon import act_lexicon, word_classes
from comity.lexicons import load, names
from comity.reading import document_from_text
from comity.records import Report

TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
ROWS = [(name, row) for name in names("acts") for row in load(name)["entries"]]


def label(row: dict[str, str]) -> str:
    return str(row.get("verb") or row.get("noun") or row.get("adjective"))


@cache
def coded() -> dict[str, tuple[Report, ...]]:
    """Every example sentence and what it is coded as, coded in one batch."""
    sentences = sorted({row["says"] for _, row in ROWS if "says" in row})
    documents = (document_from_text(sentence, name=sentence) for sentence in sentences)
    return {result.document.name: result.reports for result in code_documents(documents)}


def sides(report: Report) -> tuple[list[str], list[str]]:
    return sorted(one.code for one in report.actors), sorted(one.code for one in report.recipients)


def wanted(codes: str) -> tuple[list[str], list[str]]:
    """ "POL > RUS" is an actor and a recipient, "POL, RUS" two actors of a mutual act, "> RUS" an act by nobody
    named."""
    actors, _, recipients = codes.partition(">")
    return tuple(sorted(code.strip() for code in side.split(",") if code.strip()) for side in (actors, recipients))


def test_all_sixteen_types_are_there() -> None:
    assert {load(name)["type"] for name in names("acts")} == TYPES


def test_the_lexicon_compiles_and_every_class_has_words() -> None:
    assert len(act_lexicon().forms()) > 1500
    assert all(word_classes().values())


def test_every_mode_of_the_ontology_has_an_entry() -> None:
    entered = {(load(name)["type"], row.get("mode")) for name, row in ROWS}
    assert [
        (act, mode) for act, modes in load("mode_scores").items() for mode in modes if (act, mode) not in entered
    ] == []


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}-{label(row)}-{n}" for n, (name, row) in enumerate(ROWS)])
def test_an_entry_codes_its_sentence(name: str, row: dict[str, str]) -> None:
    assert "says" in row, "give the entry a sentence that it codes"
    found = [(report.type, report.mode, *sides(report)) for report in coded()[row["says"]]]
    assert (load(name)["type"], row.get("mode"), *wanted(row["codes"])) in found
