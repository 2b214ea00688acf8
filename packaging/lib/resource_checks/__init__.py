# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file below resources/ must be, said in plain sentences: used by packaging/check-resources, by the build and by the tests.

reader      JSON with line and column, and a hint at each slip of the pen
shape       one file against its schema in resources/json-schema
holders, addresses, systems, lists, letters   what one file says about another; each rule stands here and nowhere else
tree        all of resources/, or only the files that a person asks about
translations  the words of the windows
skeleton    a new holder to fill in
"""
