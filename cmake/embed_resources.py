#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every JSON file below resources/ against its schema, and the letters, and writes the assembler file and index that embed them.

embed_resources.py RESOURCES OUT.S OUT.cpp STAMPS: prints one line for each fault and exits 1 if there was any.
A file that was found good before (same size and time, same schema) is not checked again.
"""
import json
import pathlib
import sys

import check_letters

# Which schema stands for which file: the first pattern that matches.
SCHEMAS = [
    ("holders/*.json", "holder.schema.json"),
    ("lenses/*.json", "lens.schema.json"),
    ("flows/*.json", "flows.schema.json"),
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
NOT_EMBEDDED = ("json-schema", "icons", "i18n")


def schema_of(resources, path):
    for pattern, name in SCHEMAS:
        if path.match(pattern) and (resources / "json-schema" / name).exists():
            return resources / "json-schema" / name
    return None


def faults_in(resources, path, relative):
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError) as fault:
        return [f"{relative}: is not JSON: {fault}"]
    schema_path = schema_of(resources, relative)
    if schema_path is None:
        return []
    import jsonschema

    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    return [
        f"{relative}: at /{'/'.join(str(part) for part in fault.absolute_path)}: {fault.message[:300]}"
        for fault in sorted(validator.iter_errors(data), key=lambda f: list(map(str, f.absolute_path)))
    ]


def fingerprint(resources, path, relative):
    schema = schema_of(resources, relative)
    files = [path] + ([schema] if schema else [])
    return ";".join(f"{f.stat().st_size}:{f.stat().st_mtime_ns}" for f in files)


def check(resources, files, stamps_path):
    stamps = json.loads(stamps_path.read_text()) if stamps_path.exists() else {}
    faults, good = [], {}
    for path in files:
        if path.suffix not in (".json", ".jsonld"):
            continue
        relative = path.relative_to(resources)
        mark = fingerprint(resources, path, relative)
        found = [] if stamps.get(str(relative)) == mark else faults_in(resources, path, relative)
        faults += found
        if not found:
            good[str(relative)] = mark
    stamps_path.write_text(json.dumps(good))
    return faults


def embed(resources, files, assembler, index):
    lines = ['.section .note.GNU-stack,"",@progbits', ".section .rodata"]
    rows, declarations = [], []
    for number, path in enumerate(files):
        lines += [f".global dossier_file_{number}", f"dossier_file_{number}:", f'.incbin "{path}"',
                  f".global dossier_file_{number}_end", f"dossier_file_{number}_end:", ".byte 0"]
        declarations.append(f"extern const char dossier_file_{number}[], dossier_file_{number}_end[];")
        rows.append(f'    {{"{path.relative_to(resources).as_posix()}", dossier_file_{number}, dossier_file_{number}_end}},')
    assembler.write_text("\n".join(lines) + "\n")
    index.write_text(
        "// Made by cmake/embed_resources.py.\n#include <cstddef>\n" 'extern "C" {\n' + "\n".join(declarations) + "\n}\n"
        "namespace dossier {\nstruct EmbeddedFile { const char *path; const char *begin; const char *end; };\n"
        "extern const EmbeddedFile embeddedFiles[];\nextern const std::size_t embeddedFileCount;\n"
        "const EmbeddedFile embeddedFiles[] = {\n" + "\n".join(rows) + '\n    {"\\x7f", nullptr, nullptr},\n};\n'
        f"const std::size_t embeddedFileCount = {len(rows)};\n}}\n")


def main():
    resources, assembler, index, stamps = (pathlib.Path(argument) for argument in sys.argv[1:5])
    files = sorted((p for p in resources.rglob("*") if p.is_file() and p.relative_to(resources).parts[0] not in NOT_EMBEDDED),
                   key=lambda p: p.relative_to(resources).as_posix())
    faults = check(resources, files, stamps) or check_letters.faults(resources)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(1)
    embed(resources, files, assembler, index)


if __name__ == "__main__":
    main()
