"""For those who help with drivers: record what receivers say; and the rule that lets them be used.

Both are for once in a while, so they stand at the foot of the page.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from facilitator.wording import say
from ui.desk.handsets.pieces import CommandLine, small_print, tell
from ui.desk.look import Card
from ui.devices import RULES, Recording, permission_todo
from ui.present.handsets import command_in

_RULE_FOLDERS: Final = ("/etc/udev/rules.d", "/usr/lib/udev/rules.d", "/lib/udev/rules.d")


class RecordingCard(Card):
    """Record raw traffic, on or off.

    Signals:
        wanted: (on).
    """

    wanted = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "When a receiver does odd things"))
        self._language = language
        self._box = QCheckBox(say(language, "Record what the receivers say"))
        self._box.setAccessibleName(self._box.text())
        self._box.clicked.connect(self.wanted)
        self._said = small_print()
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "A recording helps to mend a driver. It holds which handset pressed which key, "
                    "so record a rehearsal with friends. In a private vote nothing is recorded. "
                    "How to send one is in the page “Sending a capture” that comes with the "
                    "program (docs/devices/sending-a-capture.md).",
                )
            )
        )
        self.body.addWidget(self._box)
        self.body.addWidget(self._said)

    def show_recording(self, recording: Recording, refused: str = "") -> None:
        """Whether it goes on, and where to; `refused`: why it does not."""
        self._box.setChecked(recording.folder is not None)
        said = refused or (str(recording.failure) if recording.failure else "")
        if recording.folder is not None:
            said = say(
                self._language,
                "Recording, a file for each device: {folder}",
                folder=recording.folder,
            )
        tell(self._said, said)


def permission_card(
    language: str, platform: str = sys.platform, folders: tuple[str, ...] = _RULE_FOLDERS
) -> PermissionCard | None:
    """The card on Linux, None elsewhere; `folders`: where the rule may lie already."""
    if platform != "linux":
        return None
    is_done = any(Path(folder, RULES).exists() for folder in folders)
    return PermissionCard(language, command_in(permission_todo()), is_done=is_done)


class PermissionCard(Card):
    """The rule file that lets an account use USB handsets and readers on Linux."""

    def __init__(self, language: str, command: str, *, is_done: bool) -> None:
        super().__init__(say(language, "USB handsets and readers on Linux"))
        words = say(
            language,
            "Linux lets nobody use them before this was typed in a terminal, once on each "
            "computer. Then pull the device out, and plug it in again.",
        )
        done = say(language, "This computer allows them: the rule is there.")
        self.body.addWidget(small_print(done if is_done else words))
        self._line = CommandLine(language)
        self.body.addWidget(self._line)
        self._line.show_command("" if is_done else command)
