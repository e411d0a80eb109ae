"""spaCy imported without its command line.

`import spacy` brings along what its commands need (typer, requests, httpx, a template engine): four hundred modules
and a third of its time, of which the coder calls nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

COMMANDS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> ModuleType:
    """spaCy; its command line is loaded only when somebody else asks for it."""
    if "spacy" not in sys.modules:
        stand_ins = {name: ModuleType(name) for name in COMMANDS}
        vars(stand_ins["spacy.cli.info"])["info"] = info
        sys.modules.update(stand_ins)
        try:
            import spacy
        finally:
            for name in COMMANDS:
                del sys.modules[name]
    import spacy

    return spacy


def info(*wanted: Any, **options: Any) -> Any:
    """What `spacy.info` says, from the command line once it is asked for."""
    from spacy.cli.info import info as told

    return told(*wanted, **options)
