"""The shape of the package: which part may import which, and what every module has."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "comity"
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 300

# From left to right, as texts go through: a part imports only from rows above it, or from itself.
ROWS = [
    {"errors", "pause", "records"},
    {"lexicons"},
    {"forms"},
    {"reading"},
    {"actors", "dates"},
    {"coding"},
    {"ledger"},
    {"ties"},
    {"answers"},
    {"digests"},
    {"evaluation"},
    {"pipeline", "texts"},
    {"api"},
    {"cli"},
]
RANK = {part: rank for rank, row in enumerate(ROWS) for part in row}
DOORS = {"__init__", "__main__"}  # the package itself: it offers the parts to Python and stands outside the order


def part_of(module: Path) -> str:
    return module.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a module imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that this test can read them"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def parts_imported(module: Path) -> set[str]:
    names = [name.split(".") for name in imported(ast.parse(module.read_text()))]
    return {name[1] for name in names if name[0] == "comity" and len(name) > 1 and name[1] in RANK}


def wrong_imports(module: Path) -> set[str]:
    here = part_of(module)
    return {part for part in parts_imported(module) if part != here and RANK[part] >= RANK[here]}


def is_door(module: Path) -> bool:
    return part_of(module) in DOORS


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_keeps_the_shape(module: Path) -> None:
    text = module.read_text()
    assert is_door(module) or part_of(module) in RANK, "a new part: give it its place in ROWS"
    assert is_door(module) or not wrong_imports(module)
    assert ast.get_docstring(ast.parse(text)), "every module says what it is for"
    assert len(text.splitlines()) <= MOST_LINES


def test_an_import_from_a_later_part_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_architecture.SOURCE", tmp_path)
    module = tmp_path / "reading" / "pages.py"
    module.parent.mkdir()
    module.write_text("def read():\n    from comity.coding import code_document\n    import comity.errors\n")
    assert wrong_imports(module) == {"coding"}


def test_siblings_do_not_import_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_architecture.SOURCE", tmp_path)
    module = tmp_path / "dates.py"
    module.write_text("from comity import actors, records\n")
    assert wrong_imports(module) == {"actors"}
