"""Routes commands and events through the table of parts, and knows no part by name."""
