"""The practice hall: imaginary people beside the real desk, and what goes wrong with them."""
