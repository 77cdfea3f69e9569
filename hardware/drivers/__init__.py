"""One small state machine a device: open, start, close, drain, reconnect."""
