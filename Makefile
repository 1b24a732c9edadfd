# Each line hands over to a real tool. Settings pass through: make run PORT=9000 INSTANCE_PATH=somewhere
.PHONY: run demo cluster rehearse check test bench crowded slow-link old-browsers chaos chaos-faults
export PATH := $(PATH):$(CURDIR)/.venv/bin
PHONES ?= 24
ADDRESS ?= http://127.0.0.1:$(or $(PORT),8000)
BIN := .venv/bin
# Tests that watch the clock of a server keep the machine for themselves.
ALONE := tests/live tests/services
SIDE_BY_SIDE := $(filter-out $(ALONE) tests/__pycache__,$(patsubst %/,%,$(wildcard tests/*/))) $(wildcard tests/test_*.py)

run demo:
	@tools/python tools/run.py $@

cluster:
	@tools/python tools/cluster.py

rehearse:
	@$(BIN)/python -m app.rehearse --address $(ADDRESS) --phones $(PHONES) $(PIN)

check:
	@tools/python tools/prepare_tests.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent types
	$(BIN)/python tools/check_words.py
	$(BIN)/python -m tools.check_plain_words
	$(BIN)/python -m tools.check_weights
	@$(MAKE) --silent old-browsers
	$(BIN)/python -m pytest -q tests/test_import_arrows.py

# What the built screens ask of the oldest phones; its tools are installed here only.
old-browsers: tools/floor/node_modules
	node --test --test-reporter=dot tools/floor/check.test.mjs
	node tools/floor/check.mjs

tools/floor/node_modules: tools/floor/package-lock.json
	npm ci --silent --ignore-scripts --prefix tools/floor
	@touch $@

test:
	@tools/python tools/prepare_tests.py test
	npm run --silent test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(SIDE_BY_SIDE)
	$(BIN)/python -m pytest $(ALONE)

bench:
	@tools/python tools/prepare_tests.py
	@npm ci --silent --prefix benchmarks
	$(BIN)/python -m benchmarks.bench

crowded:
	@tools/python tools/prepare_tests.py test
	@npm ci --silent --prefix benchmarks
	$(BIN)/python -m benchmarks.crowded

slow-link:
	@tools/python tools/prepare_tests.py test
	$(BIN)/python -m benchmarks.slow_link

chaos:
	@tools/python tools/prepare_tests.py
	$(BIN)/python -m benchmarks.chaos.run

chaos-faults:
	@tools/python tools/prepare_tests.py
	$(BIN)/python -m benchmarks.chaos.run --faults
