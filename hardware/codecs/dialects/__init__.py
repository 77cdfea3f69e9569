"""What gateways print on their serial line: a file a dialect, each a line to a record."""
