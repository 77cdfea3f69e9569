"""Papers about what is kept of people: to be filled in on a screen, or with a pen."""
