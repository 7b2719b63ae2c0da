"""The steps of a case as its page draws them. Pure."""

from __future__ import annotations

from mutations.cases.choices import Stage
from wishes.desk.values import Step

WAY = (
    Stage.REGISTERED,
    Stage.RECORDING,
    Stage.OPENED,
    Stage.DECIDING,
    Stage.DECIDED,
    Stage.IN_EXECUTION,
    Stage.READY,
    Stage.CLOSED,
)


def steps(stage: Stage) -> tuple[Step, ...]:
    """Done, now or still to come; a cancelled case has no way any more."""
    if stage is Stage.CANCELLED:
        return ()
    at = WAY.index(stage)
    states = ["done" if place < at else "now" if place == at else "todo" for place in range(len(WAY))]
    return tuple(Step(label=one.label, state=state) for one, state in zip(WAY, states, strict=True))
