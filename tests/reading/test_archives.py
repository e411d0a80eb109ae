"""Packed files, archives and feeds: what is in them is read, what is damaged is named, a bomb is refused."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from backports import zstd

from comity.reading import ReadOptions, read, warcs
from comity.records import Document, Unread

Pack = Callable[[bytes], bytes]

STORY = "Laos sent an envoy to Minsk. The envoy met the president of Belarus."
ROWS = "".join(json.dumps({"text": f"{STORY} {n}"}) + "\n" for n in range(3))
PAGE = f"<html><head><title>An envoy</title></head><body><article><p>{STORY * 4}</p></article></body></html>"


def told(results: Iterable[Document | Unread]) -> list[str]:
    """The documents' names; of what is unread where it stands and why."""
    return [one.name if isinstance(one, Document) else f"{Path(one.origin).name}: {one.reason}" for one in results]


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("zst", zstd.compress)])
def test_packed_texts_and_rows_are_read_as_what_they_are(tmp_path: Path, suffix: str, pack: Pack) -> None:
    tmp_path.joinpath(f"a.txt.{suffix}").write_bytes(pack(STORY.encode()))
    tmp_path.joinpath(f"b.jsonl.{suffix}").write_bytes(pack(ROWS.encode()))
    tmp_path.joinpath(f"c.html.{suffix}").write_bytes(pack(PAGE.encode()))
    assert told(read([tmp_path])) == ["a", "b:1", "b:2", "b:3", "c"]


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("zst", zstd.compress)])
def test_a_packed_file_cut_off_is_read_up_to_there(tmp_path: Path, suffix: str, pack: Pack) -> None:
    rows = "".join(json.dumps({"text": f"{STORY} {n * n * 7919}"}) + "\n" for n in range(20_000))
    packed = pack(rows.encode())
    tmp_path.joinpath(f"b.jsonl.{suffix}").write_bytes(packed[: len(packed) // 2])
    *first, last = read([tmp_path], ReadOptions(text_field="text"))
    assert len(first) > 100 and all(isinstance(one, Document) for one in first[:-1])
    assert isinstance(last, Unread) and "read up to there" in last.reason


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("zst", zstd.compress)])
def test_a_bomb_is_refused(tmp_path: Path, suffix: str, pack: Pack) -> None:
    tmp_path.joinpath(f"bomb.jsonl.{suffix}").write_bytes(pack(b"\n" * 40_000_000))
    assert told(read([tmp_path])) == [
        f"bomb.jsonl.{suffix}: unpacks to more than 200 times its size, as no text does; not read further"
    ]
    options = ReadOptions(largest_unpacked=1_000_000)
    assert told(read([tmp_path], options)) == [
        f"bomb.jsonl.{suffix}: unpacks to more than 1,000,000 bytes; unpack and split it"
    ]


def zipped(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def test_a_zip_folder_is_read_like_a_folder(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("z.txt", STORY)
    zipped(
        tmp_path / "texts.zip",
        {"b/two.html": PAGE.encode(), "a.txt": STORY.encode(), ".hidden": b"x", "__MACOSX/a.txt": b"x",
         "empty.txt": b"", "more.zip": inner.getvalue(), "rows.jsonl.gz": gzip.compress(ROWS.encode())},
    )  # fmt: skip
    assert told(read([tmp_path])) == ["a", "two", "empty.txt: empty", "z", "rows:1", "rows:2", "rows:3"]


def test_a_damaged_member_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    words = " ".join(str(n * n) for n in range(2000)).encode()
    zipped(tmp_path / "texts.zip", {"a.txt": STORY.encode(), "b.txt": words, "c.txt": STORY.encode()})
    data = bytearray((tmp_path / "texts.zip").read_bytes())
    place = data.find(b"b.txt") + 400
    data[place : place + 20] = bytes(20)
    (tmp_path / "texts.zip").write_bytes(bytes(data))
    first, second, third = told(read([tmp_path]))
    assert (first, third) == ("a", "c")
    assert second.startswith("b.txt: damaged")


@pytest.mark.parametrize("data", [b"PK\x03\x04 and no more", b"PK\x05\x06" + b"\x07" * 30])
def test_a_broken_zip_folder_is_named(tmp_path: Path, data: bytes) -> None:
    tmp_path.joinpath("x.zip").write_bytes(data)
    (found,) = told(read([tmp_path]))
    assert found.startswith("x.zip: a damaged zip folder")


def test_packing_without_end_is_refused(tmp_path: Path) -> None:
    data = STORY.encode()
    for _ in range(5):
        data = gzip.compress(data)
    tmp_path.joinpath("a.txt.gz").write_bytes(data)
    assert told(read([tmp_path])) == ["a.txt.gz: packed more than 3 times; unpack it first"]


def test_a_word_processors_file_is_no_folder_of_texts(tmp_path: Path) -> None:
    zipped(tmp_path / "letter.docx", {"word/document.xml": STORY.encode()})
    (found,) = told(read([tmp_path]))
    assert found.startswith("letter.docx: a binary file")


def record(url: str, body: bytes, kind: str = "text/html", status: str = "200 OK", type: str = "response") -> bytes:
    if type == "response":
        body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        kind = "application/http; msgtype=response"
    head = (
        f"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{len(url):032x}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-06-20T08:00:00Z\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


PAGES = [record(f"https://harbour.example/{n}", PAGE.replace("Laos", name).encode()) for n, name in
         enumerate(["Laos", "Peru", "Fiji", "Mali"])]  # fmt: skip


@pytest.mark.parametrize("pack", [lambda data: data, gzip.compress])
def test_the_pages_of_an_archive_are_documents(tmp_path: Path, pack: Pack) -> None:
    others = [record("https://harbour.example/x.png", b"\x89PNG", "image/png"),
              record("https://harbour.example/gone", b"", status="404 Not Found")]  # fmt: skip
    tmp_path.joinpath("crawl.warc.gz").write_bytes(b"".join(pack(one) for one in [*PAGES[:2], *others]))
    first, second, word = read([tmp_path])
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(word, Unread)
    assert second.url == "https://harbour.example/1" and "Peru sent an envoy" in second.text
    assert second.published and (second.published.earliest, second.published.latest) == (None, date(2024, 6, 20))
    assert word.reason == "records that hold no text, left out: 1 image/png, 1 status 404"


def test_the_texts_of_a_wet_file_are_documents(tmp_path: Path) -> None:
    body = record("https://harbour.example/a", STORY.encode(), "text/plain", type="conversion")
    tmp_path.joinpath("crawl.warc.wet.gz").write_bytes(gzip.compress(body))
    (document,) = read([tmp_path])
    assert isinstance(document, Document) and (document.text, document.url) == (STORY, "https://harbour.example/a")


def test_a_damaged_record_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    members = [bytearray(gzip.compress(page)) for page in PAGES]
    members[1][60:90] = bytes(30)
    tmp_path.joinpath("crawl.warc.gz").write_bytes(b"".join(members)[:-40])
    found = told(read([tmp_path]))
    assert [name for name in found if ": " not in name] == ["crawl.warc:1", "crawl.warc:2"]
    assert sum("damaged" in name or "cut off" in name for name in found) == 2


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>
<item><title>Peru &amp; Chile sign</title><link>https://harbour.example/2024/a</link>
<pubDate>Wed, 19 Jun 2024 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Peru and &lt;b&gt;Chile&lt;/b&gt; signed a treaty in Lima.&lt;/p&gt;
&lt;p&gt;It was long.&lt;/p&gt;</description></item>
<item><title>Only a title about Fiji and Tonga</title><pubDate>some day</pubDate></item>
<item></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title>
<entry><title>Mali left</title><id>1</id><updated>2023-05-06T00:00:00Z</updated>
<content type="html">&lt;p&gt;Mali left the bloc on Friday, it said.&lt;/p&gt;</content></entry></feed>"""


def test_the_entries_of_a_feed_are_documents(tmp_path: Path) -> None:
    tmp_path.joinpath("news.xml").write_text(RSS)
    first, second, word = read([tmp_path])
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(word, Unread)
    assert (first.kind, first.name, first.title, first.outlet) == (
        "entry",
        "news:1",
        "Peru & Chile sign",
        "Harbour Gazette",
    )
    assert first.text == "Peru & Chile sign\n\nPeru and Chile signed a treaty in Lima.\n\nIt was long."
    assert [passage.role for passage in first.passages] == ["title", "body", "body"]
    assert first.published and first.published.earliest == first.published.latest == date(2024, 6, 19)
    assert second.published is None
    assert word.reason == "an entry without text"


def test_what_a_feed_says_was_changed_is_the_last_day_it_can_be(tmp_path: Path) -> None:
    tmp_path.joinpath("news.atom").write_text(ATOM)
    (document,) = read([tmp_path])
    assert isinstance(document, Document) and document.published
    assert (document.published.earliest, document.published.latest) == (None, date(2023, 5, 6))


def test_a_list_of_feeds_reads_those_beside_it_and_no_others(tmp_path: Path) -> None:
    tmp_path.joinpath("lists").mkdir()
    tmp_path.joinpath("secret.rss").write_text(RSS)
    tmp_path.joinpath("lists", "news.rss").write_text(RSS)
    outlines = "".join(f'<outline xmlUrl="{place}"/>' for place in ("news.rss", "../secret.rss", "gopher://x"))
    path = tmp_path / "lists" / "feeds.opml"
    path.write_text(f'<opml version="2.0"><body><outline text="all">{outlines}</outline></body></opml>')
    found = told(read([path]))
    assert found[:2] == ["news:1", "news:2"]
    assert [name.partition("»")[0] for name in found[3:]] == ["feeds.opml: «../secret.rss", "feeds.opml: «gopher://x"]


def test_rows_of_a_table_are_documents(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f'id;text;day\nk1;"{STORY}";2024-06-19\nk2;;2024\nk3;"{STORY}\nAnd more.";soon\n')
    options = ReadOptions(id_field="id", date_field="day")
    found = told(read([path], options))
    assert found == [
        *("k1", "news.csv:3: member «text» is empty", "k3"),
        "news.csv:4: read without a date: 'soon' is no date; write it as 2024, 2024-06 or 2024-06-19",
    ]
    assert told(read([path], ReadOptions(text_field="body"))) == [
        "news.csv: no column «body» (it has id, text, day); name the text's with --text-field"
    ]


def test_a_panic_of_the_archives_engine_is_a_damaged_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As the engine's run time has it."""

    def panics(_: object) -> Iterator[object]:
        raise PanicException("index out of range")
        yield

    monkeypatch.setattr(warcs, "_records_of", panics)
    tmp_path.joinpath("a.warc").write_bytes(PAGES[0])
    tmp_path.joinpath("b.txt").write_text(STORY)
    damaged, document = read([tmp_path])
    assert isinstance(damaged, Unread) and "gives up: index out of range" in damaged.reason
    assert isinstance(document, Document)
