"""Saved web pages."""

from datetime import date
from pathlib import Path

from comity.reading import ReadOptions, read
from comity.records import Document, Publication

PAGE = """<!doctype html><html lang="en"><head><title>Norway and Jordan sign water accord | The Harbour Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="og:title" content="Norway and Jordan sign water accord">
<meta property="article:published_time" content="2024-05-02T10:00:00Z">
<link rel="canonical" href="https://gazette.example/world/accord"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Norway and Jordan sign water accord</h1><p class="byline">By Jane Roe</p>
<p>AMMAN (Gazette) - Norway and Jordan signed an accord on water on Thursday,
the two foreign ministers said after a meeting in Amman.</p>
<p>Advertisement</p>
<h2>What the accord says</h2>
<p>Under the accord, Norway will lend Jordan 40 engineers, and Jordan will open its archives to them.</p>
<blockquote>We are friends, and we will stay friends in the years that come.</blockquote>
<ul><li>Two plants will be built on the coast of the Red Sea.</li><li>A joint office will open.</li></ul>
<p>Sign up for our newsletter and never miss a story.</p>
<p>The two sides will meet again in Oslo in the autumn, the ministers told reporters.</p></article>
<aside><h3>Most read</h3><a href="/cup">Lima beats Cusco in the rain</a></aside>
<footer>© 2024 The Harbour Gazette</footer></body></html>"""


def page(tmp_path: Path, html: str, options: ReadOptions | None = None) -> Document:
    tmp_path.joinpath("page.html").write_text(html)
    (document,) = read([tmp_path / "page.html"], options)
    assert isinstance(document, Document)
    return document


def test_a_page_tells_about_itself(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    assert (document.name, document.kind, document.outlet) == ("page", "article", "The Harbour Gazette")
    assert document.title == "Norway and Jordan sign water accord"
    assert document.url == "https://gazette.example/world/accord"
    assert document.published == Publication(date(2024, 5, 2), date(2024, 5, 2), "metadata")


def test_the_blocks_of_a_page_have_roles(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE)
    roles = {document.words(passage)[:12]: passage.role for passage in document.passages}
    assert roles == {
        "Norway and J": "title",
        "AMMAN (Gazet": "body",
        "Advertisemen": "ad",
        "What the acc": "heading",
        "Under the ac": "body",
        "We are frien": "quote",
        "Two plants w": "body",
        "A joint offi": "body",
        "Sign up for ": "boilerplate",
        "The two side": "body",
    }


def test_what_the_caller_gives_holds_against_the_page(tmp_path: Path) -> None:
    document = page(tmp_path, PAGE, ReadOptions(published="2024-05"))
    assert document.published == Publication(date(2024, 5, 1), date(2024, 5, 31), "given")


def test_a_page_without_text_is_named(tmp_path: Path) -> None:
    tmp_path.joinpath("page.html").write_text("<html><head><script>1</script></head><body></body></html>")
    (unread,) = read([tmp_path / "page.html"])
    assert not isinstance(unread, Document) and unread.reason == "a web page without text"
