"""Reading: from files, folders, pasted pages, threads and rows to documents whose every passage has a role.

`read` is the way in; `document_from_text` makes a document of a text at hand; `sentences` gives a document's sentences.
"""

from comity.reading.copies import fingerprint, likeness
from comity.reading.documents import Known, document_from_text
from comity.reading.options import ReadOptions
from comity.reading.sentences import sentences
from comity.reading.sources import read

__all__ = ["Known", "ReadOptions", "document_from_text", "fingerprint", "likeness", "read", "sentences"]
