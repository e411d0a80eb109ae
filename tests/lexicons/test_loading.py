"""Lexicons load fast, and never from an old copy, a damaged one or somebody else's."""

import ast
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from comity import lexicons
from comity.actors import filing
from comity.coding import lexicon as acts
from comity.errors import LexiconError
from comity.lexicons import derived, keeping, load, names, scores
from comity.lexicons.keeping import AN_HOUR, digest, folder, kept
from comity.lexicons.parsing import parse

SOURCE = Path(lexicons.__file__).parents[1]
NOT_IN_WHAT_IS_MADE = {"errors.py", "pause.py", "lexicons/keeping.py"}
KEPT = digest([b"a: 1"])


@pytest.fixture
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_words_that_look_like_truth_values_are_words() -> None:
    assert parse("some", b"[on, off, yes, no, true]") == ["on", "off", "yes", "no", True]


@pytest.fixture
def made() -> list[int]:
    """How often `make` was called."""
    return []


@pytest.fixture
def make(made: list[int]) -> Callable[[], object]:
    def counted() -> object:
        made.append(1)
        return {"a": (len(made), frozenset({"b"}))}

    return counted


def test_what_was_kept_is_used_and_an_edit_is_seen(
    cache_home: Path, made: list[int], make: Callable[[], object]
) -> None:
    assert kept(KEPT, make) == kept(KEPT, make) == {"a": (1, frozenset({"b"}))}
    assert kept(digest([b"a: 2"]), make) == {"a": (2, frozenset({"b"}))}
    assert len(made) == 2


def test_what_is_made_of_lexicons_is_made_anew_when_a_lexicon_or_the_code_changes(
    cache_home: Path, made: list[int], make: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    derived("some", ("errors.py",), make)
    derived("some", ("errors.py",), make)
    assert len(made) == 1
    derived("some", ("errors.py", "pause.py"), make)
    derived("other", ("errors.py",), make)
    monkeypatch.setattr(lexicons, "everything", lambda: b"an edit")
    derived("some", ("errors.py",), make)
    assert len(made) == 4


@pytest.mark.parametrize("code", [acts.CODE, filing.CODE, scores.CODE], ids=["acts", "actors", "scores"])
def test_all_code_that_makes_a_kept_form_is_in_its_digest(code: tuple[str, ...]) -> None:
    assert {path for module in code for path in imported(module)} - NOT_IN_WHAT_IS_MADE <= set(code)


def imported(module: str) -> set[str]:
    """The modules of comity that one imports, as paths."""
    tree = ast.parse((SOURCE / module).read_text())
    lines = [(node.module or "", node.names) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    found = [one for line, names in lines for one in (line, *(f"{line}.{name.name}" for name in names))]
    paths = [one.removeprefix("comity.").replace(".", "/") for one in found if one.startswith("comity.")]
    there = [path for one in paths for path in (f"{one}.py", f"{one}/__init__.py") if (SOURCE / path).is_file()]
    return set(there) - {"actors/__init__.py", "coding/__init__.py"}


@pytest.mark.parametrize("damage", [b"\xff", b"", b"\0" * 200], ids=["short", "empty", "zeros"])
def test_a_damaged_copy_is_made_anew(damage: bytes, cache_home: Path, make: Callable[[], object]) -> None:
    kept(KEPT, make)
    (copy,) = folder().iterdir()
    copy.write_bytes(copy.read_bytes()[:-1] + damage)
    assert kept(KEPT, make) == {"a": (2, frozenset({"b"}))}


def test_a_copy_that_others_can_write_is_not_read(cache_home: Path, make: Callable[[], object]) -> None:
    kept(KEPT, make)
    (copy,) = folder().iterdir()
    copy.chmod(0o666)
    assert kept(KEPT, make) == {"a": (2, frozenset({"b"}))}


def test_a_copy_that_another_user_owns_is_not_read(
    cache_home: Path, make: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(KEPT, make)
    owner = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert kept(KEPT, make) == {"a": (2, frozenset({"b"}))}


def test_of_many_copies_those_read_longest_ago_are_removed(
    cache_home: Path, make: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [digest([name]) for name in (b"one", b"two", b"three", b"four")]
    for age, source in enumerate(sources[:3]):
        kept(source, make)
        (copy,) = folder().glob(f"{source.hex()}.*")
        os.utime(copy, (time.time() - 2 * AN_HOUR - age,) * 2)
    kept(sources[2], make)
    monkeypatch.setattr(keeping, "MOST_BYTES", 3 * copy.stat().st_size)
    kept(sources[3], make)
    assert {copy.name.partition(".")[0] for copy in folder().iterdir()} == {sources[n].hex() for n in (0, 2, 3)}


def test_a_folder_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], object]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert kept(KEPT, make) == {"a": (1, frozenset({"b"}))}


def test_a_lexicon_that_is_no_yaml_is_told_by_its_name() -> None:
    with pytest.raises(LexiconError, match="lexicon acts/some: while parsing"):
        parse("acts/some", b"a: [b")


def test_a_missing_lexicon_is_told() -> None:
    with pytest.raises(LexiconError, match="no such file"):
        load("no_such_lexicon")


@pytest.mark.parametrize("name", [*names("acts"), *names("actors"), *names("actors/persons")])
def test_every_lexicon_says_where_it_comes_from(name: str) -> None:
    from importlib.resources import files

    header = files("comity.lexicons").joinpath(*f"{name}.yaml".split("/")).read_text(encoding="utf-8").split("\n\n")[0]
    for word in ("origin", "licence", "gaps"):
        assert word in header.lower(), f"{name}.yaml: the header does not tell its {word}"
