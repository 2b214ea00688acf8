// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/resemblance.h"

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kBeginning = 5;    ///< from this length on a name may be the beginning of the other
constexpr std::size_t kLongest = 64;     ///< longer names are compared by their words alone
constexpr std::size_t kOneSlipFrom = 5;  ///< one letter may differ from this length on
constexpr std::size_t kTwoSlipsFrom = 8; ///< two may from this one on

/// Optimal string alignment distance (Damerau–Levenshtein without a second edit of a swapped pair), in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

bool resembles(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (one.size() < kShortest) return false;
  if (one.size() >= kBeginning && other.size() > one.size() && other.starts_with(one) && other[one.size()] == ' ') return true;
  const std::size_t slips = one.size() >= kTwoSlipsFrom ? 2 : one.size() >= kOneSlipFrom ? 1 : 0;
  return other.size() - one.size() <= slips && other.size() <= kLongest && one.front() == other.front() && distance(one, other) <= slips;
}

}  // namespace dossier
