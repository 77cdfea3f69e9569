"""What a mandate may still want before the hall votes on it: advice as data, and never a bar.

Pure: it knows a draft, a day and what is in force, and no world. Sentences are made elsewhere.
"""

from __future__ import annotations

from facilitator.linting.advice import Advice, Code, InForce
from facilitator.linting.advise import advise

__all__ = ["Advice", "Code", "InForce", "advise"]
