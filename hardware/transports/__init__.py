"""Bytes in and out of a port or a socket."""
