"""What a choice is called when the sheet says nothing of its own: per action, for professionals and tenants."""

from __future__ import annotations

from collections.abc import Mapping

from portal.value import value
from wishes.catalogue.choices import Action


@value
class Words:
    label: str
    title: str
    hint: str = ""


DUTCH: Mapping[Action, Words] = {
    Action.KEEP: Words(label="Laten", title="Laten zoals het is", hint="Wij doen niets."),
    Action.REPAIR: Words(label="Herstellen", title="Repareren", hint="Wij laten het maken."),
    Action.REPLACE: Words(label="Vervangen", title="Vervangen", hint="Er komt een nieuwe."),
    Action.ADAPT: Words(label="Aanpassen", title="Aanpassen", hint="Wij laten het aanpassen."),
    Action.SELF: Words(label="Zelf doen, bon", title="Ik doe het zelf", hint="U krijgt een bon voor spullen."),
    Action.TAKE_OVER: Words(
        label="Overnemen", title="Overnemen van de vorige huurder", hint="Het blijft zoals het is."
    ),
    Action.OTHER: Words(label="Iets anders", title="Iets anders", hint="Vertel het ons."),
}

ENGLISH: Mapping[Action, Words] = {
    Action.KEEP: Words(label="Leave", title="Leave as it is", hint="We do nothing."),
    Action.REPAIR: Words(label="Repair", title="Repair", hint="We have it done."),
    Action.REPLACE: Words(label="Replace", title="Replace", hint="A new one comes."),
    Action.ADAPT: Words(label="Adapt", title="Adapt", hint="We have it adapted."),
    Action.SELF: Words(label="Do it oneself, voucher", title="I do it myself", hint="You get a voucher for materials."),
    Action.TAKE_OVER: Words(label="Take over", title="Take over from the former tenant", hint="It stays as it is."),
    Action.OTHER: Words(label="Something else", title="Something else", hint="Tell us."),
}
