"""`comity show`: documents as they were read."""

from pathlib import Path

import pytest

from tests.cli.calls import comity

TEXTS = Path(__file__).parents[2] / "examples" / "texts"


def test_json_has_the_contract_and_its_passages_cover_the_text() -> None:
    text = comity("show", "--text", TEXTS / "2024_armenia_csto_thread.txt").out
    shown = comity("show", "--format", "json", TEXTS / "2024_armenia_csto_thread.txt").json
    assert list(shown) == ["doc", "kind", "title", "outlet", "url", "language", "published", "passages"]
    keys = ["start", "end", "role", "speaker", "parent", "votes", "written", "edited", "text"]
    assert all(list(passage) == keys for passage in shown["passages"])
    assert all(text[passage["start"] : passage["end"]] == passage["text"] for passage in shown["passages"])
    gaps = text
    for passage in reversed(shown["passages"]):
        gaps = gaps[: passage["start"]] + gaps[passage["end"] :]
    assert gaps.strip() == ""


def test_a_thread_has_its_speakers_votes_and_answers() -> None:
    passages = comity("show", "--format", "json", TEXTS / "2024_armenia_csto_thread.txt").json["passages"]
    answer = next(passage for passage in passages if passage["text"].startswith("To be fair"))
    assert (answer["speaker"], answer["votes"]) == ("oldmapdealer@agora.example", {"up": 14, "down": 1})
    assert passages[answer["parent"]]["speaker"] == "quince@talk.example"


def test_a_web_page_keeps_menus_and_lists_out() -> None:
    shown = comity("show", "--format", "json", TEXTS / "2008_georgia_breaks_with_russia.html").json
    body = " ".join(passage["text"] for passage in shown["passages"] if passage["role"] == "body")
    assert (shown["outlet"], shown["published"]["earliest"]) == ("Eastgate Post", "2008-08-30")
    assert "Sarkozy mediated a ceasefire" in body
    assert not [word for word in ("Gustav", "newsletter", "Weather", "Photo") if word in body]


def test_given_fields_and_date(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"n": "a7", "words": "Fiji thanked Japan.", "day": "2019-05"}\n')
    shown = comity("show", rows, "--text-field=words", "--id-field=n", "--date-field=day", "--format=json").json
    assert (shown["doc"], shown["published"]["latest"]) == ("a7", "2019-05-31")
    given = comity("show", TEXTS / "2025_troops_digest.txt", "--published", "2025-05-01", "--format", "json").json
    assert given["published"] == {"earliest": "2025-05-01", "latest": "2025-05-01", "basis": "given"}


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Chile and Peru signed a border treaty in Lima.\n")
    call = comity("show", tmp_path)
    assert call.status == 1
    assert "Chile and Peru" in call.out
    assert call.err == f"comity: {tmp_path / 'a.txt'}: empty\n"


@pytest.mark.parametrize("where", ["none.db", "sub/none.db"])
def test_neither_a_file_nor_in_a_ledger(where: str, tmp_path: Path) -> None:
    call = comity("show", "no-such-text", "--ledger", tmp_path / where)
    assert call.status == 2
    assert "no-such-text: no such file" in call.err
    assert not list(tmp_path.rglob("*"))
