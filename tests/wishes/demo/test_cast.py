"""Who stands first on the demo's page."""

from wishes.demo.people import CAST, VOORBEELD
from wishes.demo.services.story import FATMA


def test_the_cast_is_the_tenant_of_the_story_and_people_of_one_corporation() -> None:
    [tenant, *others] = [key for key, _todo in CAST]

    assert f"{tenant}@demo.example" == FATMA.email
    assert set(others) <= set(VOORBEELD.by_key)
    assert others == ["petra", "jan", "vos", "annelies", "theo"]
