"""The far side of the wire: devices from the byte tables, sharing no code with drivers or codecs."""
