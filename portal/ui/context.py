"""What every page shows around its content."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.translation import get_language, get_language_info

from portal.actor import NOBODY, Actor
from portal.ui.navigation import links_for
from portal.ui.theme import sheet_name
from portal.ui.values import House, LanguageLink, NavLink

PRODUCT = "Drempel"
HouseOf = Callable[[UUID], House | None]


class Shell:
    """Read by the base templates, each part only when it is shown."""

    product = PRODUCT

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.demo: bool = settings.DEMO
        self.actor: Actor = getattr(request, "actor", NOBODY)

    @cached_property
    def house(self) -> House:
        house_of: HouseOf = import_string(settings.SHELL_HOUSE)
        found = house_of(self.actor.corporation) if self.actor.corporation else None
        return found or House(name=PRODUCT)

    @property
    def name(self) -> str:
        return self.house.name

    @property
    def phone(self) -> str:
        return self.house.phone

    @property
    def theme(self) -> str:
        return sheet_name(self.house.brand_colour)

    @property
    def person(self) -> str:
        return self.actor.name if self.actor.person else ""

    @property
    def functions(self) -> list[str]:
        return sorted(str(function.label) for function in self.actor.functions)

    @property
    def nav(self) -> tuple[NavLink, ...]:
        return links_for(self.actor, self.request.path)

    @property
    def here(self) -> str:
        """Where the language switch comes back to: a page that can be asked for again."""
        return self.request.get_full_path() if self.request.method == "GET" else self.request.path

    @property
    def languages(self) -> tuple[LanguageLink, ...]:
        return tuple(
            LanguageLink(code=code, name=get_language_info(code)["name_local"], is_current=code == get_language())
            for code, _ in settings.LANGUAGES
        )


def shell(request: HttpRequest) -> dict[str, object]:
    return {"shell": Shell(request)}
