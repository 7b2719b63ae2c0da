"""The sweep that finds what no hint arrived for."""

SWEEP_SECONDS = 15
# With no worker up, sweeps do not pile up: the next one finds the same rows.
UNTIL_THE_NEXT = {"expires": SWEEP_SECONDS}

SCHEDULE = {
    "post-deliver": {"task": "portal.post.tasks.deliver", "schedule": SWEEP_SECONDS, "options": UNTIL_THE_NEXT},
    "post-run": {"task": "portal.post.tasks.run", "schedule": SWEEP_SECONDS, "options": UNTIL_THE_NEXT},
}
