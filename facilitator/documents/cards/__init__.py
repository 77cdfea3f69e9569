"""Everything of card that a hall votes with, as PDF: drawn as lines, sharp at any size."""
