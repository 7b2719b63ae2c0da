"""Charts, floor plans and envelopes: markup that a strict policy accepts, with the same numbers as the table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from portal.ui import drawings, plan
from portal.ui.charts import Chart, DotRow, dots, levels_to


def row(at: int, *, contractor: str | None = "3194") -> DotRow:
    return DotRow(
        label=f"Dorpsstraat {at} <b>",
        url=f"/cases/{at}",
        amounts={
            "S": Decimal(2610),
            "H": Decimal(1480),
            "O": Decimal(3948),
            "A": Decimal(contractor) if contractor else None,
        },
    )


def chart_of(count: int) -> Chart:
    return dots([row(at) for at in range(count)], headline="Kop", summary="Som", label_head="Woning")


@pytest.mark.parametrize("count", [0, 1, 16, 17, 60])
def test_a_chart_has_no_style_no_script_and_no_raw_names(count: int) -> None:
    drawn = chart_of(count).svg_narrow + chart_of(count).svg_wide
    assert "style=" not in drawn
    assert "<script" not in drawn
    assert "<b>" not in drawn


def test_every_case_is_a_link_in_the_drawing_and_in_the_table() -> None:
    chart = chart_of(60)
    assert chart.svg_wide.count("<a href=") == chart.svg_narrow.count("<a href=") == len(chart.rows) == 60
    assert chart.rows[59].url == "/cases/59"


def test_the_keyboard_is_led_through_the_table_once() -> None:
    chart = chart_of(60)
    assert chart.svg_wide.count('tabindex="-1"') == 60


def test_each_seat_is_drawn_in_its_shape() -> None:
    wide = chart_of(1).svg_wide
    assert [wide.count(f'class="c-{shape}"') for shape in "shoa"] == [1, 1, 1, 1]


def test_silence_is_a_word_in_the_table_and_no_dot() -> None:
    chart = dots([row(1, contractor=None)], headline="", summary="", label_head="")
    assert chart.rows[0].cells[3] == "niets"
    assert 'class="c-a"' not in chart.svg_wide


def test_a_numbered_participant_is_a_triangle() -> None:
    rows = [DotRow(label="x", url="/", amounts={"1": Decimal(10), "12": Decimal(20)})]
    chart = dots(rows, headline="", summary="", label_head="", codes=("1", "12"))
    assert chart.head == ("", "Deelnemer 1", "Deelnemer 12")
    assert chart.svg_wide.count('class="c-n"') == 2


@pytest.mark.parametrize(
    ("highest", "levels"),
    [
        ("0", ["0", "1"]),
        ("5", ["0", "1", "2", "3", "4", "5"]),
        ("3948", ["0", "1000", "2000", "3000", "4000"]),
        ("5400", ["0", "2000", "4000", "6000"]),
        ("12400", ["0", "2500", "5000", "7500", "10000", "12500"]),
    ],
)
def test_the_axis_has_round_numbers_and_reaches_the_highest(highest: str, levels: list[str]) -> None:
    assert [f"{level.normalize():f}" for level in levels_to(Decimal(highest))] == levels


ROOMS = [
    plan.Box(x=0, y=0, width=60, height=40, name="Woonkamer", state="done"),
    plan.Box(x=60, y=0, width=40, height=40, name="Keuken", state="busy", icon="kitchen"),
    plan.Box(x=0, y=40, width=15, height=20, name="Toilet beneden", icon="toilet"),
    plan.Box(x=15, y=40, width=85, height=20, name="<b>Hal</b>"),
]


def test_a_plan_is_decoration_with_a_wall_around_it() -> None:
    drawn = plan.drawn(ROOMS)
    assert 'aria-hidden="true"' in drawn
    assert drawn.count("<rect") == 5


def test_a_room_that_is_done_has_a_tick_and_one_that_is_busy_a_dash() -> None:
    assert plan.drawn(ROOMS).count('class="mark"') == 2


def test_a_name_that_does_not_fit_becomes_an_icon() -> None:
    drawn = plan.drawn(ROOMS)
    assert "Toilet beneden" not in drawn
    assert drawn.count('class="pi"') == 1


def test_a_name_on_a_plan_is_never_markup() -> None:
    assert "&lt;b&gt;Hal" in plan.drawn(ROOMS)


def test_without_rooms_nothing_is_drawn() -> None:
    assert plan.drawn([]) == ""


@pytest.mark.parametrize(("state", "mark"), [("asked", "flap"), ("sealed", "seal-text"), ("open", "page-group")])
def test_an_envelope_shows_its_state(state: str, mark: str) -> None:
    assert f'class="{mark}"' in drawings.envelope("H", state)


def test_an_envelope_that_is_asked_for_bears_no_seal() -> None:
    assert "seal" not in drawings.envelope("A", "asked")
