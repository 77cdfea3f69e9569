"""Certificates that anybody can check with no network: what they say, how they are signed and read.

Pure: no journal, no part of a meeting, no clock; the day is an argument. Keys are made and kept
elsewhere: here a key is what signs (`sign`) and its public half.
"""

from __future__ import annotations
