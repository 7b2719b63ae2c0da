"""English is complete: every text has its own, with the same placeholders and tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from portal.management import texts

FIXED = re.compile(r"%\(\w+\)[sd]|%%|<[^>]+>")


def forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return [text or ""] if isinstance(text, str | None) else text


def test_every_text_has_its_english() -> None:
    """When this fails: `make texts`, then fill in locale/en/LC_MESSAGES/django.po."""
    assert texts.untranslated(texts.merged()) == []


def test_no_translation_loses_a_placeholder_or_a_tag() -> None:
    broken = [
        (dutch, english)
        for message in texts.current()
        if message.id
        for dutch, english in zip(forms(message.id), forms(message.string), strict=True)
        if sorted(FIXED.findall(dutch)) != sorted(FIXED.findall(english))
    ]
    assert broken == []
