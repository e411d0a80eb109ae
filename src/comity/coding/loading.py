"""spaCy imported without its command line.

`import spacy` brings along what its commands need (typer, requests, httpx, a template engine): four hundred modules
and a third of its time, of which the coder calls nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

COMMANDS = ("spacy.cli", "spacy.cli.info")
OPTIONAL = ("pydantic.v1",)


def import_spacy() -> ModuleType:
    """spaCy; its command line, and the old pydantic that its settings could be written in, are loaded only when
    somebody else asks for them."""
    if "spacy" not in sys.modules:
        stand_ins: dict[str, ModuleType | None] = {name: ModuleType(name) for name in COMMANDS}
        vars(stand_ins["spacy.cli.info"])["info"] = info
        stand_ins.update({name: None for name in OPTIONAL if name not in sys.modules})
        sys.modules.update(stand_ins)  # type: ignore[arg-type]  # None stands for what cannot be imported
        try:
            import spacy
        finally:
            for name in stand_ins:
                del sys.modules[name]
    import spacy

    return spacy


def info(*wanted: Any, **options: Any) -> Any:
    """What `spacy.info` says, from the command line once it is asked for."""
    from spacy.cli.info import info as told

    return told(*wanted, **options)
