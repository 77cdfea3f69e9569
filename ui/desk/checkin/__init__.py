"""The check-in desk over *Tonight*: one field, one key each, made for a queue."""
