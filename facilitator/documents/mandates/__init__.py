"""Papers about mandates and the keys that sign them."""
