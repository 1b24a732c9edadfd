"""Chaos: a real server killed while real phones send. What was accepted must be there, once, on every screen."""
