# The two commands are `make run` and `make test`; `make help` lists the others.
.DEFAULT_GOAL := help
.PHONY: help setup run test bench learn lint lock
VENV := .venv/bin

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'

setup: ## make .venv/ and the native libraries ready for run and test
	@sh config/setup.sh test

run: ## start web server, worker and beat, with demo data on a fresh machine
	@sh config/setup.sh run
	@exec $(VENV)/python manage.py up

test: setup ## run every test on SQLite and PostgreSQL; ARGS="-k word" chooses some
	@$(VENV)/python -W "ignore:XDG_RUNTIME_DIR" -m tests.run $(ARGS)

bench: setup ## measure speed and print the table
	@$(VENV)/python -m pytest tests/bench -s $(ARGS)

learn: setup ## weigh the words of letters anew from tests/data/mail/taught
	@$(VENV)/python -m dsar.capabilities.mail.recognition.second.learn tests/data/mail/taught

lint: setup ## check style, imports and types
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(VENV)/lint-imports
	@$(VENV)/mypy

# --- for whoever changes a dependency; needs the `uv` program ------------------------------------
UV := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --annotation-style split

lock: ## compile the pinned requirements from the two .in files
	@$(UV) config/requirements.in --output-file requirements.txt
	@cd tests && $(UV) requirements.in --output-file requirements.txt
