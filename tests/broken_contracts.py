"""Lints a tree that a contract is broken in, in one process for all the ways to break it.

Run in a copy of the tree: takes (contract, file, text) as JSON, one way after the other, and gives
(exit code, what was said) of each. A file is as it was before the next is written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from click.testing import CliRunner
from importlinter.cli import lint_imports_command


def linted(*contracts: str) -> tuple[int, str]:
    """What `lint-imports` answers here, asked for those contracts; for all where none is named."""
    chosen = [word for name in contracts for word in ("--contract", name)]
    ran = CliRunner().invoke(lint_imports_command, ["--no-cache", "--no-logo", *chosen])
    return ran.exit_code, ran.output


def linted_with(contract: str, file: str, text: str) -> tuple[int, str]:
    """The same with that file added, or written over."""
    path = Path(file)
    before = path.read_bytes() if path.exists() else None
    path.write_text(text, encoding="utf-8")
    try:
        return linted(contract)
    finally:
        path.unlink() if before is None else path.write_bytes(before)


if __name__ == "__main__":
    ways = json.load(sys.stdin)
    json.dump([linted(), *(linted_with(*way) for way in ways)], sys.stdout)
