"""Mandates: in force, reported on, certified, sent on."""
