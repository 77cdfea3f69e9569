"""Copies of the open record on sticks and other disks: noticed, asked about once, made unasked."""

from __future__ import annotations
