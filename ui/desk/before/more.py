"""*More* at the foot of *Before*: what a first evening can do without stands behind it."""

from __future__ import annotations

from facilitator.wording import say
from ui.desk.look import ActButton, ButtonKind


class MoreButton(ActButton):
    """Shows the buttons it keeps while it is pressed in."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "More"), "", ButtonKind.QUIET)
        self.setCheckable(True)

    def keep(self, *buttons: ActButton) -> None:
        """Keep these as well."""
        for button in buttons:
            button.setVisible(self.isChecked())
            self.toggled.connect(button.setVisible)
