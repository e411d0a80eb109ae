"""A stored text made a document: laid out, dated, its outlet and language told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from comity.reading.cues import keys
from comity.reading.languages import language_of
from comity.reading.layout import Layout, lay_out
from comity.reading.outlets import outlet_of
from comity.reading.publication import as_publication, published, seen_by
from comity.records import CODED_ROLES, Document, Interval, Passage, Publication


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about a document beside its text, from its metadata or from whoever reads it. `seen` is a day on
    which it was there to be read."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    origin: str | None = None
    digest: str | None = None
    seen: date | None = None


def document_from_text(
    text: str,
    name: str,
    published: Publication | Interval | date | str | None = None,
    known: Known | None = None,
) -> Document:
    """A document from a text that has no mark-up.

    `text` is stored as it is; `published` is the day or interval of its publication where the caller knows it. Raises
    UsageError where `published` is text and no date.
    """
    known = known or Known()
    given = as_publication(published, "given")
    return document_of(text, name, lay_out(text, known.title), given, known)


def document_of(text: str, name: str, layout: Layout, published_known: Publication | None, known: Known) -> Document:
    """A document from a text that is laid out already."""
    passages = layout.passages
    return Document(
        name=name,
        kind=layout.kind,
        text=text,
        passages=passages,
        digest=known.digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=known.title or _title(text, passages),
        outlet=known.outlet or outlet_of(text, passages),
        url=known.url,
        language=language_of(_told(text, passages)),
        published=seen_by(published(text, passages, published_known, layout.prefix, known.url), known.seen),
        origin=known.origin,
    )


def _title(text: str, passages: Sequence[Passage]) -> str | None:
    """The title as the page writes it: the first of its forms that has no label glued on, in one line."""
    forms = [
        " ".join(text[passage.start : passage.end].split()).strip("#* ")
        for passage in passages
        if passage.role == "title"
    ]
    whole = [form for form in forms if not form.endswith(("...", "…"))]
    return min(whole or forms, key=lambda form: len(keys(form)) * 1000 + len(form), default=None)


def _told(text: str, passages: Sequence[Passage]) -> str:
    """The words that the document is made of, without the page's furniture."""
    return "\n".join(text[p.start : p.end] for p in passages if p.role in CODED_ROLES) or text
