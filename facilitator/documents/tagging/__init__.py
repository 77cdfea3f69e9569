"""Tags: what a PDF says of its own headings, tables and order to those who hear it read."""
