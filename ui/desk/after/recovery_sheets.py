"""The recovery sheet: made for its owner alone, shown and printed, and removed again."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

from facilitator.parts import assembly
from facilitator.record.assembly_key import AssemblyKey
from facilitator.wording import say
from ui.desk.after.making import Making
from ui.desk.after.signer import Signer
from ui.key_papers import recovery_paper, remove_recovery


class SecretSheets:
    """Files with a secret in them, as long as they are there: to be printed, never to stay."""

    def __init__(self) -> None:
        self._made: list[Path] = []
        weakref.finalize(self, _remove, self._made)

    def kept(self, make: Callable[[], Path]) -> Path:
        """Make it, on any thread: the record may be closed before anybody is shown it."""
        sheet = make()
        self._made.append(sheet)
        return sheet

    @property
    def are_there(self) -> bool:
        """Whether any is on the disk."""
        return bool(self._made)

    def remove(self) -> None:
        """Remove what is still there; never raises."""
        _remove(self._made)


class RecoverySheets:
    """Makes sheets; `remove` takes every one of them off the disk."""

    def __init__(self, signer: Signer, making: Making) -> None:
        self._signer, self._making = signer, making
        self._made = SecretSheets()

    def make(self) -> None:
        """Make the sheet and show it; those made before go."""
        self._signer.with_key(self._with, self._making.end)

    def remove(self) -> None:
        """Remove what is still there; never raises."""
        self._made.remove()

    def _with(self, key: AssemblyKey | None) -> None:
        if key is None:
            return
        desk = self._signer.desk
        world, day = desk.world(), desk.today()
        language = world.of(assembly.PART).papers[0]
        self.remove()
        self._making.begin()
        desk.background(
            lambda: self._made.kept(lambda: recovery_paper(world, key, day, language)),
            self._shown,
            lambda why: self._making.end(str(why)),
        )

    def _shown(self, file: Path) -> None:
        said = say(
            self._signer.desk.language,
            "Print it now: the file is removed when this record is closed. Save no copy of it.",
        )
        self._making.made(file, said=said)


def _remove(files: list[Path]) -> None:
    while files:
        remove_recovery(files.pop())
