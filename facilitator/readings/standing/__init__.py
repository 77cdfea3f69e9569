"""How the assembly stands: who was reached, who came, what was followed, the evidence."""
