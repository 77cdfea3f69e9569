"""The door *Before*: an evening is chosen, changed and made ready. Panels that signal edits."""

from __future__ import annotations

from ui.desk.before.page import BeforePage
from ui.present.editing import Setting

__all__ = ["BeforePage", "Setting"]
