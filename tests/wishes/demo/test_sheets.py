"""The demo's reference data: rich enough, in two languages, and honest about its prices."""

from __future__ import annotations

import pytest

from portal.ui.icons import ICONS
from wishes.catalogue.choices import Action, VatClass
from wishes.demo import sheets, tables
from wishes.demo.homes import HOMES
from wishes.demo.sheets import DATA

B1_WORDS = 12


def test_there_are_forty_kinds_that_a_tenant_knows_and_a_hundred_and_twenty_works() -> None:
    offered = {entry.element_kind for entry in sheets.choices() if entry.is_offered}
    assert len(offered) >= 40
    assert len(sheets.works()) >= 120


@pytest.mark.parametrize("column", ["price", "price_vos"])
def test_every_work_has_a_price_in_both_books(column: str) -> None:
    assert sheets.prices(column).keys() == {work.code for work in sheets.works()}


def test_the_file_itself_says_that_its_prices_are_invented() -> None:
    first = (DATA / "works.csv").read_text(encoding="utf-8").splitlines()[0]
    assert "INVENTED" in first


def test_codes_are_there_once() -> None:
    works = [work.code for work in sheets.works()]
    choices = [(entry.element_kind, entry.code) for entry in sheets.choices()]
    assert len(works) == len(set(works))
    assert len(choices) == len(set(choices))


def test_every_kind_can_be_left_as_it_is() -> None:
    kept = {entry.element_kind for entry in sheets.choices() if entry.code == "KEEP"}
    assert kept == {kind.code for kind in sheets.kinds()}


def test_a_tenant_reads_short_hints_of_his_own() -> None:
    offered = [entry for entry in sheets.choices() if entry.is_offered]
    assert [entry.code for entry in offered if len(entry.hint.split()) > B1_WORDS] == []
    assert [entry.code for entry in offered if not entry.title] == []


def test_english_is_complete() -> None:
    texts = [
        *(text for work in sheets.works() for text in work.translations["en"].values()),
        *(entry.translations["en"]["title"] for entry in sheets.choices()),
        *(text for kind in sheets.kinds() for text in (kind.label_en, kind.label_tenant_en)),
        *(lock.translations["en"]["text"] for lock in tables.LOCKS),
        *(reason.english for reason in tables.REASONS),
    ]
    assert [text for text in texts if not text.strip()] == []


def test_icons_are_those_of_the_portal() -> None:
    assert {kind.icon for kind in sheets.kinds()} - ICONS.keys() == set()


def test_vouchers_have_no_vat_and_everything_else_has() -> None:
    without = {work.code for work in sheets.works() if work.vat_class is VatClass.NONE}
    assert without == {work.code for work in sheets.works() if work.code.startswith("BON-")}


def test_doing_it_oneself_brings_a_voucher_or_less_work_for_the_corporation() -> None:
    alone = {entry.element_kind: entry for entry in sheets.choices() if entry.action is Action.SELF}
    assert {line.work for entry in alone.values() for line in entry.recipe} == {
        "ALG-NAT-LICHT",
        "BON-BEHANG",
        "BON-KAST",
        "BON-TUIN",
        "BON-VERF",
        "BON-VLOER",
    }


def test_keeping_a_step_costs_the_step_free_label() -> None:
    losing = {entry.element_kind for entry in sheets.choices() if entry.loses_level_access}
    assert losing == {"TOILET_THRESHOLD", "SHOWER_STEP"}


def test_rooms_hold_only_kinds_that_exist() -> None:
    there = {thing.kind for home in HOMES for room in home.rooms for thing in room.things}
    assert there - {kind.code for kind in sheets.kinds()} == set()


def test_the_rooms_of_the_storys_flat_fill_its_floor() -> None:
    [flat] = [home for home in HOMES if home.name.startswith("Portiekflat")]
    inside = [room for room in flat.rooms if room.kind != "BAL"]
    assert sum(room.floor for room in inside) == flat.floor_area
    assert sum(room.wall for room in inside if "WALLS" in {thing.kind for thing in room.things}) == 170


@pytest.mark.parametrize("word", ["bsn", "gezondheid", "geboorte", "ziekte", "beperking", "inkomen", "health", "birth"])
def test_nothing_asks_what_a_corporation_need_not_know(word: str) -> None:
    texts = [path.read_text(encoding="utf-8").lower() for path in DATA.glob("*.csv")]
    assert [text for text in texts if word in text] == []
