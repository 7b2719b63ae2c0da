"""Whatever colour a corporation chooses, its pages can be read."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.ui.theme import DARK_PAPER, PAPER, WHITE, contrast, from_lch, sheet_name, theme, to_lch

colours = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(("one", "other", "ratio"), [("#ffffff", "#000000", 21.0), ("#0b5d5e", "#ffffff", 7.7)])
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)


@given(colours)
@settings(max_examples=300)
def test_every_colour_ends_readable_in_light_and_dark(colour: str) -> None:
    made = theme(colour)
    assert contrast(made.on_fill, made.fill) >= 4.5
    assert contrast(made.link, PAPER) >= 5.5
    assert contrast(made.link, WHITE) >= 5.5
    assert contrast(made.link, made.tint) >= 4.5
    assert contrast(made.edge, PAPER) >= 3
    assert contrast(made.dark, DARK_PAPER) >= 7
    assert contrast(made.dark, made.dark_tint) >= 4.5
    assert contrast(made.on_dark, made.dark) >= 4.5


@given(colours)
def test_a_colour_survives_the_way_there_and_back(colour: str) -> None:
    back = from_lch(*to_lch(colour))
    assert all(abs(int(colour[at : at + 2], 16) - int(back[at : at + 2], 16)) <= 6 for at in (1, 3, 5))


@pytest.mark.parametrize(
    ("colour", "name"), [("#1f6f5c", "1f6f5c"), ("#0b5d5e", ""), ("", ""), ("red", ""), ("#fff", ""), ("#1F6F5C", "")]
)
def test_only_a_colour_of_its_own_has_a_sheet(colour: str, name: str) -> None:
    assert sheet_name(colour) == name


def test_a_sheet_may_be_kept_for_ever(client: Client) -> None:
    answer = client.get("/theme/1f6f5c.css")
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]
    assert b"--brand:" in answer.content


@pytest.mark.parametrize("name", ["red", "1F6F5C", "1f6f5c;}", "fff"])
def test_what_is_no_colour_has_no_sheet(client: Client, name: str) -> None:
    assert client.get(f"/theme/{name}.css").status_code == 404
