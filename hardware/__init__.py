"""Bytes. Knows a Press and nothing else of the meeting."""
