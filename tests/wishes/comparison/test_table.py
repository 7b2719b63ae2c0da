"""Opened plans as the table shows them: the story in four elements, and any other number of columns."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from tests.wishes.comparison.laid import compare, lay, opened, seats
from tests.wishes.decisions.story import ALARM, KITCHEN, THRESHOLD, WALLS, own_words
from wishes.comparison import selectors
from wishes.comparison.choices import BookView, Grouping, RowState
from wishes.comparison.selectors.reviewing import sentence
from wishes.comparison.values import Difference, Look, Overlap
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement


def euros(*amounts: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(amount) for amount in amounts)


def test_every_column_has_a_total_and_the_tenant_has_one_too() -> None:
    assert [(column.speaker.label, column.total) for column in compare().columns] == [
        ("standaard", Decimal("2420.00")),
        ("huurder", Decimal("581.50")),
        ("opzichter", Decimal("12221.00")),
        ("aannemer", Decimal("7973.90")),
    ]


def test_the_seats_stand_from_dear_to_cheap() -> None:
    comparison = compare()

    assert comparison.order_own == ("opzichter", "aannemer", "standaard", "huurder")
    assert comparison.order_one == comparison.order_own
    assert not comparison.order_moves


def test_the_first_view_shows_differences_only_and_says_how_many_rows_it_hides() -> None:
    comparison = compare()

    assert [row.element for row in comparison.rows] == [THRESHOLD, KITCHEN, WALLS]
    assert comparison.hidden == 1
    assert [row.element for row in comparison.locked] == [ALARM]


def test_all_rows_are_there_when_asked_for() -> None:
    comparison = compare(all="1")

    assert {row.element for row in comparison.rows} == {THRESHOLD, KITCHEN, WALLS, ALARM}
    assert comparison.hidden == 0


def test_a_locked_row_tells_its_ground_and_leaves_the_difference_untouched() -> None:
    (row,) = compare().locked

    assert row.lock is not None
    assert row.lock.text == "De wet vraagt een rookmelder."
    assert {cell.amount for cell in row.cells} == {Decimal("121.00")}
    assert row.difference == Difference()


def test_two_columns_are_explained_in_scope_quantity_and_price() -> None:
    comparison = compare(base="O", other="A")

    assert comparison.gap.parts == Difference(scope=Decimal("-4852.10"), price=Decimal("605.00"))
    assert comparison.gap.total == Decimal("-4247.10")


def test_at_one_book_no_part_of_a_difference_is_price() -> None:
    comparison = compare(base="O", other="A", book="one")

    assert comparison.gap.parts == Difference(scope=Decimal("-4961.00"))
    assert [row.element for row in comparison.rows] == [THRESHOLD, KITCHEN, WALLS]


def test_any_two_columns_can_be_set_against_each_other() -> None:
    comparison = compare(base="S", other="H")

    assert (comparison.base.label, comparison.other.label) == ("standaard", "huurder")
    assert comparison.gap.total == Decimal("-1838.50")


def test_dearer_and_cheaper_than_the_standard_stand_apart_in_every_column() -> None:
    deviations = [(column.deviation.dearer, column.deviation.cheaper) for column in compare().columns]

    assert deviations == [
        euros("0.00", "0.00"),
        euros("400.00", "2238.50"),
        euros("9801.00", "0.00"),
        euros("4840.00", "0.00"),
    ]


def test_planned_work_does_not_pass_for_maintenance() -> None:
    kinds = compare().kinds

    assert [(row.label, row.amounts) for row in kinds.early] == [
        ("planmatig", euros("0.00", "0.00", "6050.00", "0.00"))
    ]
    assert kinds.early_totals == euros("0.00", "0.00", "6050.00", "0.00")
    assert kinds.now_totals == euros("2420.00", "581.50", "6171.00", "7973.90")


def test_totals_by_room_add_up_to_the_totals_with_what_is_not_shown() -> None:
    comparison = compare()

    for_room = [sum(group.totals[at] for group in comparison.groups) for at in range(4)]
    assert [shown + rest for shown, rest in zip(for_room, comparison.rest, strict=True)] == [
        column.total for column in comparison.columns
    ]


def test_totals_by_kind_of_work_are_those_of_the_table_by_kind() -> None:
    comparison = compare(group="kind", all="1")
    by_label = {row.label: row.amounts for row in (*comparison.kinds.now, *comparison.kinds.early)}

    assert {group.label: group.totals for group in comparison.groups} == by_label


def test_silence_is_told_and_is_no_amount() -> None:
    story = lay()
    silent = Plan(statements={**story.plans["O"].statements, KITCHEN: Statement(seat="O", mark=Mark.SILENT)})
    comparison = compare(lay({**story.plans, "O": silent}), base="O", other="A")
    row = next(row for row in comparison.rows if row.element == KITCHEN)

    assert (row.cells[2].mark, row.cells[2].label, row.cells[2].amount) == (Mark.SILENT, "niet genoemd", None)
    assert (row.state, row.difference) == (RowState.EXTRA, None)
    assert (comparison.gap.rows_apart, comparison.gap.only_other) == (1, Decimal("1197.90"))


def test_a_wish_in_own_words_has_no_amount_and_is_shown_in_them() -> None:
    story = lay()
    wish = Plan(statements={**story.plans["H"].statements, KITCHEN: own_words()})
    laid = lay({**story.plans, "H": wish}, notes={("H", KITCHEN): "Graag een kraan met een lange hendel."})
    row = next(row for row in compare(laid).rows if row.element == KITCHEN)

    assert row.cells[1].note == "Graag een kraan met een lange hendel."
    assert (row.cells[1].mark, row.cells[1].amount) == (Mark.DO, None)


def test_a_trial_with_twelve_participants_has_thirteen_columns() -> None:
    comparison = compare(lay(seats(12)))

    assert len(comparison.columns) == 13
    assert comparison.columns[12].speaker.label == "deelnemer 12"
    assert {len(row.cells) for row in comparison.rows} == {13}
    assert (comparison.base.seat, comparison.other.seat) == ("S", "12")


def test_a_case_in_which_nobody_submitted_shows_the_standard_alone() -> None:
    comparison = compare(lay({"S": lay().plans["S"]}))

    assert len(comparison.columns) == 1
    assert comparison.gap.total == Decimal("0.00")
    assert comparison.rows == ()


def test_days_are_an_estimate_by_phase_and_the_voucher_takes_none() -> None:
    days = {column.speaker.seat: (column.days.working, column.days.own_hours) for column in compare().columns}

    assert days == {
        "S": (5, Decimal(0)),
        "H": (1, Decimal(40)),
        "O": (25, Decimal(0)),
        "A": (15, Decimal(0)),
    }


def test_the_walk_goes_from_row_to_row_in_the_order_of_the_table() -> None:
    comparison = compare()
    step = selectors.step(comparison, lay(), KITCHEN)

    assert step is not None
    assert (step.number, step.count, step.previous, step.next) == (2, 3, THRESHOLD, WALLS)


def test_a_row_that_is_not_shown_has_an_address_and_no_neighbours() -> None:
    step = selectors.step(compare(), lay(), ALARM)

    assert step is not None
    assert (step.number, step.previous, step.next) == (0, None, None)


def test_an_element_of_another_dwelling_has_no_row() -> None:
    assert selectors.step(compare(), lay(), UUID(int=999)) is None


def test_who_had_not_submitted_is_named() -> None:
    laid = lay()
    look = Look(base="O", other="A", book=BookView.OWN, grouping=Grouping.ROOM, is_all=False)

    assert selectors.comparison(opened(missing="A,H"), laid, look).heading.missing == ("aannemer", "huurder")


def test_the_inspector_is_asked_about_rows_that_differ_in_what_is_done() -> None:
    page = selectors.review_page(opened(), lay())

    assert [row.element for row in page.rows] == [THRESHOLD, KITCHEN, WALLS]
    assert page.answered == 0
    assert page.is_open


def test_after_the_decision_was_asked_for_nothing_is_open() -> None:
    assert not selectors.review_page(opened(Stage.DECIDING), lay()).is_open


def test_the_inspector_is_told_how_much_of_his_list_the_tenant_asked_for() -> None:
    assert selectors.review_page(opened(), lay()).sentence == "U noemde drie dingen; de huurder vroeg om geen daarvan."
    assert sentence(Overlap(named=9, shared=2)) == "U noemde negen dingen; de huurder vroeg om twee daarvan."
    assert sentence(Overlap(named=9, shared=0)) == "U noemde negen dingen; de huurder vroeg om geen daarvan."
    assert sentence(Overlap(named=2, shared=2)) == "U noemde twee dingen; de huurder vroeg ze allemaal."
    assert sentence(Overlap(named=1, shared=1)) == "U noemde één ding. De huurder vroeg daar ook om."
    assert sentence(Overlap(named=1, shared=0)) == "U noemde één ding. De huurder vroeg daar niet om."
    assert sentence(Overlap(named=0, shared=0)) == "U noemde niets waar de huurder ook iets van kon vinden."


def test_what_was_asked_wrongly_falls_back_to_what_is_asked_most() -> None:
    comparison = compare(base="X", other="O", book="mine", group="colour", all="yes")

    assert comparison.look == Look(base="O", other="A", book=BookView.OWN, grouping=Grouping.ROOM, is_all=False)
    assert comparison.look.query == "base=O&other=A&book=own&group=room"
