"""What ballots came to, and how that is said and shown."""
