"""The open interface: the same files that a page offers, for programs. Mounted under ``/api/v1``."""
