"""The parish meeting of English law: what is typed about one, and what the law asks of it. Pure."""
