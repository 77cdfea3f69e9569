"""Results and counts on paper."""
