"""Translations without GNU gettext: Babel reads and compiles, Django turns templates into what Babel reads."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import templatize

WINGS = ("portal", "mutations", "wishes")
LANGUAGE = "en"
KEYWORDS: Mapping[str, tuple[int | tuple[int, int] | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
Found = tuple[int, str | tuple[str, ...], list[str], str | None]


def po_path() -> Path:
    return Path(settings.LOCALE_PATHS[0]) / LANGUAGE / "LC_MESSAGES" / "django.po"


def compile_stale() -> list[Path]:
    """Write each .mo that is older than its .po."""
    stale = [po for po in Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/*.po") if is_stale(po)]
    for po in stale:
        with po.open("rb") as source:
            catalog = read_po(source)
        made = po.with_suffix(f".{os.getpid()}.mo")  # test processes may do this at one moment
        with made.open("wb") as target:
            write_mo(target, catalog)
        made.replace(po.with_suffix(".mo"))
    return stale


def is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def template() -> Catalog:
    """Every text that is marked for translation, with where it stands."""
    catalog = Catalog(charset="utf-8", fuzzy=False, project="drempel", header_comment="# English texts of the portal.")
    for path in sources():
        name = path.relative_to(settings.BASE_DIR).as_posix()
        for line, message, comments, context in extract("python", python_of(path), KEYWORDS):
            catalog.add(message, locations=[(name, line)], auto_comments=comments, context=context)
    return catalog


def sources() -> Iterator[Path]:
    base = Path(settings.BASE_DIR)
    for wing in WINGS:
        yield from sorted((base / wing).rglob("*.py"))
    yield from sorted(path for path in (base / "templates").rglob("*") if path.suffix in {".html", ".txt"})


def python_of(path: Path) -> IO[bytes]:
    """Of a template: its texts as Python calls, without leading blanks, which would be a syntax error."""
    text = path.read_text(encoding="utf-8")
    if path.suffix in {".html", ".txt"}:
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    return io.BytesIO(text.encode())


def current() -> Catalog:
    if not po_path().exists():
        return Catalog(locale=LANGUAGE, charset="utf-8", fuzzy=False)
    with po_path().open("rb") as source:
        return read_po(source, locale=LANGUAGE)


def merged() -> Catalog:
    """The catalog as it should be: new texts empty, unused ones gone, nothing guessed."""
    catalog = current()
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def write(catalog: Catalog) -> None:
    po_path().parent.mkdir(parents=True, exist_ok=True)
    with po_path().open("wb") as target:
        write_po(target, catalog, width=110, sort_by_file=True, include_lineno=False, ignore_obsolete=True)


def untranslated(catalog: Catalog) -> list[str]:
    return [one_line(message.id) for message in catalog if message.id and not is_translated(message.string)]


def is_translated(text: str | Sequence[str] | None) -> bool:
    return bool(text) if isinstance(text, str) else all(text or [""])


def one_line(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else " / ".join(text)
