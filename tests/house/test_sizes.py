"""Nothing grows past what a reader holds in mind."""

from pathlib import Path

from tests.house import reading

FILE, FUNCTION, VIEW, TEMPLATE = 400, 40, 20, 120
EVERYTHING = (*reading.WINGS, "tests")


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    assert [reading.name(path) for path in reading.python_files(*EVERYTHING) if reading.lines(path) > FILE] == []


def test_no_function_is_longer_than_forty_lines() -> None:
    assert too_long(reading.python_files(*EVERYTHING), FUNCTION) == []


def test_no_view_is_longer_than_twenty_lines() -> None:
    views = [path for path in reading.python_files(*reading.WINGS) if is_view_module(path)]
    assert too_long(views, VIEW) == []


def test_no_template_is_longer_than_a_hundred_and_twenty_lines() -> None:
    assert [reading.name(path) for path in reading.templates() if reading.lines(path) > TEMPLATE] == []


def too_long(paths: list[Path], most: int) -> list[str]:
    return [
        f"{reading.name(path, node.lineno)} {node.name}: {reading.length(node)} lines"
        for path in paths
        for node in reading.functions(path)
        if reading.length(node) > most
    ]


def is_view_module(path: Path) -> bool:
    return path.name == "views.py" or path.parent.name == "views"
