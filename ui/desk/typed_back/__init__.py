"""Typing in a meeting that was held on paper."""
