"""Readings of the record: how things stand, as sentences and as the values of papers. Pure."""
