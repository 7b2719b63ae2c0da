"""Pages of deciding: who may open them, what they say, and that looking changes nothing."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from portal.actor import Actor
from portal.trail.models import Event
from tests.wishes.decisions import steps
from tests.world import World, browser
from wishes.decisions.choices import Answer, RequestStatus, ScopeStatus
from wishes.decisions.models import ApprovalRequest, Decision, Scope

pytestmark = pytest.mark.django_db

MOST_QUERIES = 12
HTMX = {"HX-Request": "true"}


def scope_url(world: World) -> str:
    return reverse("decisions:scope", args=[world.table.case])


def text_of(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def plain(html: str) -> str:
    return html.replace("\u00a0", " ").replace('<bdi class="amount">', "").replace("</bdi>", "")


# --- composing


def test_the_coordinator_begins_with_a_button_and_a_look_begins_nothing(opened: World) -> None:
    petra = browser(opened.coordinator)
    assert "Begin het besluit" in text_of(petra, scope_url(opened))
    assert not Scope.objects.exists()
    assert petra.post(scope_url(opened)).status_code == 302
    assert Scope.objects.count() == 1


def test_the_page_says_who_would_have_to_approve_and_why(opened: World) -> None:
    steps.start(opened)
    html = plain(text_of(browser(opened.coordinator), scope_url(opened)))
    assert "Akkoord vragen aan teamleider" in html
    assert "Annelies Kok" in html
    assert "De bonnen voor deze woning zijn samen € 400,00." in html
    assert "14 van 14" in html


def test_within_policy_the_button_decides(opened: World) -> None:
    steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S", reason_code="KOSTEN")
    html = text_of(browser(opened.coordinator), scope_url(opened))
    assert "Besluiten</button>" in html
    assert "Akkoord vragen" not in html


def row_data(world: World, kind: str, pick: str, reason: str = "") -> dict[str, str]:
    row = steps.row(world, kind)
    return {"pick": pick, "reason": str(steps.reason(world, reason)) if reason else "", "revision": str(row.revision)}


def row_url(world: World, kind: str) -> str:
    return reverse("decisions:row", args=[world.table.case, steps.element(world, kind)])


def test_a_row_is_saved_by_a_plain_post_and_comes_back_to_its_place(opened: World) -> None:
    steps.start(opened)
    petra = browser(opened.coordinator)
    answer = petra.post(row_url(opened, "KITCHEN_UNIT"), row_data(opened, "KITCHEN_UNIT", "O"))
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#row-{steps.element(opened, 'KITCHEN_UNIT')}")
    assert steps.row(opened, "KITCHEN_UNIT").follows == "O"


def test_a_swap_gives_the_row_with_what_it_comes_to(opened: World) -> None:
    steps.start(opened)
    petra = browser(opened.coordinator)
    answer = petra.post(row_url(opened, "KITCHEN_UNIT"), row_data(opened, "KITCHEN_UNIT", "O"), headers=HTMX)
    html = answer.content.decode()
    assert "<html" not in html
    assert 'id="comes-to"' in html
    assert 'hx-swap-oob="true"' in html
    assert "Waarom niet? De huurder leest dit." in html


def test_a_stale_row_shows_both_and_saves_nothing(opened: World) -> None:
    steps.start(opened)
    data = row_data(opened, "KITCHEN_UNIT", "O")
    steps.set_row(opened, "KITCHEN_UNIT", "S", reason_code="GOED")
    answer = browser(opened.coordinator).post(row_url(opened, "KITCHEN_UNIT"), data)
    assert answer.status_code == 200
    assert "Er staat nu: de standaard" in answer.content.decode()
    assert steps.row(opened, "KITCHEN_UNIT").follows == "S"


@pytest.mark.parametrize("pick", ["", "Z", "X:", "X:GOLD", "H\x00", "\ud800"])
def test_a_senseless_choice_is_refused_in_words(opened: World, pick: str) -> None:
    steps.start(opened)
    data = row_data(opened, "KITCHEN_UNIT", pick.encode("utf-8", "replace").decode())
    answer = browser(opened.coordinator).post(row_url(opened, "KITCHEN_UNIT"), data)
    assert answer.status_code == 200
    assert "Er is een probleem" in answer.content.decode()


def test_deciding_within_policy_leads_to_the_receipt(opened: World) -> None:
    steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S", reason_code="KOSTEN")
    scope = Scope.objects.get()
    url = reverse("decisions:decision", args=[opened.table.case])
    answer = browser(opened.coordinator).post(url, {"revision": scope.revision})
    assert answer["Location"] == reverse("decisions:receipt", args=[Decision.objects.get().pk])


def test_asking_leads_to_the_request(opened: World) -> None:
    scope = steps.start(opened)
    url = reverse("decisions:decision", args=[opened.table.case])
    answer = browser(opened.coordinator).post(url, {"revision": scope.revision})
    assert answer["Location"] == reverse("decisions:request", args=[ApprovalRequest.objects.get().pk])


def test_a_wish_without_a_reason_is_named_and_nothing_is_lost(opened: World) -> None:
    steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S")
    url = reverse("decisions:decision", args=[opened.table.case])
    answer = browser(opened.coordinator).post(url, {"revision": Scope.objects.get().revision})
    assert answer.status_code == 422
    assert "Geef de huurder nog een reden bij" in answer.content.decode()


# --- answering


def request_url(request: ApprovalRequest) -> str:
    return reverse("decisions:request", args=[request.pk])


def answers(world: World, request: ApprovalRequest, client: Client, **said: tuple[Answer, str]) -> dict[str, str]:
    """Every line with its answer, as the page posts it; unnamed kinds are approved."""
    form = client.get(request_url(request)).context["form"]
    data = {f"answer_{row.element}": Answer.APPROVE.value for row in form.rows}
    for kind, (answer, code) in said.items():
        for id in steps.elements(world, kind):
            data[f"answer_{id}"] = answer.value
            data[f"reason_{id}"] = str(steps.reason(world, code)) if code else ""
    return data


def test_the_approver_reads_first_why_it_is_here(opened: World) -> None:
    request = steps.ask(opened)
    html = plain(text_of(browser(opened.annelies), request_url(request)))
    why = html.index("De bonnen voor deze woning zijn samen € 400,00.")
    assert why < html.index("<h1")
    assert "regel VOUCHERS" in html
    assert "Besluit opslaan" in html


def test_the_approver_decides_and_reads_the_receipt(opened: World) -> None:
    request = steps.ask(opened)
    annelies = browser(opened.annelies)
    answer = annelies.post(request_url(request), answers(opened, request, annelies))
    assert answer["Location"] == reverse("decisions:receipt", args=[Decision.objects.get().pk])


def test_an_answered_request_leads_to_its_decision(opened: World) -> None:
    request = steps.ask(opened)
    steps.approve(opened, request, opened.annelies)
    html = text_of(browser(opened.manager), request_url(request))
    assert "Beantwoord door Annelies Kok" in html
    assert reverse("decisions:receipt", args=[Decision.objects.get().pk]) in html
    assert "Besluit opslaan" not in html


def test_looking_at_what_it_comes_to_answers_nothing(opened: World) -> None:
    request = steps.ask(opened)
    annelies = browser(opened.annelies)
    data = answers(opened, request, annelies, PAINTWORK=(Answer.REJECT, "KOSTEN")) | {"look": "1"}
    answer = annelies.post(request_url(request), data, headers=HTMX)
    html = answer.content.decode()
    assert "<html" not in html
    assert "9 van 14" in html
    assert "Dit kost veel meer dan wat wij anders doen." in html
    request.refresh_from_db()
    assert request.status == RequestStatus.WAITING


def test_a_no_without_a_reason_is_said_at_its_line_and_keeps_what_was_chosen(opened: World) -> None:
    request = steps.ask(opened)
    annelies = browser(opened.annelies)
    answer = annelies.post(request_url(request), answers(opened, request, annelies, KITCHEN_UNIT=(Answer.REJECT, "")))
    assert "Kies een reden bij deze regel." in answer.content.decode()
    assert not Decision.objects.exists()


def test_sending_back_leads_to_the_inbox(opened: World) -> None:
    request = steps.ask(opened)
    annelies = browser(opened.annelies)
    answer = annelies.post(request_url(request), answers(opened, request, annelies, PAINTWORK=(Answer.RETURN, "LEEG")))
    assert answer["Location"] == reverse("decisions:requests")
    assert Scope.objects.get().status == ScopeStatus.RETURNED
    html = text_of(browser(opened.coordinator), scope_url(opened))
    assert "Annelies Kok stuurde dit terug" in html
    assert "Er is niets veranderd sinds de vorige keer." in html


def test_above_the_mandate_the_button_passes_it_on_and_is_no_dead_end(opened: World) -> None:
    request = steps.ask_for_much(opened)
    annelies = browser(opened.annelies)
    html = text_of(annelies, request_url(request))
    assert "Doorsturen naar Saskia van Dam" in html
    assert "Besluit opslaan" not in html
    url = reverse("decisions:forwarding", args=[request.pk])
    answer = annelies.post(url, answers(opened, request, annelies))
    assert answer.status_code == 302
    assert ApprovalRequest.objects.get(status=RequestStatus.WAITING).round == 2


def test_who_had_a_hand_in_it_reads_why_another_decides(opened: World) -> None:
    request = steps.ask(opened)
    html = text_of(browser(opened.coordinator), request_url(request))
    assert "U werkte zelf aan deze zaak." in html
    assert "Besluit opslaan" not in html


def test_who_may_not_answer_is_forbidden(opened: World) -> None:
    request = steps.ask(opened)
    theo = browser(opened.auditor)
    assert theo.post(request_url(request), answers(opened, request, theo)).status_code == 403


def test_the_inbox_shows_why_and_an_empty_one_says_so(opened: World) -> None:
    url = reverse("decisions:requests")
    assert "Niets te beslissen." in text_of(browser(opened.annelies), url)
    steps.ask(opened)
    html = plain(text_of(browser(opened.annelies), url))
    assert "De bonnen voor deze woning zijn samen € 400,00." in html


# --- reading


def test_the_receipt_says_everything_and_computes_itself_again(opened: World) -> None:
    steps.approve(opened, steps.ask(opened), opened.annelies)
    decision = Decision.objects.get()
    url = reverse("decisions:receipt", args=[decision.pk])
    theo = browser(opened.auditor)
    html = plain(text_of(theo, url))
    for text in ("Annelies Kok (teamleider)", "Petra de Wit", decision.receipt.hash, "regel VOUCHERS", "€ 750,00"):
        assert text in html
    assert "Gelijk." not in html
    assert "Gelijk." in text_of(theo, f"{url}?recompute=1")


def test_decisions_are_found_by_number_and_by_address(opened: World) -> None:
    decision = steps.within_policy(opened)
    theo = browser(opened.auditor)
    url = reverse("decisions:list")
    assert decision.number in text_of(theo, f"{url}?words=Kastanje+14")
    assert decision.number in text_of(theo, f"{url}?words={decision.number}")
    assert "Geen besluit gevonden" in text_of(theo, f"{url}?words=Iepenlaan")
    assert decision.number in text_of(theo, f"{url}?page=99999")


def test_the_tenant_reads_what_became_of_each_wish(opened: World) -> None:
    request = steps.ask(opened)
    steps.answer(opened, request, opened.annelies, CLEANING=(Answer.REJECT, "GELIJK"))
    html = plain(text_of(browser(opened.fatma), reverse("decisions:answer")))
    assert "U had 14 wensen. Wij doen er 13. Bij 1 wens doen we iets anders." in html
    assert "Andere huurders in hetzelfde gebouw kregen dit ook niet." in html
    assert "€ 400,00" in html
    assert "Niet mee eens?" in html
    assert "VOUCHERS" not in html


def test_the_tenant_reads_nothing_before_it_is_decided(opened: World) -> None:
    steps.ask(opened)
    html = text_of(browser(opened.fatma), reverse("decisions:answer"))
    assert "Wij beslissen nog" in html
    assert "€" not in html


# --- scope, queries, looking


PAGES = ("scope", "row", "requests", "request", "receipt", "list")


def pages(world: World, request: ApprovalRequest, decision: Decision | None = None) -> dict[str, str]:
    return {
        "scope": scope_url(world),
        "row": row_url(world, "KITCHEN_UNIT"),
        "requests": reverse("decisions:requests"),
        "request": request_url(request),
        "list": reverse("decisions:list"),
    }


@pytest.mark.parametrize("page", ["scope", "row", "request"])
def test_charlie_finds_nothing(opened: World, page: str) -> None:
    request = steps.ask(opened)
    assert browser(opened.charlie).get(pages(opened, request)[page]).status_code == 404


def test_charlie_finds_no_receipt_either(opened: World) -> None:
    decision = steps.within_policy(opened)
    url = reverse("decisions:receipt", args=[decision.pk])
    assert browser(opened.charlie).get(url).status_code == 404
    assert decision.number not in text_of(browser(opened.charlie), reverse("decisions:list"))


def test_what_does_not_exist_is_the_same_404(opened: World) -> None:
    petra = browser(opened.coordinator)
    assert petra.get(reverse("decisions:scope", args=[uuid4()])).status_code == 404
    assert petra.get(reverse("decisions:request", args=[uuid4()])).status_code == 404
    steps.start(opened)
    assert petra.get(reverse("decisions:row", args=[opened.table.case, uuid4()])).status_code == 404


def test_before_the_opening_there_is_nothing_to_decide(world: World) -> None:
    assert browser(world.coordinator).get(scope_url(world)).status_code == 404


@pytest.mark.parametrize("page", ["scope", "row", "requests", "request", "list"])
def test_contractor_and_tenant_stay_outside(opened: World, page: str) -> None:
    request = steps.ask(opened)
    url = pages(opened, request)[page]
    assert browser(opened.vos).get(url).status_code in (403, 404)
    assert browser(opened.fatma).get(url).status_code in (403, 404)


def open_all(world: World, actor: Actor, urls: list[str]) -> None:
    client = browser(actor)
    for url in urls:
        client.get(url)
        client.head(url)


def test_looking_changes_nothing(opened: World) -> None:
    request = steps.ask(opened)
    before = Event.objects.count()
    urls = list(pages(opened, request).values())
    open_all(opened, opened.coordinator, urls)
    open_all(opened, opened.annelies, urls)
    assert Event.objects.count() == before
    request.refresh_from_db()
    assert request.status == RequestStatus.WAITING


@pytest.mark.parametrize("page", ["scope", "row", "requests", "request", "list"])
def test_a_page_takes_few_queries(
    opened: World, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    request = steps.ask(opened)
    client = browser(opened.coordinator if page in ("scope", "row") else opened.annelies)
    url = pages(opened, request)[page]
    client.get(url)
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(url)


def test_receipt_and_answer_take_few_queries(
    opened: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    decision = steps.within_policy(opened)
    theo, fatma = browser(opened.auditor), browser(opened.fatma)
    url = reverse("decisions:receipt", args=[decision.pk])
    theo.get(url)
    with django_assert_max_num_queries(MOST_QUERIES):
        theo.get(f"{url}?recompute=1")
    with django_assert_max_num_queries(MOST_QUERIES):
        fatma.get(reverse("decisions:answer"))
