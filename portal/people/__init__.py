"""Persons, their accounts and functions, how they sign in, and the screens with which an administrator keeps them."""
