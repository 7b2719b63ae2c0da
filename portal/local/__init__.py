"""Embedded PostgreSQL and Valkey for a laptop and for tests, and the commands behind `make`; imported by nothing."""
