"""While the key of a private ballot is in memory, nobody else can look there."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LOOK = """
import ctypes, resource
from facilitator.record.core_dumps import guard_memory, let_debuggers_in
def seen():
    return ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0]
guard_memory()
print(*seen())
let_debuggers_in()
print(*seen())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_core_is_written_and_nobody_looks_in_until_the_ballot_is_over():
    said = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[:2] == ["0 0", "1 0"]
