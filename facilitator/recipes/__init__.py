"""Play: small recipes as files, and where in one the hall is. None of it is in any record."""
