"""The After door: decisions of the evening, certificates, minutes, a copy of the record."""

from __future__ import annotations

from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers

__all__ = ["AfterPage", "Papers"]
