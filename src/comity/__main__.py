"""`python -m comity`, the same as the command `comity`."""

from comity.cli import main

main()
