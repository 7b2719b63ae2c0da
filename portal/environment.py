"""Reads settings from the environment; what is missing or senseless stops the start, with its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

NO_OPTIONS: Mapping[str, str] = {}
DatabaseOptions = dict[str, str | int | bool | dict[str, str]]


class Environment:
    """Values by name; an empty value counts as missing."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values

    def text(self, name: str, default: str | None = None, *, at_least: int = 1) -> str:
        found = self.values.get(name, "").strip() or default
        if found is None:
            raise ImproperlyConfigured(f"{name} is missing from the environment; .env.example says what it is.")
        if len(found) < at_least and found != default:
            raise ImproperlyConfigured(f"{name} must be at least {at_least} characters long.")
        return found

    def flag(self, name: str) -> bool:
        found = self.text(name, "0").lower()
        if found not in {"0", "1", "true", "false", "yes", "no"}:
            raise ImproperlyConfigured(f"{name} must be 1 or 0, not {found!r}.")
        return found in {"1", "true", "yes"}

    def whole(self, name: str, default: int, *, low: int, high: int) -> int:
        found = self.text(name, str(default))
        if not found.isdecimal() or not low <= int(found) <= high:
            raise ImproperlyConfigured(f"{name} must be a whole number from {low} to {high}, not {found!r}.")
        return int(found)

    def choice(self, name: str, default: str, allowed: frozenset[str]) -> str:
        found = self.text(name, default)
        if found not in allowed:
            raise ImproperlyConfigured(f"{name} must be one of {', '.join(sorted(allowed))}, not {found!r}.")
        return found

    def names(self, name: str, default: str | None = None) -> list[str]:
        """A list, separated by commas; a lone star would let every host in."""
        found = [part.strip() for part in self.text(name, default).split(",") if part.strip()]
        if not found or "*" in found:
            raise ImproperlyConfigured(f"{name} must name each host; a star is not one.")
        return found

    def folder(self, name: str, default: Path) -> Path:
        found = Path(self.text(name, str(default)))
        if not found.is_absolute():
            raise ImproperlyConfigured(f"{name} must be an absolute path, not {str(found)!r}.")
        return found

    def url(self, name: str, schemes: frozenset[str], default: str | None = None) -> SplitResult:
        """Never shows the value in its refusal: addresses carry passwords."""
        try:
            parts = urlsplit(self.text(name, default))
            _ = parts.port
        except ValueError as error:
            raise ImproperlyConfigured(f"{name} is not an address.") from error
        if parts.scheme not in schemes:
            raise ImproperlyConfigured(f"{name} must start with {' or '.join(sorted(schemes))}, then ://")
        return parts

    def database(self, name: str, options: Mapping[str, str] = NO_OPTIONS) -> DatabaseOptions:
        """Django's settings for `postgresql://user:password@host:port/name?sslmode=require`; a socket: `?host=/…`."""
        parts = self.url(name, frozenset({"postgresql", "postgres"}))
        given = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        database = unquote(parts.path.lstrip("/"))
        if not database or not parts.username:
            raise ImproperlyConfigured(f"{name} must name a user and a database.")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": database,
            "USER": unquote(parts.username),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": given.pop("host", parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {**given, **options},
        }


def read_file(path: Path) -> dict[str, str]:
    """Lines of NAME=value; nothing where there is no such file."""
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, value in pairs}
