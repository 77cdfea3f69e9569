"""Copies a record to a stick while votes come in, in children whose stick is pulled at a byte.

    python -m tests.prove.yanker      reads lines "RECORD CONFIG STICK SEALED BYTE", forks a child
                                      for each, and prints how it ended: 9 where it was pulled

BYTE counts what is written to the stick, over one copy after the other; below zero it names a
step instead: -1 before the rename, -2 before the folder is synced, -3 before an old one goes.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

from facilitator.clock import SystemClock
from facilitator.intake import Intake
from facilitator.press import Press
from facilitator.record.copies import keeping, pieces
from facilitator.record.copies.key import CopyKeys, new_seal
from facilitator.record.copies.naming import COPY_SUFFIX, first_of
from tests.prove.nursery import open_evening

PULLED = 9
#: Copies that a child makes at most.
_ROUNDS = 4


class Stick:
    """Goes away at that byte or step."""

    def __init__(self, at):
        self.at, self.written = at, 0
        self.write, self.sync = pieces._write, keeping.sync_folder
        self.unlink, self.replace = Path.unlink, Path.replace

    def pull(self):
        def replace(path, to):
            return self._replace(path, to)

        def unlink(path, missing_ok=False):
            self._unlink(path, missing_ok)

        pieces._write, keeping.sync_folder = self._write, self._sync
        Path.replace, Path.unlink = replace, unlink

    def _write(self, out, piece):
        left = self.at - self.written
        if 0 <= left < len(piece):
            self.write(out, piece[:left])
            os._exit(PULLED)
        self.written += len(piece)
        self.write(out, piece)

    def _replace(self, path, to):
        self._step(-1, path)
        return self.replace(path, to)

    def _sync(self, path):
        self._step(-2, path)
        self.sync(path)

    def _unlink(self, path, missing_ok):
        self._step(-3, path)
        self.unlink(path, missing_ok)

    def _step(self, number, path):
        if self.at == number and COPY_SUFFIX in path.name:
            os._exit(PULLED)


def vote(opened):
    """Without an end, from all numbers in turn."""
    intake, choice = Intake(opened.engine.step), 0
    while True:
        choice += 1
        for number in range(1, 101):
            intake.take([Press("test", str(number), (str(1 + (number + choice) % 3),))])
            time.sleep(0.001)


def seal_of(config, opened):
    """Of all children of one record the same."""
    keys, first = CopyKeys(config), first_of(opened.file)
    seal = keys.of(first) or new_seal("river lantern orchard", 2)
    keys.keep(first, seal)
    return seal


def copy(record, config, stick, sealed, at):
    opened = open_evening(Path(record), Path(config), "open")
    seal = seal_of(Path(config), opened) if sealed == "sealed" else None
    threading.Thread(target=vote, args=(opened,), daemon=True).start()
    Stick(int(at)).pull()
    for number in range(_ROUNDS):
        at_once = SystemClock().now().plus(number * 1_000_000)
        keeping.keep_copy(opened.file, Path(stick), at_once, seal)
        time.sleep(0.005)


def main():
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            copy(*line.split())
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
