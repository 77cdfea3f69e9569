"""Play beside the evening: a list of recipes, the picture they make, and their few controls."""
