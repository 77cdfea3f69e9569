"""Bytes to records and back, with no port and no clock in sight."""
