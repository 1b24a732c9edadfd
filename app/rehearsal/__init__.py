"""Simulated phones, with which a facilitator can practise alone. They talk to the server as any phone does."""
