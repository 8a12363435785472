# Fagportal mod stalking. `make help` lists what there is.
SHELL := /bin/bash
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The first Python that is new enough and can make a virtual environment.
define find_python
for python in "$(PYTHON)" python3 python3.13 python3.12 python3.11 python3.14; do \
  [ -n "$$python" ] && "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null && break; \
  [ -n "$(PYTHON)" ] && { echo "$(PYTHON) duer ikke. Der skal bruges Python 3.11.5 eller nyere med venv." >&2; exit 1; }; \
  python=; \
done; \
[ -n "$$python" ] || { echo "Fandt ingen Python 3.11.5 eller nyere med venv (på Debian: apt install python3-venv). Sæt PYTHON=/sti/til/python." >&2; exit 1; }
endef

.PHONY: help serve site check test bench bench-search schemas words lock clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

serve: .venv/runtime ## build the fag edition (UDGAVE=offentlig: the other) and serve it on http://127.0.0.1:8000/
	@$(BIN)/mkdocs serve -f $(if $(filter offentlig,$(UDGAVE)),mkdocs.yml,mkdocs.fag.yml)

site: .venv/runtime ## build both editions: site/fag and site/offentlig
	@$(BIN)/python -m fagportal site

check: .venv/runtime ## check the data alone, in seconds (STRENG=1: as for a real deployment)
	@$(BIN)/python -m fagportal check $(if $(filter-out 0,$(STRENG)),--streng)

test: .venv/tests ## run everything: style, types, units, both editions, links, browser
	@tests/packages.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

bench: .venv/tests ## measure check, build, and what a visit and a search download
	@$(BIN)/python -m benchmarks.bench

bench-search: .venv/tests ## our search beside others: make bench-search CORPUS=docs.json QUERIES=queries.json
	@$(BIN)/python -m benchmarks.search "$(CORPUS)" "$(QUERIES)"

schemas: .venv/runtime ## make schemas/ anew from the models
	@$(BIN)/python -m fagportal schemas

words: .venv/runtime ## add new Danish words of pages and templates to locales/en.po
	@$(BIN)/pybabel -q extract -F babel.cfg -k _ -k other_words -k words -k _words --omit-header --no-location --sort-output -o .venv/words.pot .
	@$(BIN)/pybabel -q update -i .venv/words.pot -o locales/en.po -l en --no-fuzzy-matching --ignore-obsolete --omit-header -w 110  # no header: it would hold a date

lock: .venv/tests ## pin requirements*.in anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements-dev.in -o requirements-dev.txt

clean: ## remove what was built and installed
	rm -rf .venv .site site

.venv/runtime: requirements.txt
	@$(find_python); echo "Gør .venv klar med $$("$$python" --version)"; "$$python" -m venv .venv
	@$(BIN)/python -m pip install --require-hashes -r requirements.txt
	@touch $@

.venv/tests: .venv/runtime requirements-dev.txt
	@$(BIN)/python -m pip install --require-hashes -r requirements-dev.txt
	@touch $@
