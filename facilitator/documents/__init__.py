"""Values in, paper out: minutes and certificates as PDF."""
