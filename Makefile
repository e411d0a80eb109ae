# Each goal sets up what it needs: .venv is made from the lock file, and made anew only when that has changed.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --quiet --quiet --disable-pip-version-check
INSTALLED := .venv/.installed

.PHONY: help demo test bench evaluate pin readme lock wheel clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    read the examples and ask the record about North Korea"
	@echo "make test    the tests, ruff and mypy --strict"
	@echo "make bench   sentences per second beside spaCy's, and the ledger from 10,000 to 1,000,000 events (half an hour)"
	@echo "make evaluate  the coder's scores on the gold files, beside the floor they may not fall under"
	@echo "make pin     raise that floor to today's scores"
	@echo "make readme  put the real output of demo and test into the README"
	@echo "make lock    resolve the dependencies anew into requirements.lock"
	@echo "make wheel   build the wheel into dist/"

demo: export COMITY_LEDGER := demo.db
demo: $(INSTALLED)
	@rm -f demo.db demo.db-wal demo.db-shm
	$(BIN)/comity read examples/texts
	@echo
	$(BIN)/comity ask "Is North Korea friends with any country?" --as-of 1995-12-31
	@echo
	$(BIN)/comity ask "Is North Korea friends with any country?"
	@echo
	$(BIN)/comity ties PRK
	@echo
	$(BIN)/comity timeline PRK RUS

test: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

bench: $(INSTALLED)
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/ledger.py

evaluate: $(INSTALLED)
	$(BIN)/python scripts/floor.py

pin: $(INSTALLED)
	$(BIN)/python scripts/floor.py --pin

readme: $(INSTALLED)
	$(BIN)/python scripts/refresh_readme.py

wheel: $(INSTALLED)
	$(BIN)/hatchling build -t wheel

# pip-tools is needed for this alone, so it is no dependency; the options keep every index address out of the file.
lock: $(INSTALLED)
	$(PIP) install pip-tools
	$(BIN)/pip-compile --quiet --upgrade --extra dev --generate-hashes --allow-unsafe --strip-extras \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	    --output-file requirements.lock pyproject.toml

$(INSTALLED): requirements.lock pyproject.toml
	@echo "Setting up .venv from requirements.lock: about a minute, this once."
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(INSTALLED)

clean:
	rm -rf .venv dist build demo.db demo.db-wal demo.db-shm .mypy_cache .ruff_cache .pytest_cache
