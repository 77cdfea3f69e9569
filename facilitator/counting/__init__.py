"""Counting rules, one a file: ballot papers in, a report of every stage out.

Pure: integers and fractions, no float, no clock, no chance. What is drawn is drawn in public before
the count and handed in as a `Lot`.
"""

from __future__ import annotations
