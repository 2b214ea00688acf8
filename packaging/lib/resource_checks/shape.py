# SPDX-License-Identifier: GPL-3.0-or-later
"""One file against its schema, in sentences. The schemas carry the words: `description` says what a field is (editors show it),
`examples` shows one, and our own `mustBe` completes "… must be" where a pattern would otherwise speak, `says` where a condition would."""
from . import reader
from .fault import Fault, did_you_mean, listed, quoted

# Which schema stands for which file: the first pattern that matches.
SCHEMAS = [
    ("holders/*.json", "holder.schema.json"),
    ("lenses/*.json", "lens.schema.json"),
    ("flows/documented.json", "flows.schema.json"),
    ("workshop/*.json", "exercise.schema.json"),
    ("taxonomy/types.json", "types.schema.json"),
    ("taxonomy/categories.json", "categories.schema.json"),
    ("lockdown/code.json", "code.schema.json"),
    ("text/*/*.json", "text.schema.json"),
    ("laws/*.json", "law.schema.json"),
    ("letters/words/*.json", "letter-words.schema.json"),
    ("mappings/mail-domains.json", "mail-domains.schema.json"),
    ("mappings/mail-subjects.json", "mail-subjects.schema.json"),
    ("mappings/merchant-text.json", "merchant-text.schema.json"),
    ("mappings/android-permissions.json", "android-permissions.schema.json"),
]
KINDS = {
    "string": "text in double quotes", "array": "a list in square brackets", "object": "a group in braces { }",
    "boolean": "true or false, without quotes", "integer": "a whole number, without quotes", "number": "a number, without quotes",
}
FEW = 12   # words that a message still lists


def schema_of(resources, relative):
    """The schema's path, or None where no schema stands for the file. `relative` is a PurePath below resources/."""
    for pattern, name in SCHEMAS:
        if len(relative.parts) == pattern.count("/") + 1 and relative.match(pattern):
            return resources / "json-schema" / name
    return None


def validator_of(schema):
    import jsonschema   # here, because a build whose files were all found good before needs none

    return jsonschema.Draft7Validator(schema)


def faults_in(path, text, value, validator):
    found = sorted(validator.iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])
    if not found:
        return []
    lines, names = reader.places(text)
    faults = []
    for error in found:
        for where, sentence in sentences(error):
            line = names.get(where) or lines.get(where) or lines[tuple(error.absolute_path)]
            faults.append(Fault(path, line, sentence))
    return sorted(set(faults))


def named(path):
    """The field as a person would point at it."""
    if not path:
        return "this file"
    if isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of {quoted(path[-2])}" if len(path) > 1 else f"entry {path[-1] + 1}"
    inside = [part for part in path[:-1] if isinstance(part, int)]
    return quoted(path[-1]) + (f" (in entry {inside[-1] + 1})" if inside else "")


def thing(value):
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null, which stands for nothing: take the whole line out instead"}[value]
    if isinstance(value, str):
        return quoted(value) if value else "empty"
    if isinstance(value, (int, float)):
        return f"the number {quoted(value)}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return "a group in braces { }" if value else "empty braces { }"


def example(schema):
    shown = schema.get("examples", [True])[0]
    return "" if shown is True else f", such as {quoted(shown)}"


def about(schema):
    """What the field is, for a person who sees only the message."""
    return f" ({schema['description'].rstrip('.')})" if schema.get("description") else ""


def sentences(error):
    """(path, sentence) for each thing that this error of jsonschema stands for."""
    path, schema = tuple(error.absolute_path), error.schema
    words = WORDS.get(error.validator, other)
    return list(words(error, path, schema))


def wrong_kind(error, path, schema):
    yield path, f"{named(path)} must be {schema.get('mustBe') or KINDS[error.validator_value]}{example(schema)}; it is {thing(error.instance)}"


def missing(error, path, schema):
    name = next((n for n in error.validator_value if error.message.startswith(repr(n))), None)
    field = schema.get("properties", {}).get(name, {})
    where = "" if not path else f" in {named(path)}"
    hint = f"; write for example {quoted(name)}: {quoted(field['examples'][0])}" if field.get("examples") else ""
    said = schema.get("says")
    yield path, said if said else f"{quoted(name)} is missing{where}{about(field)}{hint}"


def unknown(error, path, schema):
    known = list(schema.get("properties", {}))
    for name in error.instance:
        if name not in known:
            near = did_you_mean(name, known)
            free = [k for k in known if k not in error.instance]
            rest = "" if near or not free else f"; other words that are known here: {listed(free[:FEW], 'and')}"
            yield path + (name,), f"the word {quoted(name)} is not known here{near}{rest}"


def form(error, path, schema):
    if "propertyNames" in error.absolute_schema_path:
        yield path + (error.instance,), f"the word {quoted(error.instance)} must be {schema.get('mustBe', 'another one')}"
    elif "mustBe" in schema:
        yield path, f"{named(path)} must be {schema['mustBe']}; it is {thing(error.instance)}"
    else:
        yield path, f"{named(path)} is {thing(error.instance)}, which has not the form wanted here{example(schema)}{about(schema)}"


def choice(error, path, schema):
    words = [quoted(word) for word in error.validator_value]
    if error.validator_value == [True]:
        yield path, f"{named(path)} is either true or left out; it is {thing(error.instance)}"
        return
    near = did_you_mean(error.instance, [w for w in error.validator_value if w]) if isinstance(error.instance, str) else ""
    yield path, f"{named(path)} is {thing(error.instance)}, but it must be one of {listed(words)}{near}"


def too_short(error, path, schema):
    least = error.validator_value
    if error.instance == "":
        yield path, f"{named(path)} must not be empty{about(schema)}"
    else:
        yield path, f"{named(path)} needs at least {least} characters; it has {len(error.instance)}"


def too_long(error, path, schema):
    yield path, f"{named(path)} may have at most {error.validator_value} characters; it has {len(error.instance)}"


def too_few(error, path, schema):
    if error.instance:
        yield path, f"{named(path)} must have {exactly(schema, 'minItems', 'maxItems', error.validator_value)} entries; it has {len(error.instance)}"
    else:
        yield path, f"{named(path)} is an empty list: write at least one entry{example(schema)}, or take the whole line out if it may be missing"


def too_many(error, path, schema):
    yield path, f"{named(path)} must have {exactly(schema, 'minItems', 'maxItems', error.validator_value)} entries; it has {len(error.instance)}"


def exactly(schema, least, most, limit):
    if schema.get(least) == schema.get(most):
        return f"exactly {limit}"
    return f"at {'least' if schema.get(least) == limit else 'most'} {limit}"


def repeated(error, path, schema):
    seen = []
    for number, entry in enumerate(error.instance):
        if entry in seen:
            yield path + (number,), f"{named(path)} lists {thing(entry)} twice; take one out"
        seen.append(entry)


def range_of(error, path, schema):
    yield path, f"{named(path)} must be a number from {schema['minimum']} to {schema['maximum']}; it is {thing(error.instance)}"


def together(error, path, schema):
    for name, needed in error.validator_value.items():
        lacking = [other_name for other_name in needed if other_name not in error.instance]
        if name in error.instance and lacking:
            yield path + (name,), f"{quoted(name)} needs {listed(map(quoted, lacking), 'and')} beside it"


def one_of_few(error, path, schema):
    if not schema.get("properties"):
        yield path, f"{named(path)} is empty: write at least one line into it"
        return
    names = listed(map(quoted, schema["properties"]))
    count = len(error.instance)
    yield path, f"{named(path)} must name exactly one of {names}; it names {count if count else 'none'}"


def condition(error, path, schema):
    yield path, schema.get("says") or "this cannot stand here together with the rest of the file"


def other(error, path, schema):
    yield path, f"{named(path)} is {thing(error.instance)}, which is not what belongs here{example(schema)}{about(schema)}"


WORDS = {
    "type": wrong_kind, "required": missing, "additionalProperties": unknown, "pattern": form, "enum": choice,
    "minLength": too_short, "maxLength": too_long, "minItems": too_few, "maxItems": too_many, "uniqueItems": repeated,
    "minimum": range_of, "maximum": range_of, "dependencies": together, "minProperties": one_of_few, "maxProperties": one_of_few, "not": condition,
}
