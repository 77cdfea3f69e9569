"""The assembly and its meetings: no window, no port. A whole meeting runs without Qt."""
