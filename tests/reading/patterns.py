"""Every pattern of the reader by its module and name, those among values and those that functions write."""

import ast
import inspect
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

from articles import reading

MAKING = frozenset({"compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"})
USES = MAKING - {"compile"}

NAMED = {  # the names that a pattern written in a function is put together from
    "page.bio._about": {"names": "Ann Lee|Bo Chen"},
    "quotes.documents._in_full": {"word": "Charter"},
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern and the methods by which the reader asks it."""

    compiled: re.Pattern[str]
    uses: frozenset[str]

    def read(self, text: str) -> None:
        """Read a text as the reader would, to the end."""
        for use in self.uses:
            found = getattr(self.compiled, use)(*([""] if use.startswith("sub") else []), text)
            for _ in found if use == "finditer" else ():
                pass


def patterns() -> dict[str, Pattern]:
    """Return every pattern of the reader by its name, such as `dates.FORMS[0]` or `page.bio.start_of_bio`."""
    found: dict[str, re.Pattern[str]] = {}
    uses: dict[re.Pattern[str], set[str]] = defaultdict(set)
    for module in _modules():
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        name = module.__name__.removeprefix(reading.__name__).removeprefix(".")
        found |= {f"{name}.{inner}": pattern for inner, pattern in _of(module, tree)}
        written = {f"{name}.{inner}": (pattern, use) for inner, pattern, use in _written(module, name, tree)}
        found |= {inner: pattern for inner, (pattern, _) in written.items()}
        for pattern, use in (*written.values(), *_asked(module, tree)):
            uses[pattern].add(use)
    return {name: Pattern(found[name], frozenset(uses[found[name]] & USES or {"finditer"})) for name in sorted(found)}


def _modules() -> list[ModuleType]:
    return [reading, *(import_module(each.name) for each in walk_packages(reading.__path__, f"{reading.__name__}."))]


def _of(module: ModuleType, tree: ast.Module) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give the patterns among the values that a module itself sets, not those that it imports."""
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name):
                yield from _inside(target.id, getattr(module, target.id))


def _inside(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give the patterns inside a value: itself, or in a collection, a dataclass or an object of the reader's own."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _inside(f"{name}[{key!r}]", inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for at, inner in enumerate(value):
            yield from _inside(f"{name}[{at}]", inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _inside(f"{name}.{field.name}", getattr(value, field.name, None))
    elif type(value).__module__.startswith(reading.__name__):
        for key, inner in vars(value).items():
            yield from _inside(f"{name}.{key}", inner)


def _written(module: ModuleType, name: str, tree: ast.Module) -> Iterator[tuple[str, re.Pattern[str], str]]:
    """Give the patterns that functions write, by the function's name, and how each is asked."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    holders = {call: function.name for function in functions for call in ast.walk(function)}  # the innermost is last
    numbers: Counter[str] = Counter()
    for call, holder in holders.items():
        if isinstance(call, ast.Call) and (use := _method(call, "re")):
            numbers[holder] += 1
            inner = f"{holder}[{numbers[holder]}]" if numbers[holder] > 1 else holder
            made = _made_by(getattr(module, holder, None))
            names = {**vars(module), **NAMED.get(f"{name}.{inner}", {})}
            yield inner, made or _compiled(call, use, names), "finditer" if made else use


def _made_by(function: object) -> re.Pattern[str] | None:
    """Return the pattern that a function without arguments makes once and keeps; None of any other function."""
    if not callable(getattr(function, "cache_info", None)):
        return None
    signature = inspect.signature(function)
    returned = signature.return_annotation
    return function() if not signature.parameters and returned == re.Pattern[str] else None


def _compiled(call: ast.Call, use: str, names: dict[str, Any]) -> re.Pattern[str]:
    flags = [each.value for each in call.keywords if each.arg == "flags"]
    flags += call.args[1:2] if use == "compile" else []
    pattern, *flag = (_value(each, names) for each in (call.args[0], *flags))
    return re.compile(pattern, *flag)


def _asked(module: ModuleType, tree: ast.Module) -> Iterator[tuple[re.Pattern[str], str]]:
    """Give the patterns that a module asks by their names, and the methods."""
    for call in ast.walk(tree):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name)
        ):
            pattern = getattr(module, call.func.value.id, None)
            if isinstance(pattern, re.Pattern):
                yield pattern, call.func.attr


def _method(call: ast.Call, of: str) -> str:
    """Return the method that is called of a name, "" for any other call."""
    function = call.func
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == of:
        return function.attr if function.attr in MAKING else ""
    return ""


def _value(expression: ast.expr, names: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(expression), "a function's pattern", "eval"), names)  # noqa: S307  (our own code)
