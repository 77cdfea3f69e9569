"""Copies of a record on another disk or stick: sealed or plain, kept, and brought back.

`form` is the sealed file, byte by byte; `key` what seals it; `keeping` writes, verifies and
rotates; `restoring` makes a record of a copy again.
"""

from __future__ import annotations
