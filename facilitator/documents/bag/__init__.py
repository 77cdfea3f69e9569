"""The evening's bag: all that a meeting needs, to be held with pens. Values in, PDF out."""
