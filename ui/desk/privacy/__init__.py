"""*Privacy*, beside *After*: how long things are kept, one person's data, papers to be filled in.

It is wired in by `ui.privacy_addition`.
"""
