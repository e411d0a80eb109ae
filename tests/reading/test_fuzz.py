"""Every reader on broken inputs: documents or a word on what is wrong, never an error, never a hang.

Each input is a sound file of one kind with bytes changed, cut, doubled or put in. `COMITY_FUZZ` sets how many inputs a
kind gets; a run of 20,000 in all (`COMITY_FUZZ=1000`) takes about ten minutes.
"""

import gzip
import json
import os
import tempfile
from pathlib import Path

import pytest
from backports import zstd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.reading import ReadOptions, fingerprint, read, sentences
from comity.records import Document
from tests.reading.test_archives import ATOM, PAGE, PAGES, ROWS, RSS, STORY
from tests.reading.test_conversations import answer, note
from tests.reading.test_event_files import GDELT, ICEWS, POLECAT, head
from tests.reading.test_threads import THREAD

EXAMPLES = int(os.environ.get("COMITY_FUZZ", "40"))
LONGEST_MS = 5_000


def zipped() -> bytes:
    import io
    import zipfile

    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", STORY * 5)
        archive.writestr("b.html", PAGE)
    return data.getvalue()


NOTES = {
    "type": "OrderedCollection",
    "orderedItems": [note(1, None, "<p>One <s>two</s>.</p>"), note(2, "x", "<p>3</p>")],
}
SOUND: dict[str, bytes] = {
    "a.txt": STORY.encode(),
    "thread.txt": THREAD.encode(),
    "page.html": PAGE.encode(),
    "rows.jsonl": ROWS.encode(),
    "rows.csv": f'text,day\n"{STORY}",2024\n'.encode(),
    "v3.json": json.dumps(answer(3)).encode(),
    "v4.json": json.dumps(answer(4)).encode(),
    "notes.json": json.dumps(NOTES).encode(),
    "rss.xml": RSS.encode(),
    "atom.atom": ATOM.encode(),
    "feeds.opml": b'<opml version="2.0"><body><outline xmlUrl="a.rss"/></body></opml>',
    "crawl.warc": b"".join(PAGES[:2]),
    "crawl.warc.gz": b"".join(gzip.compress(page) for page in PAGES[:2]),
    "a.txt.gz": gzip.compress(STORY.encode()),
    "rows.jsonl.zst": zstd.compress(ROWS.encode()),
    "texts.zip": zipped(),
    "polecat.txt": f"{head('POLECAT')}\n{POLECAT}\n".encode(),
    "icews.tab": f"{head('ICEWS')}\n{ICEWS}\n".encode(),
    "gdelt.csv": f"{GDELT}\n".encode(),
    "no_suffix": json.dumps(answer(3)).encode(),
}
PIECES = [
    *(
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xe2\x80\xa8",
        b"\n",
        b"\t",
        b"\r\n\r\n",
        b"<",
        b">",
        b'"',
        b"'",
        b"{",
        b"[",
        b"]}",
    ),
    *(
        b"\\ud800",
        b"&#0;",
        b"&x;",
        b"<!DOCTYPE x [<!ENTITY x 'y'>]>",
        b"<![CDATA[",
        b"> ",
        b"~~",
        b"**",
        b"null",
        b"-1",
    ),
    *(
        b"9" * 400,
        b"[" * 300,
        b"<div>" * 300,
        b"\x1f\x8b\x08",
        b"PK\x03\x04",
        b"Content-Length: 99999999999999999999\r\n",
    ),
]


@st.composite
def broken(draw: st.DrawFn, sound: bytes) -> bytes:
    """A file with up to six things wrong in it."""
    data = sound
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 40)))
        put = draw(st.sampled_from(PIECES) | st.binary(max_size=8) | st.just(data[start:end] * 3))
        data = draw(st.sampled_from([data[:start] + put + data[end:], data[:start], data[start:]]))
    return data


@pytest.mark.parametrize("name", SOUND)
def test_no_input_breaks_a_reader(name: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=LONGEST_MS, suppress_health_check=list(HealthCheck))
    @given(broken(SOUND[name]))
    def reads(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_bytes(data)
            for found in read([path], ReadOptions(date_field="day")):
                if isinstance(found, Document):
                    found.text.encode("utf-8")
                    assert all(one.text == found.text[one.start : one.end] for one in sentences(found))
                    fingerprint(found)

    reads()


@pytest.mark.parametrize("name", SOUND)
def test_the_sound_input_gives_documents(name: str, tmp_path: Path) -> None:
    tmp_path.joinpath(name).write_bytes(SOUND[name])
    found = list(read([tmp_path]))
    assert [one for one in found if isinstance(one, Document)] or name == "feeds.opml"
