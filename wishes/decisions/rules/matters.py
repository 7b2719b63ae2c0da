"""Whether a scope keeps what matters to the tenant, card by card, and what happens if it is decided like this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from mutations.dwellings.choices import RoomKind
from portal.money import ZERO
from portal.value import value
from wishes.catalogue.choices import Action, Trade
from wishes.catalogue.values import Choice
from wishes.comparison.rules import find_days
from wishes.costing.values import Plan
from wishes.decisions.choices import Follows, Outcome
from wishes.decisions.rules.outcomes import ANSWERED, count
from wishes.decisions.values import CardKept, Consequences, Dossier, Weighed
from wishes.policy.choices import FactCode
from wishes.policy.rules import vouchers_of
from wishes.proposals.choices import Card

KITCHENS = frozenset({RoomKind.KITCHEN, RoomKind.LIVING_KITCHEN})
BATHROOMS = frozenset({RoomKind.BATHROOM, RoomKind.BATHROOM_TOILET, RoomKind.SHOWER, RoomKind.TOILET})
WARM_TRADES = frozenset({Trade.HEATING, Trade.GLAZIER})


@value
class Picture:
    """A weighed scope beside the dossier that it was weighed with."""

    weighed: Weighed
    dossier: Dossier

    def days(self, plan: Plan) -> int:
        """Working days, an estimate from norm hours."""
        frame = self.dossier.frame
        kinds = {id: element.kind for id, element in frame.dwelling.elements.items()}
        return find_days(plan, kinds=kinds, catalogue=frame.catalogue).working


def all_granted(outcomes: Iterable[Outcome]) -> bool | None:
    """Where nothing was asked there is nothing to keep or to break."""
    asked = [outcome for outcome in outcomes if outcome in ANSWERED]
    return all(outcome is Outcome.GRANTED for outcome in asked) if asked else None


def _choice(seen: Picture, id: UUID, code: str) -> Choice | None:
    frame = seen.dossier.frame
    return frame.catalogue.choice(frame.dwelling.elements[id].kind, code)


def _wished(seen: Picture) -> Mapping[UUID, Choice]:
    """What the tenant chose, by element."""
    plan = seen.dossier.plans.get(Follows.TENANT)
    said = plan.statements if plan else {}
    chosen = {id: _choice(seen, id, statement.choice) for id, statement in said.items() if id in seen.weighed.outcomes}
    return {id: choice for id, choice in chosen.items() if choice is not None}


def _in_rooms(seen: Picture, kinds: frozenset[RoomKind]) -> bool | None:
    dwelling = seen.dossier.frame.dwelling
    rooms = {room.id for room in dwelling.rooms if room.kind in kinds}
    return all_granted(seen.weighed.outcomes[id] for id, e in dwelling.elements.items() if e.room in rooms)


def _is_warm(choice: Choice, seen: Picture) -> bool:
    works = seen.dossier.frame.catalogue.works
    return any(line.work in works and works[line.work].trade in WARM_TRADES for line in choice.recipe)


def keeps_soon(seen: Picture) -> bool:
    """Not a day longer than the standard takes."""
    return seen.days(seen.weighed.scope) <= seen.days(seen.dossier.frame.standard)


def keeps_myself(seen: Picture) -> bool | None:
    """Everything that he wants to do himself is granted."""
    own = (id for id, choice in _wished(seen).items() if choice.action is Action.SELF)
    return all_granted(seen.weighed.outcomes[id] for id in own)


def keeps_cheap(seen: Picture) -> bool:
    """Not a cent dearer than the standard."""
    return seen.weighed.scope.amount.incl <= seen.dossier.frame.standard.amount.incl


def keeps_kitchen(seen: Picture) -> bool | None:
    """Every wish in the kitchen is granted."""
    return _in_rooms(seen, KITCHENS)


def keeps_bathroom(seen: Picture) -> bool | None:
    """Every wish in bathroom, shower and toilet is granted."""
    return _in_rooms(seen, BATHROOMS)


def keeps_warm(seen: Picture) -> bool | None:
    """Every wish about heating or glass is granted."""
    return all_granted(seen.weighed.outcomes[id] for id, choice in _wished(seen).items() if _is_warm(choice, seen))


def keeps_safe(seen: Picture) -> bool:
    """Locked works are in every scope, so only a wish that the inspector objects to can be unsafe."""
    return seen.weighed.objections == 0


def keeps_level(seen: Picture) -> bool:
    """No choice leaves a threshold."""
    made = (_choice(seen, id, statement.choice) for id, statement in seen.weighed.scope.statements.items())
    return not any(choice.loses_level_access for choice in made if choice is not None)


def cannot_tell(_seen: Picture) -> None:
    """His own words: read by a person, not by a rule."""


CARD_RULES: Mapping[Card, Callable[[Picture], bool | None]] = {
    Card.SOON: keeps_soon,
    Card.MYSELF: keeps_myself,
    Card.CHEAP: keeps_cheap,
    Card.KITCHEN: keeps_kitchen,
    Card.BATHROOM: keeps_bathroom,
    Card.WARM: keeps_warm,
    Card.SAFE: keeps_safe,
    Card.LEVEL: keeps_level,
    Card.OTHER: cannot_tell,
}
"""When a card counts as kept; None where nobody can tell from the scope."""


def cards_kept(seen: Picture) -> tuple[CardKept, ...]:
    return tuple(CardKept(card=card, kept=CARD_RULES[card](seen)) for card in seen.dossier.cards)


def consequences(seen: Picture) -> Consequences:
    """Everything that the coordinator sees change with every choice."""
    weighed, outcomes = seen.weighed, seen.weighed.outcomes
    whole = {fact.code: fact.number for fact in weighed.facts if fact.element is None}
    return Consequences(
        total=weighed.order.amount.incl,
        standard=seen.dossier.frame.standard.amount.incl,
        dearer=whole.get(FactCode.DEARER, ZERO),
        cheaper=whole.get(FactCode.CHEAPER, ZERO),
        vouchers=vouchers_of(weighed.scope).incl,
        days=seen.days(weighed.scope),
        standard_days=seen.days(seen.dossier.frame.standard),
        wishes=count(outcomes, *ANSWERED),
        granted=count(outcomes, Outcome.GRANTED),
        different=count(outcomes, Outcome.DIFFERENT),
        refused=count(outcomes, Outcome.REFUSED),
        cards=cards_kept(seen),
        needs=weighed.verdict.needs,
    )
