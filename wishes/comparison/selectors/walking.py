"""The guided walk: one row at a time, each with its own address."""

from __future__ import annotations

from uuid import UUID

from mutations.dwellings.choices import Condition, Measure
from mutations.dwellings.values import Element
from portal.words import _
from wishes.comparison.selectors.rows import row
from wishes.comparison.values import Comparison, Laid, Step


def _facts(element: Element) -> tuple[str, ...]:
    """What is known of the thing itself: its age in years, its condition, how many and how long."""
    count, length = element.measures.get(Measure.COUNT), element.measures.get(Measure.LENGTH)
    facts = (
        str(_("%(age)s jaar oud") % {"age": element.age}) if element.age is not None else "",
        str(
            _("conditie %(score)s, %(word)s") % {"score": element.condition, "word": Condition(element.condition).label}
        )
        if element.condition
        else "",
        str(_("%(count)s stuks") % {"count": round(count)}) if count and count > 1 else "",
        str(_("%(length)s m lang") % {"length": f"{length:.2f}".replace(".", ",")}) if length else "",
        str(_("zelf aangebracht door de vorige huurder")) if element.is_addition else "",
        str(_("hier is iets stuk")) if element.has_defect else "",
    )
    return tuple(fact for fact in facts if fact)


def step(comparison: Comparison, laid: Laid, element_id: UUID) -> Step | None:
    """A row that is not among the shown ones has an address too, but no neighbours; None: no such element."""
    element = laid.frame.dwelling.elements.get(element_id)
    if element is None:
        return None
    walk = list(dict.fromkeys(each.element for each in comparison.rows))
    at = walk.index(element_id) if element_id in walk else None
    return Step(
        row=row(laid, comparison.look, element),
        facts=_facts(element),
        number=at + 1 if at is not None else 0,
        count=len(walk),
        previous=walk[at - 1] if at else None,
        next=walk[at + 1] if at is not None and at + 1 < len(walk) else None,
    )
