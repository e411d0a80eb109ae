"""What a digest puts before its readers: headings, lines with the marks of their sources, the sources."""

from __future__ import annotations

from dataclasses import dataclass

from comity.records import Citation, Publication


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines. A mark like «[1]» in a line is the number of a citation: of the section's own where it
    has any, else of the page's."""

    heading: str
    lines: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A title, a line under it, sections, and the citations that sections share."""

    title: str
    note: str
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...] = ()


def origin(citation: Citation) -> str:
    """Where a cited sentence stands: «004, The Courier, 2025-01-01/2025-03-10»."""
    parts = (citation.doc, citation.outlet, days(citation.published))
    return ", ".join(part for part in parts if part)


def days(published: Publication | None) -> str:
    """When a document was published, as a day or an interval with open ends; «undated» where nothing is known."""
    low, high = (published.earliest, published.latest) if published else (None, None)
    if not (low or high):
        return "undated"
    return str(low) if low == high else f"{low or '..'}/{high or '..'}"
