"""Lexicons load fast, and never from an old copy."""

from pathlib import Path

import pytest

from comity.errors import LexiconError
from comity.lexicons import load, names, parse
from comity.lexicons.keeping import folder, kept


@pytest.fixture
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_words_that_look_like_truth_values_are_words() -> None:
    assert parse(b"[on, off, yes, no, true]") == ["on", "off", "yes", "no", True]


def test_what_was_kept_is_used_and_an_edit_is_seen(cache_home: Path) -> None:
    calls: list[bytes] = []

    def counted(content: bytes) -> object:
        calls.append(content)
        return parse(content)

    assert kept(b"a: 1", counted) == kept(b"a: 1", counted) == {"a": 1}
    assert kept(b"a: 2", counted) == {"a": 2}
    assert calls == [b"a: 1", b"a: 2"]


def test_a_damaged_copy_is_read_anew(cache_home: Path) -> None:
    kept(b"a: 1", parse)
    (copy,) = folder().iterdir()
    copy.write_bytes(b"\xff")
    assert kept(b"a: 1", parse) == {"a": 1}


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert kept(b"a: 1", parse) == {"a": 1}


def test_a_missing_lexicon_is_told() -> None:
    with pytest.raises(LexiconError, match="no such file"):
        load("no_such_lexicon")


@pytest.mark.parametrize("name", [*names("acts"), *names("actors"), *names("actors/persons")])
def test_every_lexicon_says_where_it_comes_from(name: str) -> None:
    from importlib.resources import files

    header = files("comity.lexicons").joinpath(*f"{name}.yaml".split("/")).read_text(encoding="utf-8").split("\n\n")[0]
    for word in ("origin", "licence", "gaps"):
        assert word in header.lower(), f"{name}.yaml: the header does not tell its {word}"
