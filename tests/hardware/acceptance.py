"""What must hold for every device, in words: a hall of emulated ones on the real hub."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from facilitator.press import Verdict
from hardware.drivers.state import Link, Listening
from hardware.emulators.process import EmulatorProcess
from hardware.hub import Hub
from hardware.kinds import Wiring
from hardware.receivers import read_receiver

#: What a legend stands for where it is no number.
CHOICES = dict(zip("ABCDE", "12345", strict=True)) | {
    "blue": "1",
    "orange": "2",
    "green": "3",
    "yellow": "4",
}


@dataclass(frozen=True)
class Trial:
    """One device on trial. `voters` a device, `devices` at once."""

    kind: str
    voters: int = 500
    devices: int = 1
    variant: str = ""
    options: dict = field(default_factory=dict)
    keeps: bool = True  # whether what was pressed with the cable out comes by itself afterwards
    answers: bool = True  # whether a handset learns that it was heard, and tries again if not
    is_mute: bool = False  # whether it says nothing before somebody presses
    over: float = 1.0  # median seconds until a person presses
    patience: float = 60.0  # seconds until all are counted

    def __str__(self):
        return "-".join(filter(None, (self.kind, self.variant, *self.options.values())))


TRIALS = (
    Trial("sunvote"),
    Trial("line"),
    Trial("line", variant="own-radio"),
    Trial("line", variant="esp32", answers=False),
    Trial("line", variant="turning-clicker", answers=False, is_mute=True),
    Trial("iclicker", variant="v2"),
    Trial("iclicker", variant="v1", over=4, keeps=False),  # 100 votes, and without a cable none
    Trial("scanner"),
    Trial("hidpos", keeps=False),
    Trial("buzz", voters=4, devices=5, keeps=False),
)


class Desk:
    """Keeps the last press of each handset, as a ballot does, and what receivers say of themselves.

    Attributes:
        final: handset by name → its last key, as a choice.
        states: receiver → (when, state), all of them.
    """

    def __init__(self):
        self.final, self.states = {}, {}
        self.hub = Hub(Wiring(self._take, self._report))

    def _take(self, presses):
        for press in presses:
            self.final[f"{press.base} {press.name}"] = [CHOICES.get(k, k) for k in press.keys]
        return [Verdict.KEPT] * len(presses)

    def _report(self, state):
        self.states.setdefault(state.name, []).append((time.monotonic(), state))

    def tally(self):
        return Counter(keys[0] for keys in self.final.values())

    def wait(self, is_so, seconds=20.0):
        """Until it is so for every receiver's newest state."""
        ends = time.monotonic() + seconds
        while not self.states or not all(is_so(s[-1][1]) for s in self.states.values()):
            assert time.monotonic() < ends, [s[-1] for s in self.states.values()]
            time.sleep(0.005)

    def wait_for_tally(self, tally, seconds=60.0):
        """Until it is this, or the patience is over: what it then is, the test says."""
        ends = time.monotonic() + seconds
        while self.tally() != tally and time.monotonic() < ends:
            time.sleep(0.01)

    def open_round(self, keys=4):
        self.final.clear()
        self.hub.open_voting(keys)
        self.wait(lambda state: state.listening is Listening.OPEN)

    def close_round(self):
        self.hub.close_voting()
        self.wait(lambda state: state.listening is Listening.CLOSED, 60)


@contextmanager
def hall(trial):
    """(its emulators, desk), all connected."""
    more = dict(trial.options)
    if trial.variant:
        more["variant"] = trial.variant
    with ExitStack() as stack:
        far = [
            stack.enter_context(EmulatorProcess(trial.kind, voters=trial.voters, seed=seed, **more))
            for seed in range(trial.devices)
        ]
        desk = Desk()
        stack.callback(desk.hub.stop)
        desk.hub.use(read_receiver(f"{trial.kind}:{one.url}") for one in far)
        known = {Link.CONNECTED, Link.LOST} if trial.is_mute else {Link.CONNECTED}
        desk.wait(lambda state: state.link in known)
        yield far, desk


def burst(far, voters, over=1):
    """Everybody means something; the tally they mean."""
    share = max(voters // 4, 1)
    order = f"burst {voters} for={voters - 2 * share} against={share} abstain={share} over={over}"
    meant = Counter()
    for one in far:
        meant += Counter(one.ask(f"{order} changing=0.1")["intended"].values())
    return meant
