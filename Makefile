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

.PHONY: help serve serve-prod site rollback check test sweep bench bench-search schemas words lock sbom audit clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

serve: .venv/runtime ## build the fag edition (UDGAVE=offentlig: the other) and serve it on http://127.0.0.1:8000/
	@$(BIN)/mkdocs serve -f $(if $(filter offentlig,$(UDGAVE)),mkdocs.yml,mkdocs.fag.yml)

site: .venv/runtime ## build both editions: site/fag and site/offentlig
	@$(BIN)/python -m fagportal site

rollback: .venv/runtime ## put the build before back in place (and the newer one again)
	@$(BIN)/python -m fagportal rollback

serve-prod: .venv/runtime ## serve site/offentlig with the real nginx on http://127.0.0.1:8080/ (PORT=8090: another port)
	@[ -e site/offentlig/index.html ] || $(BIN)/python -m fagportal site
	@exec $(BIN)/python -m fagportal serve-prod --port $(or $(PORT),8080)

check: .venv/runtime ## check the data alone, in seconds (STRENG=1: as for a real deployment)
	@$(BIN)/python -m fagportal check $(if $(filter-out 0,$(STRENG)),--streng)

test: .venv/tests tests/node_modules/.ready ## run everything: style, types, units, both editions, links, browser, and the sweep
	@tests/packages.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto
	$(BIN)/python -m tests.sweep

sweep: .venv/tests tests/node_modules/.ready ## axe and the HTML checker over every page (SIDER="kontakt/ viden/": axe over those)
	$(BIN)/python -m tests.sweep $(SIDER)

bench: .venv/tests ## measure check, build, and what a visit and a search download
	@$(BIN)/python -m benchmarks.bench

bench-search: .venv/tests ## our search beside others: make bench-search CORPUS=docs.json QUERIES=queries.json
	@$(BIN)/python -m benchmarks.search "$(CORPUS)" "$(QUERIES)"

schemas: .venv/runtime ## make schemas/ anew from the models
	@$(BIN)/python -m fagportal schemas

words: .venv/runtime ## add new Danish words of pages and templates to locales/en.po
	@$(BIN)/pybabel -q extract -F babel.cfg -k _ -k other_words -k words -k _words --omit-header --no-location --sort-output -o .venv/words.pot .
	@$(BIN)/pybabel -q update -i .venv/words.pot -o locales/en.po -l en --no-fuzzy-matching --ignore-obsolete --omit-header -w 110  # no header: it would hold a date

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header

lock: .venv/tests ## pin requirements*.in anew, with hashes; what runs gets the versions that the tests run with
	$(LOCK) requirements-dev.in -o requirements-dev.txt
	$(LOCK) requirements.in -c requirements-dev.txt -o requirements.txt
	$(LOCK) requirements-s3.in -c requirements-dev.txt -o requirements-s3.txt

sbom: .venv/tests ## list what the portal is made of, with licences: deploy/sbom.json and deploy/LICENSER.md
	@$(BIN)/python -m venv --clear --without-pip .venv/sbom
	@$(BIN)/python -m pip --python .venv/sbom/bin/python install --quiet --require-hashes -r requirements.txt
	@env -u SOURCE_DATE_EPOCH PYTHONWARNINGS=ignore $(BIN)/cyclonedx-py environment .venv/sbom/bin/python --output-reproducible --pyproject pyproject.toml -o .venv/sbom.json
	@$(BIN)/python -m fagportal.sbom .venv/sbom

audit: .venv/tests tests/node_modules/.ready ## does anything we use have a known hole? Asks the network; before each release
	$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements.txt
	cd tests && npm audit

clean: ## remove what was built and installed
	rm -rf .venv .site site tests/node_modules

.venv/runtime: requirements.txt
	@$(find_python); echo "Gør .venv klar med $$("$$python" --version)"; "$$python" -m venv .venv
	@$(BIN)/python -m pip install --require-hashes -r requirements.txt
	@touch $@

.venv/tests: .venv/runtime requirements-dev.txt
	@$(BIN)/python -m pip install --require-hashes -r requirements-dev.txt
	@touch $@

tests/node_modules/.ready: tests/package-lock.json
	@tests/packages.sh
	@cd tests && npm ci
	@touch $@
