"""The story that this portal was made for: a threshold that everybody wants away, but for who will live with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils.timezone import localdate

from tests.browser import OpenPage
from tests.journeys.conftest import Flat
from tests.journeys.people import PAINTS, Cast

pytestmark = pytest.mark.e2e

WHY = "De bonnen voor deze woning zijn samen € 400,00. Zonder akkoord mag tot en met € 300,00"
EMAIL = "fatma@demo.example"
INSPECTOR = {
    "Schoonmaak": "Hele woning nat reinigen",
    "Toiletdorpel": "Vloer verlagen",
    "Closetcombinatie": "Closetcombinatie vervangen",
    "Wandtegels toilet": "Herstellen na verbouwing",
    "Keukenblok": "Keuken vervangen",
    "Wanden (behang en stucwerk)": "Behang eraf, filmlaag stucen",
    "Sauswerk wanden en plafond": "Wanden 2 lagen, plafond 1 laag",
    "Binnendeuren": "Schilderen",
}
CONTRACTOR = {
    "Schoonmaak": "Hele woning nat reinigen",
    "Toiletdorpel": "Dorpel weg, lage dorpel",
    "Closetcombinatie": "Closetcombinatie vervangen",
    "Keukenblok": "Blad en vier deuren vervangen",
    "Wanden (behang en stucwerk)": "Behang eraf, plaatselijk herstellen",
    "Sauswerk wanden en plafond": "Wanden 2 lagen, plafond 1 laag",
}


def test_the_threshold_stays_and_fatma_paints_herself(flat: Flat, screens: OpenPage) -> None:
    cast = Cast(screens)
    petra, fatma, jan, vos = cast.petra, cast.fatma, cast.jan, cast.vos
    ends, key = (localdate(flat.now) + timedelta(days=days) for days in (30, 33))

    petra.registers(flat.address, ends=ends, key=key, tenant="Fatma Demir", email=EMAIL, inspector="Jan Mulder")
    petra.asks_everybody()
    fatma.opens_her_invitation(EMAIL)
    fatma.changes("Toilet", {"de hoge drempel": "Laten zoals het is", "de toiletpot": "Alleen een nieuwe bril"})
    fatma.changes("Keuken", {**PAINTS, "het keukenblok": "Kastjes goed afstellen"})
    fatma.paints("Hal", "Woonkamer", "Grote slaapkamer", "Kleine slaapkamer")
    fatma.leaves("Badkamer", "Balkon")
    fatma.changes("Rest van de woning", {"het schoonmaken": "Ik maak de kamers zelf schoon"})
    fatma.sends(matters=["Zelf klussen"], words="De drempel vind ik niet erg.")
    jan.inspects(flat.address, INSPECTOR)
    petra.looks_again_and_sees("Binnen, verzegeld", "Nog niet binnen")
    vos.offers(flat.address, CONTRACTOR)
    petra.looks_again_and_sees("De voorstellen", "Geopend op")
    petra.compares_and_sees("Van duur naar goedkoop: opzichter, aannemer, standaard, huurder.")
    jan.reviews(flat.address, "Toiletdorpel", stance="Advies", words="Bij een volgende huurder gaat hij alsnog weg.")
    petra.composes()
    petra.press("Akkoord vragen aan teamleider")
    cast.annelies.opens_what_waits(flat.address)
    cast.annelies.sees(WHY)
    cast.annelies.press("Besluit opslaan")
    fatma.reads_the_answer()
    fatma.sees("U had 14 wensen. Wij doen er 14.", "Ja: Laten zoals het is", "Dit mag u zelf doen")
    cast.theo.recomputes(flat.address)
    cast.theo.sees("Besloten op", "Annelies Kok (teamleider)", "Gelijk.")
    cast.charlie.looks_at(cast.theo.page.url)
    cast.charlie.sees("Deze pagina is er niet")
    call_command("verify_trail")
