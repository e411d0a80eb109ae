"""No collecting of garbage while very many small things are made that are in no cycle: the collector would walk through
the whole program again and again, for a third of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Puts the collector off, if it is on, until the block is left."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
