"""Answers: a question in words, and what the record says to it, every sentence with its source.

`questions` takes a question apart; `standing` and `partners` answer about ties, `happenings` about acts, `stated` about
people and reasons, `nearest` shows what there is where nothing is coded. `asking` chooses among them; `answer` and
`wording` are how an answer is written.
"""

from comity.answers.answer import Answer
from comity.answers.asking import ask

__all__ = ["Answer", "ask"]
