# SPDX-License-Identifier: GPL-3.0-or-later
"""A new holder with nothing guessed: only what every holder must have, empty, for the person to fill in."""
import datetime
import re

ID = re.compile(r"[a-z0-9][a-z0-9-]*")


def new_holder(resources, own):
    """(path, None), or (None, what is wrong)."""
    path = resources / "holders" / f"{own}.json"
    if not ID.fullmatch(own):
        return None, f'"{own}" cannot be an id: use small letters a to z, digits and hyphens, such as "example-shop"'
    if path.exists():
        return None, f"resources/holders/{own}.json is there already; open it and add to it"
    month = datetime.date.today().strftime("%Y-%m")
    facts = ",\n".join(f'    {{"fact": "{field}", "source": "", "date": "{month}"}}' for field in ("name", "kind"))
    path.write_text(f'{{\n  "id": "{own}",\n  "name": "",\n  "kind": "",\n  "facts": [\n{facts}\n  ]\n}}\n', encoding="utf-8")
    return path, None
