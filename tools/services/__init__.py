"""PostgreSQL, Redis, nginx and La Fabrique as private programs of one folder, for `make cluster` and the tests."""
