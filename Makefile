# Thin: each target calls `python -m portal.local`, which makes .venv when it is not there.
PYTHON ?= $(or $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done),python3)
LOCAL = $(PYTHON) -m portal.local
UV = .venv/bin/python -m uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: demo test e2e check bench rooms screenshots manage texts lock
.DEFAULT_GOAL := demo

demo: ## The portal with its demo people, at http://localhost:8000/demo (PORT=, RESET=1)
	@$(LOCAL) demo

test: ## All tests that need no browser
	@$(LOCAL) test

e2e: ## The tests in a browser (CHROMIUM=/path/to/chromium)
	@$(LOCAL) e2e

check: ## Style, types, imports, migrations, templates, translations
	@$(LOCAL) check

bench: ## Measures the main pages beside a bare page of the same size
	@$(LOCAL) bench

rooms: ## Prints the house: every room with its one sentence
	@$(LOCAL) rooms

screenshots: ## Makes the pictures of the README
	@$(LOCAL) screenshots

manage: ## One of Django's commands on the demo's data: make manage DO="verify_trail"
	@$(LOCAL) manage $(DO)

texts: ## Collects the texts that are to be translated into locale/en
	@$(LOCAL) texts

lock: ## Pins what the requirements*.in files name, with hashes
	@$(UV) requirements.in -o requirements.txt
	@$(UV) requirements-local.in -o requirements-local.txt
	@$(UV) requirements-dev.in -o requirements-dev.txt
	@echo uv | $(UV) - -o portal/local/uv.txt
