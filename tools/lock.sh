#!/bin/sh
# Rewrites the hash locks from pyproject.toml. Needs uv, in .venv or on the PATH.
# `make lock` keeps the versions already pinned; `make lock UPGRADE=--upgrade` moves them.
#
# Wheels of every system are hashed (--universal), and no address goes in: whoever installs
# chooses the index, and the hashes decide whether what it hands over is what we tested.
set -eu
cd "$(dirname "$0")/.."

uv=.venv/bin/uv
[ -x "$uv" ] || uv=uv
upgrade=${1:-}

lock() {
    out=$1
    shift
    env -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_INDEX -u UV_FIND_LINKS \
        "$uv" pip compile $upgrade --quiet --no-config --universal --python-version 3.11 \
        --only-binary :all: --generate-hashes --no-annotate \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        "$@" pyproject.toml requirements/build.in --output-file "$out"
}

lock requirements/run.txt
lock requirements/camera.txt --extra camera --constraint requirements/run.txt
lock requirements/test.txt --extra dev --extra camera --constraint requirements/camera.txt
lock requirements/bench.txt --extra dev --extra camera --extra bench \
    --constraint requirements/test.txt
