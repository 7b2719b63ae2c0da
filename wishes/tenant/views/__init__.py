"""The pages, in the order in which a tenant meets them."""

from wishes.tenant.views.closing import check, matters, sent, withdrawal
from wishes.tenant.views.guide import help_page, how, status
from wishes.tenant.views.rooms import element, home, pick, room

__all__ = [
    "check",
    "element",
    "help_page",
    "home",
    "how",
    "matters",
    "pick",
    "room",
    "sent",
    "status",
    "withdrawal",
]
