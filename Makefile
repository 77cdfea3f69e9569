# Every target does its own set-up and can be run first, in a fresh clone.
#
#   make run     open the program; with no screen, play the sample assembly into out/demo
#   make test    the daily test: format, lint, types, import contracts, tests (under 5 minutes)
#   make check   the same without the tests
#   make prove   kills, fuzz, soak and the long proofs
#   make bench   the benchmarks
#   make camera  as make run, and with what reads cards across the hall
#   make words   collect the texts for translation, and compile the catalogues
#   make lock    rewrite requirements/*.txt from pyproject.toml (needs uv)

.PHONY: run camera open test check prove bench words lock set-up set-up-run set-up-camera set-up-bench
.DEFAULT_GOAL := run

BIN := .venv/bin
PYTEST := env QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest
DEMO := out/demo

run: set-up-run open
camera: set-up-camera open

open:
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  exec $(BIN)/python -m ui; \
	else \
	  echo "There is no screen here: playing the sample assembly instead." && \
	  QT_QPA_PLATFORM=offscreen $(BIN)/facilitator demo --headless --out $(DEMO) && \
	  echo "The record, the pictures of the hall and the PDFs are in $(CURDIR)/$(DEMO)"; \
	fi

# A record is on the disk before anybody is answered. Where memory has a gigabyte to spare for
# files the daily records are there, and wait for no disk; the long proofs use the real one.
MEMORY := $(shell df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 1024 { print "/dev/shm" }')
DAILY = env $(if $(MEMORY),PYTEST_DEBUG_TEMPROOT=$(MEMORY)) $(PYTEST) -q -m "not prove"

# Three at once: most of them wait for a window, a port or a clock rather than reckon. Pictures,
# which wait for nothing, give way to those that do.
test: check
	@$(DAILY) --ignore=tests/ui >.venv/tests-core.log 2>&1 & core=$$!; \
	nice -n 10 $(DAILY) tests/ui/*/ >.venv/tests-views.log 2>&1 & views=$$!; \
	$(DAILY) tests/ui/test_*.py; desk=$$?; \
	wait $$views; views=$$?; wait $$core; core=$$?; \
	cat .venv/tests-views.log .venv/tests-core.log; \
	exit $$((desk + views + core))

check: set-up
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo

prove: set-up
	@$(PYTEST) -q -m prove

bench: set-up-bench
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks

words: set-up
	@$(BIN)/python tools/words.py

lock:
	@tools/lock.sh $(UPGRADE)

set-up:
	@tools/setup.sh test

set-up-run:
	@tools/setup.sh run

set-up-camera:
	@tools/setup.sh camera

set-up-bench:
	@tools/setup.sh bench
