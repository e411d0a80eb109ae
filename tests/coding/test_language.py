"""The parser is driven faster than spaCy drives it, and finds what spaCy finds."""

import subprocess
import sys

import numpy
import spacy
from spacy.tokens import Doc
from thinc.api import use_ops

from comity.coding.language import BATCH, LONGEST, PLAIN, load_model, model_name, parse_texts

TEXTS = [
    "Bhutan's envoy, who had met her Nepali counterpart twice, refused to sign what Dhaka proposed.",
    "",
    "“We won’t leave,” said the minister – the fourth since May.",
    "Fiji, Tonga and Samoa agreed to let their fleets patrol together, despite objections from Suva's opposition.",
    "Cattle, " * LONGEST,
    "Rain!",
]


def trees(docs: list[Doc]) -> list[list[tuple[str, str, str, int]]]:
    return [[(token.text, token.tag_, token.dep_, token.head.i) for token in doc] for doc in docs]


def test_the_trees_are_those_of_the_model() -> None:
    texts = [text for text in TEXTS if len(text) < LONGEST]
    docs = [load_model(model_name()).make_doc(text.translate(PLAIN)) for text in texts]
    assert trees(list(parse_texts(texts))) == trees(list(spacy.load(model_name()).pipe(docs)))


def test_the_vectors_are_those_of_the_model() -> None:
    docs = [load_model(model_name()).make_doc(text) for text in TEXTS]
    with use_ops("numpy", use_blis=False):
        theirs = spacy.load(model_name()).get_pipe("tok2vec").predict(docs)
    ours = load_model(model_name()).get_pipe("tok2vec").predict(docs)
    for one, other in zip(ours, theirs, strict=True):
        numpy.testing.assert_allclose(one, other, atol=1e-5)


def test_the_marks_of_old_wires_are_quotation_marks() -> None:
    (doc,) = parse_texts(["``Chadian troops have left our territory,″ he said."])
    assert [token.text for token in doc][7:11] == ["territory", ",", '"', "he"]


def test_every_text_comes_back_in_its_order() -> None:
    found = [len(doc) for doc in parse_texts([*TEXTS[-1:] * BATCH, *TEXTS])]
    assert found == [2] * BATCH + [len(doc) for text in TEXTS for doc in parse_texts([text])]
    assert max(found) == LONGEST


def test_the_command_line_of_spacy_is_not_loaded_and_can_be() -> None:
    script = """
import sys
from comity.coding.language import load_model, model_name
load_model(model_name())
assert not {"typer", "requests", "spacy.cli", "pydantic.v1"} & set(sys.modules)
import spacy, spacy.cli, pydantic.v1
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
assert spacy.cli.download
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
