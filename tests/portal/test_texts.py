"""Translations are found and compiled without GNU gettext."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from pytest_django import Settings

from portal.management import texts

TEMPLATE = """{% load i18n %}
  <h1>{% translate "Wat is er nodig?" %}</h1>
  {% blocktranslate count n=rooms %}{{ n }} kamer{% plural %}{{ n }} kamers{% endblocktranslate %}
    <p>{% translate "keuken" context "room" %}</p>
"""


@pytest.fixture
def project(tmp_path: Path, settings: Settings) -> Path:
    settings.BASE_DIR = tmp_path
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


def test_texts_of_a_template_are_found_also_when_indented(project: Path) -> None:
    found = [message.id for message in texts.template() if message.id]
    assert found == ["Wat is er nodig?", ("%(n)s kamer", "%(n)s kamers"), "keuken"]


def test_a_new_text_has_no_translation_yet_and_is_named(project: Path) -> None:
    assert "Wat is er nodig?" in texts.untranslated(texts.merged())


def test_a_translation_is_kept_and_an_unused_one_goes(project: Path) -> None:
    catalog = Catalog(locale="en", charset="utf-8", fuzzy=False)
    catalog.add("Wat is er nodig?", "What is needed?")
    catalog.add("Weg", "Gone")
    texts.write(catalog)
    merged = texts.merged()
    assert merged["Wat is er nodig?"].string == "What is needed?"
    assert "Weg" not in merged


def test_a_changed_catalog_is_compiled_once(project: Path) -> None:
    catalog = Catalog(locale="en", charset="utf-8", fuzzy=False)
    catalog.add("Wat is er nodig?", "What is needed?")
    texts.write(catalog)
    assert texts.compile_stale() == [texts.po_path()]
    assert texts.compile_stale() == []
    with texts.po_path().with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Wat is er nodig?") == "What is needed?"
