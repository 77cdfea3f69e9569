"""Calling an assembly: notices and posters, the parish meeting, and the bodies around this one."""

from __future__ import annotations

from ui.desk.calling.tying import tie_calling

__all__ = ["tie_calling"]
