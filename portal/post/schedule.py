"""The sweep that finds what no hint arrived for."""

SWEEP_SECONDS = 15

SCHEDULE = {
    "post-deliver": {"task": "portal.post.tasks.deliver", "schedule": SWEEP_SECONDS},
    "post-run": {"task": "portal.post.tasks.run", "schedule": SWEEP_SECONDS},
}
