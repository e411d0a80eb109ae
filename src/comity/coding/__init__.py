"""Coding: documents in, reports and statements out.

`code_document` is the way in; `engine` is the whole way of one sentence. The lexicons that it works from are data:
`lexicons/acts/*.yaml` (one file a PLOVER type) and `lexicons/ties.yaml`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.records import Coded, Document


def code_documents(documents: "Iterable[Document]", stated: bool = True) -> "Iterator[Coded]":
    """Code a stream of documents, a bounded number of them in memory at a time, in their order.

    `stated`: whether their statements are wanted, too; without them it is quicker.
    """
    from comity.coding.engine import code_stream

    yield from code_stream(documents, stated)


def code_document(document: "Document") -> "Coded":
    """Code one document: its reports, statements and the count of sentences left out, by reason."""
    return next(code_documents([document]))
