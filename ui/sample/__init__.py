"""An assembly that does not exist: the sample evening, its imaginary hall, and who plays it."""
