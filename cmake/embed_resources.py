#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every file below resources/ as packaging/check-resources does and writes the assembler file and index that embed them.

embed_resources.py RESOURCES OUT.S OUT.cpp STAMPS: prints one line for each fault and exits 1 if there was any.
A file that was found good before (same size and time, same schema, same rules) is not held against its schema again.
"""
import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "packaging" / "lib"))

from resource_checks import tree   # noqa: E402

NOT_EMBEDDED = ("json-schema", "icons", "i18n", "README.md")


def check(resources, stamps_path):
    stamps = json.loads(stamps_path.read_text()) if stamps_path.exists() else {}
    report = tree.check(resources, found_good=stamps)
    stamps_path.write_text(json.dumps(report.good))
    return report.faults


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
    faults = check(resources, stamps)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(1)
    embed(resources, files, assembler, index)


if __name__ == "__main__":
    main()
