"""What the state looks like in words: frozen views, no Qt. A twin for each part."""
