"""What surrounds every answer of the server: security headers and compression. Plain ASGI, no screen."""
