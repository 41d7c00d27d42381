# Each target sets up what it needs. `make` alone lists them.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
PY := $(VENV)/bin/python
ADDRESS ?= 127.0.0.1:8000

.PHONY: help demo run import test check bench browser screenshots

help:  ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

demo: $(VENV)/ready  ## the archive with its sample articles, at http://127.0.0.1:8000/
	@$(PY) manage.py prepare
	@$(PY) manage.py import_articles samples || [ $$? -eq 3 ]
	@$(VENV)/bin/gunicorn --bind $(ADDRESS)

run: $(VENV)/ready  ## the archive as it is, at http://127.0.0.1:8000/
	@$(PY) manage.py prepare
	@$(VENV)/bin/gunicorn --bind $(ADDRESS)

import: $(VENV)/ready  ## import raw files: make import FROM=folder
	@test -n "$(FROM)" || { echo "Say where the files are: make import FROM=folder"; exit 2; }
	@$(PY) manage.py prepare
	@$(PY) manage.py import_articles "$(FROM)" || [ $$? -eq 3 ]

test: $(VENV)/tests-ready browser  ## all tests, those in a real browser included
	$(VENV)/bin/pytest -n 2

check: $(VENV)/tests-ready  ## style, types, migrations, deployment settings
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(PY) manage.py makemigrations --check
	HTTPS=true SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
		$(PY) manage.py check --deploy --fail-level WARNING

bench: $(VENV)/ready  ## how fast and how right the reader is
	$(PY) -m bench

screenshots: $(VENV)/tests-ready browser  ## pictures of every kind of page, in docs/
	$(VENV)/bin/pytest tests/browser/screenshots.py

browser: $(VENV)/tests-ready
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
	then apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; \
	else $(VENV)/bin/playwright install chromium; fi

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install --quiet --quiet --requirement requirements.txt
	@touch $@

$(VENV)/tests-ready: tests/requirements.txt $(VENV)/ready
	$(PY) -m pip install --quiet --quiet --requirement tests/requirements.txt
	@touch $@
