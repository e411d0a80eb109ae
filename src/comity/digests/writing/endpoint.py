"""A model at an OpenAI-compatible endpoint that the user names."""

from __future__ import annotations

from collections.abc import Sequence

from comity.errors import UnreadableError, UsageError
from comity.lexicons import load

TIMEOUT = 300.0
"""Seconds for one answer: a small model on a busy laptop takes minutes."""

SEED = 0
"""With a temperature of 0, so that one model gives one text."""


class Model:
    """The model `name` at `url` («http://localhost:8080/v1»). Raises UsageError where comity[llm] is not installed."""

    def __init__(self, url: str, name: str, key: str | None = None) -> None:
        try:
            from openai import OpenAI
        except ImportError as error:
            raise UsageError("--writer: needs the package openai; install comity[llm]") from error
        self.url = url
        self.name = name
        self._client = OpenAI(base_url=url, api_key=key or "none", timeout=TIMEOUT)

    def write(self, lines: Sequence[str]) -> str:
        """What the model makes of numbered lines. Raises UnreadableError where it does not answer."""
        from openai import OpenAIError

        numbered = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
        try:
            answer = self._client.chat.completions.create(
                model=self.name,
                messages=[
                    {"role": "system", "content": load("writing")["task"]},
                    {"role": "user", "content": numbered},
                ],
                temperature=0,
                seed=SEED,
            )
        except OpenAIError as error:
            raise UnreadableError(f"--writer {self.url}: {error}") from error
        return (answer.choices[0].message.content or "") if answer.choices else ""
