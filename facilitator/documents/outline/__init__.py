"""A text as an outline, made once, and written as PDF, as HTML and as plain text."""
