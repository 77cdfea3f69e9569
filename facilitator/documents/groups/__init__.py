"""What small groups work with: cards that say what their two roles do, and slips for key points."""
