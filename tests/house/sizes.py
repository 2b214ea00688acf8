# SPDX-License-Identifier: GPL-3.0-or-later
"""The size budgets: a file, a function, a constructor, and how much one file includes. exemptions.txt carries reasons."""
import ast
import re

import functions
import house

FILE_LINES = 400
FUNCTION_LINES = 60
CONSTRUCTOR_LINES = 25
INCLUDES = 15
EXEMPTIONS = "tests/house/exemptions.txt"


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield functions.Function(node.name, node.lineno, node.end_lineno - node.lineno + 1, False)


def offenders_of(path, text):
    """(what, how much, allowed) for each budget that the file breaks. `what` is file, includes or a function's name."""
    lines = text.count("\n")
    if lines > FILE_LINES:
        yield "file", lines, FILE_LINES
    is_python = path.endswith(".py")
    if not is_python:
        includes = len(re.findall(r"^[ \t]*#[ \t]*include\b", text, re.MULTILINE))
        if includes > INCLUDES:
            yield "includes", includes, INCLUDES
    for function in python_functions(text) if is_python else functions.functions_of(text):
        limit = CONSTRUCTOR_LINES if function.is_constructor else FUNCTION_LINES
        if function.lines > limit:
            yield function.name, function.lines, limit


def exemptions_of(root):
    """{(path, what): reason} and complaints about lines that do not say why."""
    file = root / EXEMPTIONS
    granted, complaints = {}, []
    for number, line in enumerate(file.read_text("utf-8").splitlines() if file.is_file() else [], 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or len(parts[2]) < 20:
            complaints.append(f"{EXEMPTIONS}:{number}: wanted 'path | what | reason'")
            continue
        granted[(parts[0], parts[1])] = parts[2]
    return granted, complaints


def check(root):
    granted, complaints = exemptions_of(root)
    used = set()
    for path, text in house.files_of(root, ".cpp", ".h", ".c", ".py"):
        for what, size, limit in offenders_of(path, text):
            if (path, what) in granted:
                used.add((path, what))
            else:
                complaints.append(f"{path}: {what}: {size} of {limit}")
    complaints += [f"{EXEMPTIONS}: {path}: {what} is within its budget; take the line out" for path, what in granted if (path, what) not in used]
    return complaints


def body(lines):
    return "{\n" + "  f();\n" * (lines - 2) + "}\n"


LONG = "void g() " + body(61)
CASES = [
    ("all within", {"app/a.cpp": "#include <a>\n" * 15 + "void g() " + body(60) + "A::A() " + body(25)}, None),
    ("a long file", {"app/a.h": "// line\n" * 401}, "file: 401 of 400"),
    ("too many includes", {"app/a.cpp": "#include <a>\n" * 16}, "includes: 16 of 15"),
    ("a long function", {"app/a.cpp": "namespace a {\nnamespace {\n" + LONG + "}\n}\n"}, "g: 61 of 60"),
    ("a long method", {"app/a.h": "class A final : public B {\n public:\n  int g() const noexcept override " + body(61) + "};\n"}, "g: 61 of 60"),
    ("a long template", {"app/a.h": "template <class T, class = X<(1 > 0)>>\nResult<T> A<T>::g(T t) " + body(60)}, "A<T>::g: 61 of 60"),
    ("a long operator", {"app/a.cpp": "bool A::operator==(const A &b) const " + body(61)}, "61 of 60"),
    ("a long test", {"tests/a.cpp": "TEST(A, B) " + body(61)}, "TEST: 61 of 60"),
    ("a long constructor", {"app/a.cpp": "A::A(int x) : m_x(x), m_y{1, {2}} " + body(26)}, "A::A: 26 of 25"),
    ("a long constructor in its class", {"app/a.h": "struct A {\n  explicit A(int x) : m_x{x} " + body(26) + "};\n"}, "A: 26 of 25"),
    ("a long namesake of a class", {"app/a.cpp": "void A::run() " + body(26)}, None),
    ("braces in texts and comments", {"app/a.cpp": "void g() {\n  // {{\n  f(\"{\", '{', R\"x({{)x\", 1'000);\n}\n" + "int a;\n" * 70}, None),
    ("a brace in a macro", {"app/a.cpp": "#define A(x) \\\n  do { \\\n  }\nvoid g() {}\n" + "int a;\n" * 70}, None),
    ("a table of values", {"app/a.cpp": "constexpr std::array kA{\n" + "  B{1},\n" * 80 + "};\nvoid g() {}\n"}, None),
    ("a long function after a table", {"app/a.cpp": "const std::map<int, int> kA = {{1, 2}};\n" + LONG}, "g: 61 of 60"),
    ("a long function after a lambda", {"app/a.cpp": "const auto kF = [](int x) { return x; };\n" + LONG}, "g: 61 of 60"),
    ("a long function after an enum", {"app/a.h": "enum class A : std::uint8_t { B, C };\n" + LONG}, "g: 61 of 60"),
    ("a long Python function", {"cmake/a.py": "def g():\n" + "    f()\n" * 60}, "g: 61 of 60"),
    ("an exemption with a reason", {"app/a.cpp": LONG, EXEMPTIONS: "app/a.cpp | g | one table that is read top to bottom\n"}, None),
    ("an exemption without a reason", {EXEMPTIONS: "app/a.cpp | g |\n"}, "wanted 'path | what | reason'"),
    ("an exemption that nobody needs", {EXEMPTIONS: "app/a.cpp | g | one table that is read top to bottom\n"}, "take the line out"),
]

if __name__ == "__main__":
    house.main(check, CASES)
