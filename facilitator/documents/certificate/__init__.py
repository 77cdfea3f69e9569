"""The certificate of election and mandate."""
