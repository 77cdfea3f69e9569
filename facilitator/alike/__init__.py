"""Which lines say much the same, and why: words compared, nothing understood, nothing joined.

Pure: lines in, pairs out. It suggests; people decide.
"""

from __future__ import annotations

from facilitator.alike.comparing import LIKELY, Alike, likely_pairs
from facilitator.alike.words import stems, told_words

__all__ = ["LIKELY", "Alike", "likely_pairs", "stems", "told_words"]
