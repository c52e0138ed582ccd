"""YAML with the line of every mapping and without silently overwritten keys."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml


DEEPEST = 50
"""libyaml's composer recurses in C and ends the process on a text nested far enough."""


class Lines(dict[str, object]):
    """A mapping that knows its line from 1 and which keys stood in it more than once."""

    line: int = 0
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """Where and why a text is no YAML."""

    line: int
    reason: str


def parse(text: str) -> object | YamlProblem:
    """The document with `Lines` for its mappings, by libyaml where it is there."""
    import yaml  # noqa: PLC0415 - loaded when first needed

    base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[valid-type, misc]  # the C loader where there is one
        pass

    def mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> Iterator[Lines]:
        loader.flatten_mapping(node)
        found = Lines()
        found.line = node.start_mark.line + 1
        yield found
        repeated: list[str] = []
        for key_node, value_node in node.value:
            key = loader.construct_object(key_node, deep=True)
            name = str(key) if isinstance(key, Hashable) else repr(key)
            if name in found:
                repeated.append(name)
            found[name] = loader.construct_object(value_node, deep=True)
        found.repeated = tuple(repeated)

    Loader.add_constructor("tag:yaml.org,2002:map", mapping)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=base):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                mark = event.start_mark
                return YamlProblem(mark.line + 1 if mark else 0, f"> {DEEPEST}")
        document: object = yaml.load(text, Loader=Loader)  # noqa: S506 - a subclass of the safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return YamlProblem(mark.line + 1 if mark else 0, error.problem or "")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        # ValueError: a date that is none, such as 2026-02-30.
        return YamlProblem(0, str(error).splitlines()[0] if str(error) else type(error).__name__)
    return document
