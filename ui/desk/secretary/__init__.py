"""The secretary's window: the words of the minutes, and what becomes of them.

A window of its own, so that nothing on the desk moves while a meeting runs.
"""

from __future__ import annotations

from ui.desk.secretary.keeper import SecretaryKeeper
from ui.desk.secretary.tying import tie_secretary

__all__ = ["SecretaryKeeper", "tie_secretary"]
