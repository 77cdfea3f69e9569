"""How an assembly stands, at the desk: the process of an evening, and the three criteria."""
