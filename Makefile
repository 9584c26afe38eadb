# Every command of the project. Needs make, a POSIX shell and Python 3.11 or newer;
# `make test` also Chromium, `make audit` also Chromium, Node.js and Java.

PYTHON = python3
VENV = .venv
RUN = $(VENV)/bin/python -m
INSTALL = $(RUN) pip --disable-pip-version-check install --quiet --require-hashes

# The oldest Python supported writes the locks: none of the packages needs more on a newer one.
LOCK_PYTHON = python3.11
PIP_TOOLS = pip-tools==7.6.2
COMPILE = pip-compile --quiet --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links $(UPGRADE)

AUDIT = tests/audit
AUDITED = build/audit
NU = java -jar $(AUDIT)/node_modules/vnu-jar/build/dist/vnu.jar

.PHONY: site serve check test search-score import-score bench crash sequences bodies reproduce audit format lock clean chromium audit-tools
.NOTPARALLEL:

# site: build the site into site/
site: $(VENV)/site-ready
	@$(RUN) generator build
	@echo 'To look at it: make serve   (or: $(RUN) generator serve)'

# serve: show it in a browser and rebuild on every change
serve: $(VENV)/site-ready
	@$(RUN) generator serve

# check: look for faults in the content, write nothing
check: $(VENV)/site-ready
	@$(RUN) generator check

# test: style, types, import contracts, tests
test: chromium $(VENV)/test-ready
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	$(VENV)/bin/lint-imports
	CHROMIUM="$$(sh .ci/chromium)" $(RUN) pytest -n 2

# search-score: ask the search the queries of tests/search/queries.md, print how it did
search-score: chromium $(VENV)/test-ready
	CHROMIUM="$$(sh .ci/chromium)" PYTHONPATH=.:tests/browser $(VENV)/bin/python tests/search/score.py

# import-score: import the labelled captures of tests/captures, print how the proposals did;
# CAPTURES=tests/held-out/5 for another set
import-score: $(VENV)/test-ready
	$(VENV)/bin/python tests/captures/capture_score.py $(CAPTURES)

# bench: build invented dossiers beside Hugo, in turns, and print times, memory, ratios and targets
# (Linux); N="1000 10000" for other sizes, REPS=9 for more turns, PEERS="hugo pelican mkdocs eleventy"
bench: $(VENV)/site-ready
	$(RUN) bench --counts $(or $(N),1000) --reps $(or $(REPS),5) --peers $(or $(PEERS),hugo)

# crash: kill or refuse a build at every system call that changes the disk (Linux with strace;
# an hour, or EVERY=20 for every twentieth)
crash: $(VENV)/test-ready
	$(VENV)/bin/python tests/trust/crash.py --every $(or $(EVERY),1)

# sequences: a thousand random edits and mishaps; after each the site is what a clean build makes
sequences: $(VENV)/test-ready
	SEQUENCES=$(or $(SEQUENCES),40) $(RUN) pytest -n 2 tests/publishing/test_sequences.py

# bodies: look for the Markdown that takes longest within the bounds
bodies: $(VENV)/test-ready
	THOROUGH=1 $(RUN) pytest -n 2 tests/intake/test_markup_load.py

# reproduce: the same bytes in other locales, time zones, years and orders of files
reproduce: $(VENV)/test-ready
	$(VENV)/bin/python tests/trust/reproduce.py

# audit: valid HTML and CSS, the grade of the security headers, Netlify's own reading of its files,
# axe and the browser's complaints on every page, Lighthouse on every kind of page; of the dossier and
# of invented ones, as they would be published. ALL=1 for Lighthouse on every variation of a kind too
audit: audit-tools chromium $(VENV)/site-ready $(AUDIT)/node_modules/ready
	rm -rf $(AUDITED)
	PYTHONPATH=.:tests:tests/browser $(VENV)/bin/python $(AUDIT)/sites.py $(AUDITED)
	$(NU) --Werror --skip-non-html --also-check-css --filterfile $(AUDIT)/nu-ignore.txt $(AUDITED)
	node $(AUDIT)/grade.mjs netlify.toml $(AUDITED)/*/
	node $(AUDIT)/netlify.mjs netlify.toml $(AUDITED)/*/
	CHROMIUM="$$(sh .ci/chromium)" node $(AUDIT)/pages.mjs $(AUDITED)
	CHROMIUM="$$(sh .ci/chromium)" node $(AUDIT)/scores.mjs $(AUDITED) $(if $(ALL),all,$(TYPES))

# format: put the code into shape
format: $(VENV)/test-ready
	$(RUN) ruff check --fix
	$(RUN) ruff format

# lock: write both requirements files anew; `make lock UPGRADE=--upgrade` takes newer releases
lock:
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	$(LOCK_PYTHON) -m venv "$$tools" && \
	"$$tools/bin/python" -m pip install --quiet '$(PIP_TOOLS)' && \
	PATH="$$tools/bin:$$PATH" && export PATH CUSTOM_COMPILE_COMMAND='make lock' && \
	$(COMPILE) --output-file requirements.txt pyproject.toml && \
	$(COMPILE) --extra test --constraint requirements.txt \
		--output-file requirements-test.txt pyproject.toml

# clean: remove what the commands installed; site/ stays
clean:
	rm -rf $(VENV) $(AUDIT)/node_modules $(AUDITED)

# What the commands above rest on.

# A venv whose Python was upgraded or removed, or that was never finished, is begun again.
ifneq ($(wildcard $(VENV)),)
ifneq ($(shell $(VENV)/bin/python -c 'import pip; print("ok")' 2>/dev/null),ok)
$(info $(VENV)/ does not work any more and is made anew.)
$(shell rm -rf $(VENV))
endif
endif

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
		echo "'$(PYTHON)' was not found. Install Python 3.11 or newer, or name one:" \
			'make PYTHON=/path/to/python3 …' >&2; exit 3; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name another:" \
			'make PYTHON=/path/to/python3 …' >&2; exit 3; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' lacks venv. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 3; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site-ready: requirements.txt | $(VENV)/bin/python
	@echo 'Installing what the site needs into $(VENV)/ …'
	@$(INSTALL) -r requirements.txt
	@touch $@

# Has the same pins and more, so the site is ready too.
$(VENV)/test-ready: requirements-test.txt | $(VENV)/bin/python
	@echo 'Installing what the tests need into $(VENV)/ …'
	@$(INSTALL) -r requirements-test.txt
	@touch $(VENV)/site-ready $@

chromium:
	@sh .ci/chromium >/dev/null

audit-tools:
	@missing=; for tool in node npm java; do \
		"$$tool" --version >/dev/null 2>&1 || missing="$$missing $$tool"; \
	done; \
	[ -z "$$missing" ] || { \
		echo "make audit needs Node.js 20 with npm and Java 17, or newer. Missing:$$missing" >&2; exit 3; }

# No install scripts: one of the packages would fetch lists that the audit does without. What the lock
# pins by its hash need not be asked about again where npm has kept it.
$(AUDIT)/node_modules/ready: $(AUDIT)/package-lock.json
	cd $(AUDIT) && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
	@touch $@
