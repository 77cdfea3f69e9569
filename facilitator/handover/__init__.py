"""The handover pack: what an assembly leaves to whoever comes after it, to be checked."""
