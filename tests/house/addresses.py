"""Every address of the portal, read from its URLconf."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from portal.value import value

GROUP = re.compile(r"\(\?P(<\w+>).*?\)(?=[/-])")
NOWHERE = "00000000-0000-4000-8000-000000000000"


@value
class Address:
    """`name` with its namespace as `reverse` takes it; `shape` as it stands in the URLconf; `needs` what it names."""

    name: str
    shape: str
    needs: tuple[str, ...]

    @property
    def room(self) -> str:
        return self.name.partition(":")[0] if ":" in self.name else "portal"

    def at(self, ids: Mapping[str, str]) -> str:
        return reverse(self.name, kwargs={need: ids[need] for need in self.needs})


def addresses() -> list[Address]:
    return list(below(get_resolver().url_patterns, space="", shape="/", needs=()))


def below(
    patterns: Iterable[URLPattern | URLResolver], *, space: str, shape: str, needs: tuple[str, ...]
) -> Iterator[Address]:
    for pattern in patterns:
        own = tuple(dict.fromkeys((*needs, *pattern.pattern.regex.groupindex)))
        longer = shape + plain(pattern)
        if isinstance(pattern, URLPattern):
            yield Address(name=f"{space}{pattern.name}", shape=longer, needs=own)
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from below(pattern.url_patterns, space=inner, shape=longer, needs=own)


def plain(pattern: URLPattern | URLResolver) -> str:
    """A regular expression as a path would say it."""
    return GROUP.sub(r"\1", str(pattern.pattern)).removeprefix("^").removesuffix("$")
