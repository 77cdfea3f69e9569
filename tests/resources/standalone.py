"""`resources/verify_record.py` as a module, and as a stranger starts it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

from resources import path

SCRIPT = path("verify_record.py")


def _loaded():
    spec = importlib.util.spec_from_file_location("verify_record", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


verify = _loaded()


def answer(file, head=None):
    """What it finds, as plain values; whatever cannot be read is a no."""
    try:
        return verify.checked(file, head)
    except (verify.Unreadable, *verify.TROUBLE, *verify.DEEP) as why:
        return {"ok": False, "problems": [str(why)]}


def started(*arguments, script=SCRIPT):
    """As whoever has Python and nothing of ours starts it."""
    command = [sys.executable, "-I", "-S", str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
