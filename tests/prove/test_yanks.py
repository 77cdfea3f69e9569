"""A stick pulled at any byte while votes come in: what is on it can be restored, always."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from facilitator.record.copies.key import CopyKeys
from facilitator.record.copies.naming import copies_in, first_of
from facilitator.record.copies.restoring import restore
from facilitator.record.file import RecordFile
from facilitator.record.verify import check
from tests.prove.yanker import PULLED

_ROOT = Path(__file__).parents[2]
_STEPS = (-1, -2, -3)
_NEVER = 1 << 40
#: Then a new record is begun, so that pulls hit small and larger copies.
_PULLS_A_RECORD = 20


@pytest.fixture
def yanker():
    """Has a stick pulled; how the child that wrote to it ended."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.prove.yanker"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def yank(*words):
        process.stdin.write(" ".join(map(str, words)) + "\n")
        process.stdin.flush()
        return int(process.stdout.readline())

    yield yank
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


class Owner:
    """Has a record and a stick, and looks at what is on it after each pull."""

    def __init__(self, folder, yank, sealed):
        folder.mkdir()
        self.record, self.config = folder / "marfleet.assembly", folder / "config"
        self.stick, self.back = folder / "STICK", folder / "back.assembly"
        self.yank, self.sealed, self.count = yank, sealed, Counter()
        self.newest = 0

    def pull_at(self, at):
        words = (self.record, self.config, self.stick, "sealed" if self.sealed else "plain", at)
        ended = self.yank(*words)
        assert ended in {0, PULLED}
        self.count["pulled" if ended == PULLED else "not reached"] += 1

    def look(self):
        """Every copy there is whole, and the newest is no older than it was."""
        held = RecordFile.read(self.record)
        first = first_of(held)
        self.count["record broken"] += bool(check(held).problems)
        held.close()
        seal = CopyKeys(self.config).of(first) if self.sealed else None
        events = []
        for each in copies_in(self.stick, first):
            events.append(restore(each.file, self.back, seal).events)
            self.back.unlink()
        self.count["restored"] += len(events)
        assert events, "no copy is left"
        assert max(events) >= self.newest, "the newest copy went"
        self.newest = max(events)


def pulled(folder, yank, pulls, seed, *, sealed):
    chance, count = random.Random(seed), Counter()
    for number in range(pulls):
        if number % _PULLS_A_RECORD == 0:
            owner = Owner(folder / str(number), yank, sealed)
            owner.pull_at(_NEVER)
            owner.look()
            owner.count.clear()
        size = copies_in(owner.stick)[0].file.stat().st_size
        step = number % 10 < len(_STEPS)
        owner.pull_at(_STEPS[number % 10] if step else chance.randrange(3 * size))
        owner.look()
        count += owner.count
        owner.count.clear()
    print(f"\n{pulls} pulls of a {'sealed' if sealed else 'plain'} copy: {dict(count)}")
    return count


def test_a_stick_pulled_five_times_can_always_be_restored(yanker, tmp_path):
    count = pulled(tmp_path, yanker, 5, seed=1, sealed=True)
    assert (count["pulled"], count["record broken"]) == (5, 0)


@pytest.mark.prove
@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "plain"])
def test_a_stick_pulled_two_hundred_times_can_always_be_restored(yanker, tmp_path, sealed):
    count = pulled(tmp_path, yanker, 200, seed=2026, sealed=sealed)
    assert (count["pulled"], count["record broken"]) == (200, 0)
