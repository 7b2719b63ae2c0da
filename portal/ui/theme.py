"""A corporation's one colour made into readable ones, by a rule instead of a warning.

OKLCH keeps the hue while the lightness moves: text on the fill reaches 4.5 to 1, links 5.5 on paper and 4.5 on their
own tint, and the dark page gets its own shade of at least 7. Party, status and focus colours are nobody's to change.
"""

from __future__ import annotations

import re
from math import atan2, cos, sin

from portal.value import value

HEX = re.compile(r"#[0-9a-f]{6}")
OWN_COLOUR = "#0b5d5e"
WHITE, INK, PAPER, DARK_PAPER, DARK_INK = "#ffffff", "#17212b", "#fbf8f2", "#12171c", "#0b1416"
TEXT_CONTRAST, LINK_CONTRAST, DARK_CONTRAST, EDGE_CONTRAST = 4.5, 5.5, 7.0, 3.0
TINT_LIGHTNESS, TINT_CHROMA = 0.955, 0.035
DARK_TINT_LIGHTNESS, DARK_TINT_CHROMA = 0.285, 0.04
STEP = 0.005
LINEAR_BELOW, CURVED_BELOW = 0.04045, 0.0031308
ROUNDING = 0.0005


@value
class Theme:
    """Six-digit colours for the light and the dark page."""

    fill: str
    on_fill: str
    link: str
    tint: str
    edge: str
    dark: str
    on_dark: str
    dark_tint: str


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4


def curved(channel: float) -> float:
    return channel * 12.92 if channel <= CURVED_BELOW else 1.055 * channel ** (1 / 2.4) - 0.055


def channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def to_lch(colour: str) -> tuple[float, float, float]:
    red, green, blue = channels(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return light, (a * a + b * b) ** 0.5, atan2(b, a)


def from_lch(light: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen can show: less colourful, never another hue."""
    while True:
        rgb = to_rgb(light, chroma, hue)
        if chroma <= 0 or all(-ROUNDING <= channel <= 1 + ROUNDING for channel in rgb):
            break
        chroma -= STEP
    clipped = (min(max(curved(max(channel, 0.0)), 0.0), 1.0) for channel in rgb)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in clipped)


def to_rgb(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = max(chroma, 0.0) * cos(hue), max(chroma, 0.0) * sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def moved(colour: str, *grounds: tuple[str, float], up: bool) -> str:
    """Lighter or darker until it stands out enough against every ground."""
    light, chroma, hue = to_lch(colour)
    while any(contrast(colour, ground) < ratio for ground, ratio in grounds) and 0 < light < 1:
        light += STEP if up else -STEP
        colour = from_lch(light, chroma, hue)
    return colour


def theme(colour: str) -> Theme:
    _, chroma, hue = to_lch(colour)
    on_fill = max(WHITE, INK, key=lambda text: contrast(text, colour))
    fill = moved(colour, (on_fill, TEXT_CONTRAST), up=on_fill == INK)
    tint = from_lch(TINT_LIGHTNESS, min(chroma, TINT_CHROMA), hue)
    link = moved(colour, (PAPER, LINK_CONTRAST), (WHITE, LINK_CONTRAST), (tint, TEXT_CONTRAST), up=False)
    dark_tint = from_lch(DARK_TINT_LIGHTNESS, min(chroma, DARK_TINT_CHROMA), hue)
    dark = moved(
        from_lch(0.80, min(chroma, 0.12), hue), (DARK_PAPER, DARK_CONTRAST), (dark_tint, TEXT_CONTRAST), up=True
    )
    return Theme(
        fill=fill,
        on_fill=on_fill,
        link=link,
        tint=tint,
        edge=fill if contrast(fill, PAPER) >= EDGE_CONTRAST else link,
        dark=dark,
        on_dark=DARK_INK,
        dark_tint=dark_tint,
    )


def sheet_name(colour: str) -> str:
    """The address part of the colour's style sheet; empty where the portal's own colours do."""
    return colour.removeprefix("#") if HEX.fullmatch(colour) and colour != OWN_COLOUR else ""


def sheet(colour: str) -> str:
    """The style sheet that puts the theme over the tokens."""
    made = theme(colour)
    light = (
        f"--brand:{made.link};--brand-fill:{made.fill};--on-brand:{made.on_fill};"
        f"--brand-soft:{made.tint};--brand-edge:{made.edge}"
    )
    dark = (
        f"--brand:{made.dark};--brand-fill:{made.dark};--on-brand:{made.on_dark};"
        f"--brand-soft:{made.dark_tint};--brand-edge:{made.dark}"
    )
    return f"@layer theme{{:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}}}\n"
