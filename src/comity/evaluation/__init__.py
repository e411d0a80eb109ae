"""Evaluation: how well a coder's lines meet a gold file's.

`evaluate` is the way in. `gold` reads gold files, `lines` gives both sides one shape, `predicted` codes the gold's
sentences or reads what another coder made of them, `matching` pairs dyads one to one, `results` counts; `traps`
are words that must yield nothing.
"""

from comity.evaluation.gold import Gold, read_gold
from comity.evaluation.matching import compare
from comity.evaluation.predicted import coded_lines, read_lines
from comity.evaluation.results import Result
from comity.evaluation.traps import read_traps, sprung

__all__ = ["Gold", "Result", "coded_lines", "compare", "read_gold", "read_lines", "read_traps", "sprung"]
