"""The ready line: a word at the edge of the desk, the list it unfolds to, and who keeps it true."""
