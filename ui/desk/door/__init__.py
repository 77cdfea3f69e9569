"""The council's door: a certificate is scanned, the answer is seen, the delegate takes a seat."""
