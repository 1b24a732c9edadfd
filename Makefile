# Each line hands over to a real tool. Settings pass through: make run PORT=9000 INSTANCE_PATH=somewhere
.PHONY: run demo cluster rehearse check test bench chaos chaos-faults
export PATH := $(PATH):$(CURDIR)/.venv/bin
PHONES ?= 24
ADDRESS ?= http://127.0.0.1:$(or $(PORT),8000)
BIN := .venv/bin

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
	$(BIN)/python tools/check_weights.py
	$(BIN)/python -m pytest -q tests/test_import_arrows.py

test:
	@tools/python tools/prepare_tests.py test
	npm run --silent test
	$(BIN)/python -m pytest

bench:
	@tools/python tools/prepare_tests.py
	@npm ci --silent --prefix benchmarks
	$(BIN)/python -m benchmarks.bench

chaos:
	@tools/python tools/prepare_tests.py
	$(BIN)/python -m benchmarks.chaos.run

chaos-faults:
	@tools/python tools/prepare_tests.py
	$(BIN)/python -m benchmarks.chaos.run --faults
