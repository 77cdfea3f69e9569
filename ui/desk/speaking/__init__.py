"""The desk's part of the speaking list: who joins, who speaks, and what the hall sees of it."""
