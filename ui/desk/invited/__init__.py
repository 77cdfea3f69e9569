"""*Who is invited*: the area, the log of what was done, and how far it got; reached from *Before*.

Nobody needs it for an evening; it is there for whoever asks.
"""

from __future__ import annotations

from ui.desk.invited.tying import tie_invited

__all__ = ["tie_invited"]
