"""Coded sentences as short lines, so that a test's rows read like the record: «SANCTION POL > RUS asserted»."""

from comity.coding import code_document
from comity.reading import document_from_text
from comity.records import Actor, Coded, Report, Statement


def coded(text: str, published: str | None = None) -> Coded:
    """A text of our own, coded as an article."""
    return code_document(document_from_text(text, name="text", published=published))


def line(report: Report) -> str:
    """One report as a line: type, actors > recipients, modality."""
    return f"{report.type} {codes(report.actors)} > {codes(report.recipients)} {report.modality}"


def codes(side: tuple[Actor, ...]) -> str:
    """One side's codes."""
    return ",".join(sorted(one.code for one in side)) or "-"


def tie(statement: Statement) -> str:
    """One tie as a line: kind, a > b, state."""
    return f"{statement.kind} {codes(statement.a)} > {codes(statement.b)} {statement.state}"


def lines(text: str, published: str | None = None) -> list[str]:
    """The reports of a text."""
    return [line(report) for report in coded(text, published).reports]


def ties(text: str, published: str | None = None) -> list[str]:
    """The standing ties that a text states."""
    return [tie(one) for one in coded(text, published).statements if one.state is not None]


def dates(text: str, published: str | None = None) -> list[str]:
    """The reports of a text with their dates: «ASSAULT 1998 explicit», «AID - -» where there is none."""
    return [
        f"{one.type} {one.date.edtf if one.date else '-'} {one.date.basis if one.date else '-'}"
        for one in coded(text, published).reports
    ]
