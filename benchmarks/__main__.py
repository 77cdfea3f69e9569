"""`python -m benchmarks [NAME …]`: run these benchmarks, or all of them, one after another."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from typing import Final

from benchmarks.report import machine, written

NAMES: Final = (
    "press_to_picture",
    "start",
    "engine",
    "reopen",
    "paint",
    "board",
    "motion",
    "counting",
    "cards",
    "certificates",
    "checkin",
    "minutes",
    "search",
)


def main() -> None:
    """Print the machine, then one table after another."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    names = parser.parse_args().names or NAMES
    if unknown := set(names) - set(NAMES):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The platform without a screen complains of every window that it knows no size hints.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    print(machine(), flush=True)
    for name in names:
        # Each brings its own libraries; what one does not use must not slow it.
        print(f"\n{written(import_module(f'benchmarks.{name}').run())}", flush=True)


if __name__ == "__main__":
    main()
