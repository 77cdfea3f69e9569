"""Decision rules, thresholds and quorum: pure and exact."""
