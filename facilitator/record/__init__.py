"""The file of an assembly: journal, side tables, drafts, verification."""
