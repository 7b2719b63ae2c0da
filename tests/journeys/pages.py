"""Every page that somebody can read, once: its address in a case that is recorded, decided or done, and a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from django.test import Client

from portal.value import value
from tests.house.addresses import Address, addresses
from tests.house.scene import NEXT_DOOR, SEATS, Scene, make_after
from tests.world import begin, record
from wishes.demo.services import steps
from wishes.demo.services.dwellings import add_story_flat
from wishes.demo.services.steps import TenantEntry

NO_PAGES = {"health", "set_language", "ui:theme", "post:mail_html"}
"""What is no page of the portal; a mail has a look of its own."""
IN_EVERY_STATE = {
    "comparison:table",
    "decisions:answer",
    "decisions:request",
    "decisions:scope",
    "desk:case",
    "inspection:element",
    "inspection:home",
    "offers:sheet",
    "tenant:check",
    "tenant:home",
    "tenant:status",
}
FOR_EVERYBODY = {"desk:home"}
YUSUF = TenantEntry(name="Yusuf Kaya", email="yusuf@demo.example", phone="+31622222222")


@value
class Shown:
    """`who` reads `url`; `what` names the page in a failure."""

    what: str
    who: str
    url: str


@value
class Stage:
    """One world with three cases: of the first approval is asked, next door it was decided, the third is recorded."""

    scene: Scene
    decided: Scene
    recorded: Scene

    @property
    def states(self) -> Mapping[str, Scene]:
        return {"while recorded": self.recorded, "while decided": self.scene, "when decided": self.decided}

    @property
    def clients(self) -> Mapping[str, Client]:
        everybody = self.scene.everybody()
        own = {f"tenant {state}": scene.everybody()["tenant"] for state, scene in self.states.items()}
        return {**own, **{who: client for who, client in everybody.items() if not who.startswith("tenant")}}


def make_stage() -> Stage:
    scene = make_after()
    world = scene.world
    flat = add_story_flat(world.voorbeeld, replace(NEXT_DOOR, number=20), now=world.now)
    table = steps.register(world.voorbeeld, flat, coordinator="petra", inspector="jan", builder="vos", now=world.now)
    yusuf = steps.name_tenant(table, YUSUF, now=world.now)
    third = replace(world, dwelling=flat, table=table, fatma=yusuf)
    begin(third)
    for code in SEATS:
        record(third, code)
    return Stage(scene=scene, decided=replace(scene, world=scene.next_door), recorded=replace(scene, world=third))


def shown(stage: Stage, clients: Mapping[str, Client]) -> Iterator[Shown]:
    """By the first who may, in the first state in which it is there; some by everybody, and some in every state."""
    for address in addresses():
        if address.name in NO_PAGES:
            continue
        found = (page for state in stage.states for page in readers(stage, state, address, clients))
        once = address.name not in IN_EVERY_STATE | FOR_EVERYBODY
        yield from islice(found, 1 if once else None)


def readers(stage: Stage, state: str, address: Address, clients: Mapping[str, Client]) -> Iterator[Shown]:
    scene = stage.states[state]
    url = address.at(scene.ids_for(address))
    able = (who for who, client in clients.items() if is_here(who, state) and client.get(url).status_code == 200)
    for who in islice(able, None if address.name in FOR_EVERYBODY else 1):
        yield Shown(what=f"{address.name} {state} by {who}", who=who, url=url)


def is_here(who: str, state: str) -> bool:
    """A tenant has no case but his own."""
    return not who.startswith("tenant") or who.endswith(state)
