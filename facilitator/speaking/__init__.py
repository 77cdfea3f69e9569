"""Who speaks next in the hall. Pure values: no part, no event, and nothing of it is ever kept."""
