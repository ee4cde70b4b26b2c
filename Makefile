# Every target is one line; what it does stands in the script of that name.
# More words for the server: make run ARGS="--port 9080 --intranet-port 9081"

.PHONY: run test test-fast bench check format packs-lint demo-reset operations stories setup \
    faults fault-test crash-test power-cut-test prove-races backup-drill

run: ; @scripts/run $(ARGS)
test: ; @scripts/test
test-fast: ; @scripts/test-fast $(ARGS)
bench: ; @scripts/bench $(ARGS)
check: ; @scripts/check
format: ; swift format --in-place --parallel --recursive Sources Tests Package.swift
packs-lint: ; @scripts/packs-lint
demo-reset: ; @scripts/run --reset-only
operations: ; @scripts/operations $(ARGS)
stories: ; @scripts/stories $(ARGS)
faults: ; @scripts/faults $(ARGS)
fault-test: ; @scripts/fault-test $(ARGS)
crash-test: ; @scripts/crash-test
prove-races: ; @scripts/prove-races
power-cut-test: ; @scripts/power-cut-test
backup-drill: ; @scripts/backup-drill
setup: ; @scripts/setup test
