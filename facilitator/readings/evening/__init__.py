"""What a meeting was: minutes, its course, decisions, actions, what comes next."""
