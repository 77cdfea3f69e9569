"""The desk behind a PIN, before a meeting and after it; never while one runs."""
