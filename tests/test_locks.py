"""The locks: every wheel by its hash, no address anywhere, and in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[1]
LOCKS: Final = ("run", "camera", "test")
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _text(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def _entries(lock: str) -> list[str]:
    whole = re.sub(r"^#.*\n", "", _text(lock), flags=re.MULTILINE).replace("\\\n", "")
    return [line for line in whole.splitlines() if line.strip()]


def _pins(lock: str) -> dict[str, str]:
    return dict(re.match(r"([a-z0-9._-]+)==(\S+)", entry).groups() for entry in _entries(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_pins_one_version_and_carries_its_hashes(lock):
    pinned = re.compile(r"[a-z0-9._-]+==\S+( ; [^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [entry for entry in _entries(lock) if not pinned.fullmatch(entry)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_index_is_named(lock):
    assert not re.search(r"://|index|find-links|trusted-host| @ ", _text(lock))


def test_the_program_is_tested_with_what_it_runs_with():
    assert _pins("run").items() <= _pins("camera").items() <= _pins("test").items()


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("run", PROJECT["dependencies"]),
        ("camera", PROJECT["optional-dependencies"]["camera"]),
        ("test", PROJECT["optional-dependencies"]["dev"]),
    ],
    ids=LOCKS,
)
def test_the_lock_is_in_step_with_the_project(lock, wanted):
    pins = _pins(lock)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


def test_the_project_itself_is_built_with_a_locked_setuptools():
    assert "setuptools" in _pins("run")
