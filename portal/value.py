"""The one way a value is declared: frozen, slotted, every field by keyword."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """Compared by content, never changed, no positional arguments."""
    declare: Callable[[type[T]], type[T]] = dataclass(frozen=True, slots=True, kw_only=True)
    return declare(cls)
