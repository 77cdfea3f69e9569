"""Cards that people vote with: what is printed on them, and nothing of how they are read."""
