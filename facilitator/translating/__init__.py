"""The program's texts in one language as a spreadsheet: out to who speaks it, and back."""
