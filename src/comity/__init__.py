"""comity: who did what to whom and who stands with whom, dated and sourced."""

__version__ = "0.1.0"
