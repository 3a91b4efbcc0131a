# Two words do everything on a fresh machine: `make run` and `make test`.
VENV ?= .venv
BIN := $(VENV)/bin
PORT ?= 8501
PYTHON ?= python3

.PHONY: run test lint types content unit browser tools golden screenshots bench

run: $(VENV)/.runtime
	$(BIN)/python -m streamlit run app.py --server.port=$(PORT)

test: tools lint types content unit browser

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

content: $(VENV)/.dev
	$(BIN)/python -m checklist check content

unit: $(VENV)/.dev tools
	$(BIN)/python -m pytest -m "not browser"

browser: $(VENV)/.dev tools
	$(BIN)/python -m pytest -m browser

# Rewrites the readable golden files of the documents: read the difference before committing it.
golden: $(VENV)/.dev
	$(BIN)/python -m pytest tests/documents --accept-golden

screenshots: $(VENV)/.dev tools
	$(BIN)/python -m docs.screenshots

bench: $(VENV)/.dev tools
	$(BIN)/python -m bench

tools: $(VENV)/.dev
	BIN=$(BIN) sh tests/install_tools.sh

$(VENV)/.runtime: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 ou plus récent est nécessaire.")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
