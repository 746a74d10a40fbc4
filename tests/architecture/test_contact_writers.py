"""Who may write how a person is reached: few, and all of them known by name."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
REACHED = {"email", "phone", "address"}
# Receipt; a change that both addresses confirmed; a protected address, which is taken out.
WRITERS = {
    "dsar/procedure/receive.py",
    "dsar/procedure/identity/change_contact.py",
    "dsar/procedure/identity/protect.py",
}
MAKES = {"update", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update"}
PERSONS = ("person", "data_subject", "DataSubject", "subject")


def is_person(node: ast.expr) -> bool:
    """Whether an expression may be a data subject, by the names that the house gives them."""
    text = ast.unparse(node)
    return any(name in text for name in PERSONS)


def names_a_contact(call: ast.Call) -> bool:
    given = {word.arg for word in call.keywords}
    # `update(**changes)` and `bulk_update(rows, fields)` hide what they write, so they count.
    hidden = None in given or ast.unparse(call.func).endswith("bulk_update")
    return hidden or bool(given & REACHED)


def assigned(node: ast.AST) -> bool:
    """Whether a statement sets such a field of anything."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AugAssign | ast.AnnAssign):
        targets = [node.target]
    leaves = (leaf for target in targets for leaf in ast.walk(target))
    return any(isinstance(leaf, ast.Attribute) and leaf.attr in REACHED for leaf in leaves)


def called(node: ast.AST) -> bool:
    """Whether a call writes such a field of a person."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
    if name == "setattr":
        return any(repr(field) in ast.unparse(node) for field in REACHED)
    is_write = name in MAKES and is_person(node.func) and names_a_contact(node)
    return is_write or name == "DataSubject"


def writes(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if assigned(node) or called(node):
            yield ast.unparse(node)


def sources() -> list[Path]:
    folders = (ROOT / "dsar").rglob("*.py")
    return [path for path in folders if ROOT / "dsar/migrations" not in path.parents]


def test_nobody_else_writes_how_a_person_is_reached() -> None:
    guilty = {
        (name, what)
        for path in sources()
        if (name := str(path.relative_to(ROOT))) not in WRITERS
        for what in writes(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert guilty == set()


def test_the_scan_sees_every_way_to_write() -> None:
    ways = (
        *("person.email = x", "case.data_subject.phone = x", "a, p.address = x", "p.email += x"),
        *("DataSubject.objects.update(email=x)", "DataSubject.objects.filter(pk=1).update(**x)"),
        *("DataSubject(email=x).save()", "setattr(person, 'email', x)"),
        *("DataSubject.objects.bulk_update(rows, fields)", "person.cases.update(address=x)"),
    )
    assert [way for way in ways if not list(writes(ast.parse(way)))] == []


def test_the_change_writes_the_address_in_one_place() -> None:
    tree = ast.parse(
        (ROOT / "dsar/procedure/identity/change_contact.py").read_text(encoding="utf-8")
    )
    steps = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [step.name for step in steps if list(writes(step))] == ["_apply"]
