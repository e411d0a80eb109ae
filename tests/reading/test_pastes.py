"""Pages pasted as text: the role of every line. Each file in `pastes` is a page, its lines written as «role| line»."""

from pathlib import Path

import pytest

from comity.reading import document_from_text

PASTES = sorted(Path(__file__).parent.joinpath("pastes").glob("*.txt"))


def read_paste(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The page as somebody would paste it, and what is right for its lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    expected = [(role, words) for role, words in (line.split("| ", 1) for line in lines if line)]
    return "\n".join(line.split("| ", 1)[-1] for line in lines), expected


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_every_line_has_its_role(path: Path) -> None:
    text, expected = read_paste(path)
    document = document_from_text(text, path.stem)
    assert [(passage.role, document.words(passage)) for passage in document.passages] == expected


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_the_title_is_the_pages_own(path: Path) -> None:
    text, expected = read_paste(path)
    titles = [words for role, words in expected if role == "title"]
    assert document_from_text(text, path.stem).title == (titles[0] if titles else None)


@pytest.mark.parametrize(
    "text",
    [
        "Iran reopened its embassy in Riyadh.",
        "Iran reopens embassy in Riyadh",
        "Is Iran a friend of Cuba?",
        "By Tuesday",
        "Most Popular",
        "Photo: Minsk and Moscow sign a treaty",
        "Moscow and Minsk said:",
    ],
)
def test_the_only_line_of_a_text_is_its_body(text: str) -> None:
    assert [passage.role for passage in document_from_text(text, "x").passages] == ["body"]


def test_a_text_of_headlines_alone_is_kept() -> None:
    document = document_from_text("Iran reopens embassy in Riyadh\nCuba recalls its ambassador from Lima", "x")
    assert [passage.role for passage in document.passages] == ["body", "body"]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("KABUL (Reuters) - The envoy left on Monday.", "Reuters"),
        ("YEREVAN /Lantern/. The envoy left on Monday.", "Lantern"),
        ("AP - The envoy left on Monday.", "AP"),
        ("Envoy leaves Kabul\n\nThe envoy left Kabul on Monday.\n\nSource: Kabul Lantern", "Kabul Lantern"),
        ("The envoy (a lawyer) - and his wife left.", None),
    ],
)
def test_the_outlet_is_read_from_dateline_and_source_line(text: str, outlet: str | None) -> None:
    assert document_from_text(text, "x").outlet == outlet


def test_a_hard_wrap_does_not_part_a_paragraph() -> None:
    text = (
        "Envoys of Armenia and Turkey meet in Kars\n\n"
        "KARS, Turkey (Lantern) - Envoys of Armenia and Turkey met in the border\n"
        "city of Kars on Tuesday to discuss the opening of the frontier, which\n"
        "Ankara closed in 1993. Both sides called the talks useful.\n\n"
        "The Armenian envoy said that a bridge over the Akhurian would be repaired\n"
        "by the autumn. His Turkish colleague did not give a date for it.\n"
    )
    assert [passage.role for passage in document_from_text(text, "x").passages] == ["title", "body", "body"]
