"""What a higher room does after something happened in a lower one: event, then the tasks that it asks for.

`portal.post.services.announce` writes one job row per line, in the commit of the event itself.
"""

from collections.abc import Mapping, Sequence

REACTIONS: Mapping[str, Sequence[str]] = {
    "opened": ["wishes.proposals.tasks.tell_opened"],
    "seat_replaced": ["wishes.proposals.tasks.close_draft"],
    "seat_withdrawn": ["wishes.proposals.tasks.close_draft", "wishes.proposals.tasks.open_if_all_in"],
}
