"""The pages: who finds them, what they show of the story, and that they work with and without htmx."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from mutations.cases.models import Case
from tests.wishes.comparison.story import answer, element
from tests.world import World, begin, browser, record, submit
from wishes.comparison import rules, selectors
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.models import Review
from wishes.comparison.values import Comparison, Difference

pytestmark = pytest.mark.django_db

STAFF = ["coordinator", "jan", "annelies", "manager", "director", "policy_owner", "auditor"]
PAGES = ["", "print/", "review/"]
HTMX = {"HX-Request": "true"}


def url(world: World, page: str = "") -> str:
    return f"/comparison/{world.table.case}/{page}"


def row_url(world: World, kind: str, page: str = "rows") -> str:
    return url(world, f"{page}/{element(world, kind)}/")


def shown(world: World, page: str = "", who: str = "annelies") -> str:
    answered = browser(getattr(world, who)).get(url(world, page))
    assert answered.status_code == 200
    return answered.content.decode()


def compare(world: World, **asked: str) -> Comparison:
    case = Case.objects.select_related("dwelling", "opening").get(pk=world.table.case)
    laid = selectors.lay_out(case, "nl")
    return selectors.comparison(case, laid, rules.find_look(asked, laid.seats))


# --- the story in figures


def test_the_story_stands_in_its_order(opened: World) -> None:
    comparison = compare(opened)

    assert comparison.order_own == ("opzichter", "aannemer", "standaard", "huurder")
    assert comparison.order_one == ("opzichter", "aannemer", "standaard", "huurder")
    assert "Van duur naar goedkoop: opzichter, aannemer, standaard, huurder." in shown(opened)


def test_the_tenant_leaves_the_threshold_and_saves_the_difference(opened: World) -> None:
    comparison = compare(opened, base="S", other="H")
    row = next(row for row in comparison.rows if row.element == element(opened, "TOILET_THRESHOLD"))

    assert row.difference == Difference(scope=Decimal("-556.60"))
    assert comparison.columns[1].vouchers == Decimal("400.00")
    assert comparison.columns[1].days.own_hours == Decimal("42.00")


def test_the_inspectors_plan_is_for_a_third_no_maintenance(opened: World) -> None:
    inspector = compare(opened).columns[2]

    assert inspector.early == Decimal("7018.00")
    assert inspector.deviation.cheaper == Decimal("0.00")


def test_every_total_of_the_story_adds_up(opened: World) -> None:
    comparison = compare(opened, all="1")

    for_rooms = [sum(group.totals[at] for group in comparison.groups) for at in range(4)]
    kinds = comparison.kinds
    by_kind = [now + early for now, early in zip(kinds.now_totals, kinds.early_totals, strict=True)]
    assert for_rooms == by_kind == [column.total for column in comparison.columns]


# --- who finds what


@pytest.mark.parametrize("who", STAFF)
def test_all_staff_of_the_corporation_read_the_opened_plans(opened: World, who: str) -> None:
    assert browser(getattr(opened, who)).get(url(opened)).status_code == 200


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["vos", "fatma", "charlie"])
def test_contractor_tenant_and_another_corporation_find_nothing(opened: World, who: str, page: str) -> None:
    assert browser(getattr(opened, who)).get(url(opened, page)).status_code == 404


@pytest.mark.parametrize("who", ["vos", "fatma", "charlie"])
def test_no_row_has_an_address_for_them(opened: World, who: str) -> None:
    client = browser(getattr(opened, who))

    assert client.get(row_url(opened, "WALLS")).status_code == 404
    assert client.post(row_url(opened, "WALLS", "review"), {"stance": "agree", "revision": 0}).status_code == 404


@pytest.mark.parametrize("page", ["", "print/"])
def test_before_the_opening_staff_read_when_it_opens_and_nothing_of_what_anybody_says(world: World, page: str) -> None:
    begin(world)
    before = shown(world, page)
    record(world, "O")
    submit(world, "A")

    assert "verzegeld" in before
    assert without_tokens(shown(world, page)) == without_tokens(before)


def without_tokens(page: str) -> str:
    return re.sub(r'value="[A-Za-z0-9]{64}"|csrf-token" content="\w+"|"X-CSRFToken": "\w+"', "", page)


def test_only_the_inspector_of_the_case_reads_the_review_page(opened: World) -> None:
    assert browser(opened.annelies).get(url(opened, "review/")).status_code == 403
    assert browser(opened.coordinator).get(url(opened, "review/")).status_code == 403


def test_what_the_inspector_is_told_of_himself_is_told_to_nobody_else(opened: World) -> None:
    assert "U noemde acht dingen; de huurder vroeg om geen daarvan." in shown(opened, "review/", "jan")
    assert "U noemde" not in shown(opened)
    assert "U noemde" not in shown(opened, who="jan")


# --- what a page shows


def test_the_first_view_hides_rows_without_a_difference_and_counts_them(opened: World) -> None:
    comparison = compare(opened)
    page = shown(opened)

    assert f"{comparison.hidden} regels zonder verschil" in page
    assert row_url(opened, "WALLS") in page
    assert row_url(opened, "FRONT_DOOR") not in page
    assert row_url(opened, "FRONT_DOOR") in shown(opened, "?all=1")


def test_locked_work_is_told_with_its_ground(opened: World) -> None:
    page = shown(opened)

    assert "liggen vast en zijn voor iedereen gelijk" in page
    assert compare(opened).locked[0].lock is not None
    assert all(row.lock.text in page for row in compare(opened).locked if row.lock)


def test_a_row_of_the_walk_leads_to_the_next(opened: World) -> None:
    rows = compare(opened).rows
    page = browser(opened.annelies).get(url(opened, f"rows/{rows[1].element}/")).content.decode()

    assert f"regel 2 van {len(rows)}" in page
    assert url(opened, f"rows/{rows[0].element}/") in page
    assert url(opened, f"rows/{rows[2].element}/") in page


def test_the_walk_keeps_how_the_table_was_looked_at(opened: World) -> None:
    page = shown(opened, "?base=S&other=H&book=one")

    assert "?base=S&amp;other=H&amp;book=one&amp;group=room" in page


def test_a_swap_gets_the_panel_alone_and_a_browser_the_page(opened: World) -> None:
    client = browser(opened.annelies)
    panel = client.get(url(opened, "?group=kind"), headers=HTMX).content.decode()

    assert panel.lstrip().startswith('<section class="cmp-panel"')
    assert "<html" in client.get(url(opened, "?group=kind")).content.decode()


@pytest.mark.parametrize("asked", ["?base=%00&other=zz", "?book=2&group=%ff", "?all=yes&base=A&other=A"])
def test_what_is_asked_wrongly_is_answered_with_the_usual_table(opened: World, asked: str) -> None:
    assert "Verschil" in shown(opened, asked)


def test_the_answers_of_the_inspector_stand_in_the_table(opened: World) -> None:
    answer(opened, stance=Stance.OBJECT, ground=ObjectionGround.ACCESS, text="Hier woont straks een rollator.")
    page = shown(opened)

    assert "Toegankelijkheidslabel vervalt" in page
    assert "Hier woont straks een rollator." in page


# --- answering


def typed(world: World, client_of: str = "jan", kind: str = "TOILET_THRESHOLD", **fields: str) -> tuple[int, str]:
    data = {"stance": "agree", "ground": "", "text": "", "revision": "0"} | fields
    answered = browser(getattr(world, client_of)).post(row_url(world, kind, "review"), data, headers=HTMX)
    return answered.status_code, answered.content.decode()


def test_an_answer_saved_by_a_browser_leads_back_to_its_row(opened: World) -> None:
    where = row_url(opened, "TOILET_THRESHOLD", "review")
    answered = browser(opened.jan).post(where, {"stance": "agree", "revision": "0"})

    assert answered.status_code == 302
    assert answered["Location"] == f"{url(opened, 'review/')}#row-{element(opened, 'TOILET_THRESHOLD')}"
    assert Review.objects.get().stance == Stance.AGREE


def test_an_answer_saved_by_a_swap_gives_its_row_and_how_far_he_is(opened: World) -> None:
    status, panel = typed(opened)

    assert status == 200
    assert "<html" not in panel
    assert "1 van 16 regels beantwoord" in panel
    assert "Bewaard op" in panel


def test_what_was_typed_is_kept_when_it_is_refused(opened: World) -> None:
    status, panel = typed(opened, stance="object", text="Kan echt niet")

    assert status == 422
    assert "Kies de grond van uw bezwaar." in panel
    assert "Kan echt niet" in panel
    assert Review.objects.count() == 0


def test_a_browser_gets_the_whole_page_back_when_it_is_refused(opened: World) -> None:
    where = row_url(opened, "TOILET_THRESHOLD", "review")
    answered = browser(opened.jan).post(where, {"stance": "keep", "revision": "0"})

    assert answered.status_code == 422
    assert "Vertel waarom u bij uw opname blijft." in answered.content.decode()
    assert answered.content.decode().count('class="panel cmp-answer"') == 16


def test_a_stale_answer_shows_both_and_can_be_saved_knowingly(opened: World) -> None:
    answer(opened, stance=Stance.ADVISE, text="Let op de vloer.")
    status, panel = typed(opened, stance="keep", text="Ik blijf erbij.")

    assert status == 422
    assert "Let op de vloer." in panel
    assert "Ik blijf erbij." in panel
    assert re.search(r'name="revision"[^>]*value="1"|value="1"[^>]*name="revision"', panel)
    assert typed(opened, stance="keep", text="Ik blijf erbij.", revision="1")[0] == 200
    assert Review.objects.get().text == "Ik blijf erbij."


@pytest.mark.parametrize("kind", ["SMOKE_ALARM", "FRONT_DOOR"])
def test_a_row_that_asks_for_no_answer_is_not_found(opened: World, kind: str) -> None:
    assert typed(opened, kind=kind)[0] == 404


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": "maybe"},
        {"stance": "object", "ground": "taste"},
        {"text": "x" * 501, "stance": "advise"},
        {"text": "nul\0", "stance": "advise"},
        {"text": "\ud800".encode("utf-8", "surrogatepass").decode("latin-1") + "\x01", "stance": "advise"},
        {"revision": "1e3"},
        {"revision": ""},
        {"revision": "-1"},
    ],
)
def test_bad_input_is_refused_at_the_form(opened: World, fields: dict[str, str]) -> None:
    assert typed(opened, **fields)[0] == 422
    assert Review.objects.count() == 0


def test_somebody_else_cannot_answer(opened: World) -> None:
    assert typed(opened, "coordinator")[0] == 403
    assert Review.objects.count() == 0


def test_the_address_of_an_answer_can_be_opened_again(opened: World) -> None:
    assert browser(opened.jan).get(row_url(opened, "WALLS", "review")).status_code == 302


# --- speed


@pytest.mark.parametrize("page", ["", "print/", "?all=1&group=kind"])
def test_a_page_asks_at_most_twelve_times(
    opened: World, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browser(opened.annelies)
    client.get(url(opened))
    with django_assert_max_num_queries(12):
        client.get(url(opened, page))


def test_the_review_asks_at_most_twelve_times(
    opened: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browser(opened.jan)
    client.get(url(opened))
    with django_assert_max_num_queries(12):
        client.get(url(opened, "review/"))


def test_more_answered_rows_ask_no_more(opened: World) -> None:
    client = browser(opened.jan)
    client.get(url(opened))
    few = asked(client.get, url(opened))
    answer(opened, "TOILET_THRESHOLD")
    answer(opened, "WALLS")
    answer(opened, "KITCHEN_UNIT")

    assert asked(client.get, url(opened)) == few


def asked(get: object, address: str) -> int:
    assert callable(get)
    with CaptureQueriesContext(connection) as queries:
        get(address)
    return len(queries)
