"""Papers about how the assembly stands."""
