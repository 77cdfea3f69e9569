"""Notices and posters: who is invited, and how."""
