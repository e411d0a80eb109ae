"""A page as text for a terminal, as Markdown, as HTML, and for programs. What others wrote is never mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from comity import forms
from comity.digests.markup import html as as_html
from comity.digests.markup import markdown as as_markdown
from comity.digests.page import Page, Section, origin
from comity.records import Citation

_MARK = re.compile(r"(«.*?» ?\[\d+\]|\[\d+\])")
_NUMBER = re.compile(r"\[(\d+)\]$")

STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h2{font-size:1.15rem;margin-top:2rem}ol{font-size:.85rem;color:#555}:target{background:#ffd}"
)


def text(page: Page) -> str:
    """For a terminal."""
    parts = [page.title, page.note, ""]
    for section in page.sections:
        parts += [section.heading, *(f"  {line}" for line in section.lines)]
        parts += [f"    {_source(citation)}" for citation in section.citations]
        parts.append("")
    parts += [_source(citation) for citation in page.citations]
    return "\n".join(parts).rstrip() + "\n"


def markdown(page: Page) -> str:
    """Markdown, the lines as items of a list."""
    parts = [f"# {as_markdown(page.title)}", "", as_markdown(page.note), ""]
    for section in page.sections:
        parts += [f"## {as_markdown(section.heading)}", "", *(f"- {as_markdown(line)}" for line in section.lines), ""]
        parts += _markdown_sources(section.citations)
    if page.citations:
        parts += ["## Sources", "", *_markdown_sources(page.citations)]
    return "\n".join(parts).rstrip() + "\n"


def html(page: Page) -> str:
    """A whole page that needs nothing from elsewhere; marks link to their sources."""
    sections = "\n".join(_html_section(section, number) for number, section in enumerate(page.sections, 1))
    sources = f"<h2>Sources</h2>\n{_html_sources(page.citations, 0)}\n" if page.citations else ""
    title = as_html(page.title)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{as_html(page.note)}</p>\n"
        f"{sections}\n{sources}</body>\n</html>\n"
    )


def as_json(page: Page) -> dict[str, Any]:
    """`{"title", "note", "sections": [{"heading", "lines", "citations"}], "citations"}`."""
    return {
        "title": page.title,
        "note": page.note,
        "sections": [
            {
                "heading": section.heading,
                "lines": list(section.lines),
                "citations": [forms.citation(cited) for cited in section.citations],
            }
            for section in page.sections
        ],
        "citations": [forms.citation(cited) for cited in page.citations],
    }


def _source(citation: Citation) -> str:
    return f"[{citation.n}] {origin(citation)}: {_one_line(citation.sentence)}"


def _markdown_sources(citations: Iterable[Citation]) -> list[str]:
    lines = [f"{as_markdown(_source(citation))}  " for citation in citations]
    return [*lines, ""] if lines else []


def _html_section(section: Section, number: int) -> str:
    place = number if section.citations else 0
    lines = "\n".join(f"<p>{''.join(_linked(line, place))}</p>" for line in section.lines)
    return f"<h2>{as_html(section.heading)}</h2>\n{lines}\n{_html_sources(section.citations, place)}".rstrip()


def _linked(line: str, place: int) -> Iterator[str]:
    """A line with its marks as links; brackets inside a quotation are the source's own."""
    for part in _MARK.split(line):
        mark = _NUMBER.search(part)
        if mark is None:
            yield as_html(part)
        else:
            yield f'{as_html(part[: mark.start()])}<a href="#s{place}-{mark[1]}">{mark[0]}</a>'


def _html_sources(citations: Iterable[Citation], place: int) -> str:
    items = [
        f'<li id="s{place}-{one.n}" value="{one.n}">{as_html(origin(one))}: {as_html(_one_line(one.sentence))}</li>'
        for one in citations
    ]
    return "<ol>\n" + "\n".join(items) + "\n</ol>" if items else ""


def _one_line(sentence: str) -> str:
    return " ".join(sentence.split())
