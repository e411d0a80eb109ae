"""Files, folders, rows and standard input; what cannot be read is named and the rest is read."""

import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from comity.errors import UsageError
from comity.reading import ReadOptions, read
from comity.records import Document, Unread

STORY = "Laos sent an envoy to Minsk. The envoy met the president of Belarus."


def names(results: Iterable[Document | Unread]) -> list[str]:
    """The documents' names; of what is unread the reason."""
    return [result.name if isinstance(result, Document) else result.reason for result in results]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (bytes(range(256)) * 20, "a binary file"),
        (b"%PDF-1.7 and so on", "a binary file"),
        ("라오스 특사가 민스크에 도착했다.".encode("euc-kr"), "not UTF-8: byte 0 is 0xb6"),
        (b"Laos \xff\x81 Minsk", "not UTF-8: byte 5 is 0xff"),
        (b"\xff\xfeL\x00a\x00\x00\xd8", "UTF-16 by its mark, but broken"),
        (b"la la " * 200_000, "a line of 1,200,000 characters"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, data: bytes, reason: str) -> None:
    tmp_path.joinpath("a.txt").write_bytes(data)
    tmp_path.joinpath("b.txt").write_text(STORY)
    first, second = read([tmp_path])
    assert isinstance(first, Unread) and first.origin.endswith("a.txt") and first.reason.startswith(reason)
    assert isinstance(second, Document) and second.text == STORY


def test_missing_paths_and_broken_links_are_named(tmp_path: Path) -> None:
    tmp_path.joinpath("link.txt").symlink_to(tmp_path / "nowhere")
    assert names(read([tmp_path, tmp_path / "none.txt"])) == ["no such file or folder"] * 2


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_text(STORY)
    assert names(read([tmp_path], ReadOptions(largest_file=20))) == ["larger than 20 bytes; split it into documents"]


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "B/z.txt", "B/y.txt", ".hidden.txt", ".git/x.txt"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(STORY)
    assert names(read([tmp_path])) == ["a", "c", "y", "z"]
    assert names(read([tmp_path / "B" / "none"])) == ["no such file or folder"]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    assert names(read([tmp_path])) == ["an empty folder"]


def test_a_text_in_another_language_is_kept_and_named(tmp_path: Path) -> None:
    tmp_path.joinpath("ko.txt").write_text("라오스 특사가 월요일 민스크에 도착했다.")
    document, word = read([tmp_path])
    assert isinstance(document, Document) and document.language == "ko"
    assert isinstance(word, Unread) and word.reason == "its language is ko, not English: kept, but not coded"


def test_the_stored_text_is_the_input_as_decoded(tmp_path: Path) -> None:
    text = "Envoy of Laos in Minsk\r\n\r\n“Laos” sent\u00a0an envoy — to Minsk.\r\n"
    tmp_path.joinpath("bom.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    tmp_path.joinpath("wide.txt").write_bytes(text.encode("utf-16"))
    assert [d.text for d in read([tmp_path]) if isinstance(d, Document)] == [text, text]


def test_windows_1252_is_read_with_a_word_of_doubt(tmp_path: Path) -> None:
    text = "The envoy of Laos said that the “café” in Minsk was closed, and left for home."
    tmp_path.joinpath("old.txt").write_bytes(text.encode("cp1252"))
    document, doubt = read([tmp_path])
    assert isinstance(document, Document) and document.text == text
    assert isinstance(doubt, Unread) and doubt.reason.startswith("not UTF-8 at byte 32; read as Windows-1252")


def test_rows_have_named_fields_and_bad_rows_are_left_out(tmp_path: Path) -> None:
    rows = [
        json.dumps({"key": "k1", "sentence": STORY, "day": "2024-06-19"}),
        "{broken",
        "[1, 2]",
        json.dumps({"sentence": " "}),
        json.dumps({"text": STORY}),
        json.dumps({"key": 7, "sentence": "x" * 5000}),
        "",
        json.dumps({"sentence": STORY, "day": "soon"}),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_bytes("\n".join(rows).encode() + b'\n{"sentence": "\xff"}')
    options = ReadOptions(text_field="sentence", id_field="key", date_field="day", longest_line=2000)
    results = list(read([path], options))
    documents = [result for result in results if isinstance(result, Document)]
    unread = {result.origin.removeprefix(f"{path}:"): result.reason for result in results if isinstance(result, Unread)}
    assert [document.name for document in documents] == ["k1", "rows:8"]
    assert documents[0].published and documents[0].published.latest == date(2024, 6, 19)
    assert [passage.role for passage in documents[0].passages] == ["body"]
    assert list(unread) == ["2", "3", "4", "5", "6", "8", "9"]
    assert unread["5"].startswith("no member «sentence» (it has text)")
    assert unread["6"] == "a line of more than 2,000 bytes"
    assert unread["8"].startswith("read without a date")


def test_standard_input_is_text_or_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    def piped(data: str, options: ReadOptions) -> list[str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
        return names(read(["-"], options))

    assert piped(STORY, ReadOptions()) == ["stdin"]
    assert piped(json.dumps({"t": STORY}), ReadOptions(text_field="t")) == ["stdin:1"]


def test_a_wrong_date_for_all_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'soon' is no date"):
        list(read([tmp_path], ReadOptions(published="soon")))
