"""The archive beside *After*: what was decided over the years, found, saved and taken in."""
