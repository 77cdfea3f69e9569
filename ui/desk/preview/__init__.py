"""Papers looked at and printed inside the program: the page, the printer, and what came of it."""

from __future__ import annotations

from ui.desk.preview.previews import Previews

__all__ = ["Previews"]
