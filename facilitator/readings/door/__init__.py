"""Who was invited, who was reached and who came."""
