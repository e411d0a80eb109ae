"""Values out of JSON that somebody else wrote: each is what it should be, or nothing."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")

Member = dict[str, Any]


def mapping(value: Any) -> Member:
    """A JSON object, an empty one where it is none."""
    return value if isinstance(value, dict) else {}


def members(value: Any) -> Iterator[Member]:
    """The JSON objects in a list, or the one object that stands for a list of one."""
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict):
            yield entry


def string(value: Any) -> str | None:
    """A text that is not blank; None where it is none."""
    return storable(value).strip() or None if isinstance(value, str) else None


def storable(text: str) -> str:
    """A text without what no database takes: half characters and the character 0, which JSON can escape."""
    return _UNSTORABLE.sub("\ufffd", text)


def whole(value: Any) -> int | None:
    """A whole number; None where it is none (or a truth value, which Python takes for one)."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def day(value: Any) -> date | None:
    """The day of an ISO time («2024-06-19T08:00:00Z»); None where it is none."""
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
