"""What the shell shows of the house it stands in."""

from __future__ import annotations

from portal.value import value


@value
class House:
    """The corporation whose page this is; handed out by the room that settings.SHELL_HOUSE names."""

    name: str
    phone: str = ""
    email: str = ""
    brand_colour: str = ""
    languages: tuple[str, ...] = ()


@value
class NavLink:
    label: str
    url: str
    is_current: bool = False


@value
class LanguageLink:
    code: str
    name: str
    is_current: bool
