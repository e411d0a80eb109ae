"""What a wheel holds: the lexicons go where the code goes."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]


def test_a_wheel_holds_the_code_the_lexicons_and_the_command(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=60,
    )
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
        scripts = wheel.read(next(name for name in held if name.endswith("entry_points.txt"))).decode()
    source = ROOT / "src"
    needed = {
        str(path.relative_to(source)) for suffix in ("*.py", "*.yaml") for path in (source / "comity").rglob(suffix)
    }
    assert needed <= held
    assert "comity = comity.cli:main" in scripts


def test_the_lock_file_pins_by_hash_and_names_no_index() -> None:
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert not [line for line in lines if "://" in line or line.startswith("--")]
