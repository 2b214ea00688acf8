// SPDX-License-Identifier: GPL-3.0-or-later
// The analyses against their definitions, recomputed the slow and plain way over made inventories.
#include <gtest/gtest.h>

#include <set>

#include "analysis/coverage.h"
#include "analysis/headlines.h"
#include "analysis/matrix.h"
#include "analysis/who.h"
#include "made_inventory.h"

namespace dossier {
namespace {

struct Made {
  std::uint32_t seed;
  std::uint32_t holders;
};

class Property : public ::testing::TestWithParam<Made> {
 protected:
  Inventory inventory = madeBySeed(GetParam().seed, GetParam().holders);

  bool removed(std::uint32_t holder) const { return inventory.holders[holder].status == HolderStatus::Removed; }
  /// Remembered, provided, observed or confirmed evidence, looked up rung by rung.
  static bool counts(const Holding &holding) {
    return holding.evidence[1] + holding.evidence[3] + holding.evidence[4] + holding.evidence[5] > 0;
  }
  std::vector<std::uint32_t> holdingsWhere(const auto &belongs) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < inventory.holdings.size(); ++i) {
      if (!removed(inventory.holdings[i].holder) && belongs(inventory.holdings[i])) found.push_back(i);
    }
    return found;
  }
};

TEST_P(Property, EveryMatrixCellIsTheMaximumOfItsHoldings) {
  const Matrix matrix = buildMatrix(inventory, kMadeCategories);
  ASSERT_EQ(matrix.cells.size(), matrix.rows.size() * matrix.columns.size());
  const std::set<std::uint32_t> rows(matrix.rows.begin(), matrix.rows.end());
  ASSERT_EQ(rows.size(), matrix.rows.size());
  std::set<std::uint32_t> expectedRows;
  for (const Holding &holding : inventory.holdings) {
    if (!removed(holding.holder)) expectedRows.insert(holding.holder);
  }
  EXPECT_EQ(rows, expectedRows);

  std::vector<std::vector<std::uint32_t>> ofHolder(inventory.holders.size());
  for (const auto i : holdingsWhere([](const Holding &) { return true; })) {
    ofHolder[inventory.holdings[i].holder].push_back(i);
  }
  for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      std::vector<std::uint32_t> expected;
      std::optional<Basis> strongest;
      for (const auto i : ofHolder[matrix.rows[row]]) {
        if (inventory.holdings[i].category != matrix.columns[column]) continue;
        expected.push_back(i);
        if (!strongest || inventory.holdings[i].basis > *strongest) strongest = inventory.holdings[i].basis;
      }
      ASSERT_EQ(matrix.at(row, column).holdings, expected);
      ASSERT_EQ(matrix.at(row, column).basis, strongest);
    }
  }
}

TEST_P(Property, NoRowOfTheMatrixStandsBeforeAWeightierOne) {
  const Matrix matrix = buildMatrix(inventory, kMadeCategories);
  std::optional<std::vector<std::int64_t>> before;
  for (const std::uint32_t holder : matrix.rows) {
    std::set<std::string> counting, filled;
    std::int64_t strongest = 0, holdings = 0;
    for (const Holding &holding : inventory.holdings) {
      if (holding.holder != holder) continue;
      filled.insert(holding.category);
      if (counts(holding)) counting.insert(holding.category);
      strongest = std::max(strongest, static_cast<std::int64_t>(holding.basis));
      ++holdings;
    }
    // The holder is negated: among equals the first comes first.
    const std::vector<std::int64_t> weight{std::ssize(counting), std::ssize(filled), strongest, holdings,
                                           -std::int64_t{holder}};
    if (before) {
      ASSERT_GT(*before, weight);
    }
    before = weight;
  }
}

TEST_P(Property, EveryHolderStandsInTheOneListThatItsHoldingsSay) {
  const Headlines headlines = buildHeadlines(inventory);
  const std::vector<std::pair<const Headline *, std::string>> prefixes{
      {&headlines.payment, "payment."}, {&headlines.location, "location."}, {&headlines.contact, "contact."},
      {&headlines.addressBook, "social.contacts"}};
  for (const auto &[headline, prefix] : prefixes) {
    std::set<std::uint32_t> have, could, say;
    for (const auto i : holdingsWhere([&](const Holding &holding) { return holding.type.rfind(prefix, 0) == 0; })) {
      const Holding &holding = inventory.holdings[i];
      (counts(holding) ? have : holding.evidence[2] > 0 ? could : say).insert(holding.holder);
    }
    for (const auto holder : have) could.erase(holder);
    for (const auto holder : have) say.erase(holder);
    for (const auto holder : could) say.erase(holder);
    const auto expectList = [&](const std::vector<HeadlineHolder> &list, const std::set<std::uint32_t> &expected) {
      std::set<std::uint32_t> listed;
      for (std::size_t i = 0; i < list.size(); ++i) {
        listed.insert(list[i].holder);
        if (i == 0) continue;
        const HeadlineHolder &a = list[i - 1], &b = list[i];
        EXPECT_TRUE(a.basis > b.basis || (a.basis == b.basis && a.holder < b.holder));
      }
      EXPECT_EQ(listed, expected) << headline->id;
      EXPECT_EQ(listed.size(), list.size()) << headline->id;
    };
    expectList(headline->have, have);
    expectList(headline->could, could);
    expectList(headline->say, say);
    for (const HeadlineHolder &entry : headline->have) EXPECT_TRUE(countsInHeadline(entry.basis));
  }
}

Lens madeLens(std::uint32_t seed, const Inventory &inventory) {
  std::mt19937 random(seed);
  Lens lens;
  for (int i = 0; i < 12; ++i) {
    LensInput input;
    for (auto types = random() % 4; types > 0; --types) input.types.push_back(kMadeTypes[random() % kMadeTypes.size()]);
    for (auto names = random() % 3; names > 0; --names) {
      input.through.push_back(inventory.holders[random() % inventory.holders.size()].id);
    }
    lens.inputs.push_back(std::move(input));
  }
  return lens;
}

TEST_P(Property, EveryInputOfALensIsFedByAllHoldingsOfItsTypes) {
  const Lens lens = madeLens(GetParam().seed + 1000, inventory);
  const LensCoverage coverage = coverLens(lens, inventory);
  ASSERT_EQ(coverage.inputs.size(), lens.inputs.size());
  std::size_t fed = 0, couldBeFed = 0;
  for (const InputCoverage &input : coverage.inputs) {
    const std::set<std::string> types(input.input->types.begin(), input.input->types.end());
    const std::set<std::string> through(input.input->through.begin(), input.input->through.end());
    const auto expected = holdingsWhere([&](const Holding &holding) {
      return types.contains(holding.type) && (through.empty() || through.contains(inventory.holders[holding.holder].id));
    });
    auto sorted = input.holdings;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(sorted, expected);
    EXPECT_TRUE(std::is_sorted(input.holdings.begin(), input.holdings.end(), [&](std::uint32_t a, std::uint32_t b) {
      return inventory.holdings[a].basis > inventory.holdings[b].basis;
    }));
    std::set<std::uint32_t> holders, direct;
    bool counting = false;
    for (const auto i : expected) {
      holders.insert(inventory.holdings[i].holder);
      if (through.contains(inventory.holders[inventory.holdings[i].holder].id)) direct.insert(i);
      counting = counting || counts(inventory.holdings[i]);
    }
    EXPECT_EQ(std::set<std::uint32_t>(input.holders.begin(), input.holders.end()), holders);
    EXPECT_EQ(input.holders.size(), holders.size());
    EXPECT_EQ(std::set<std::uint32_t>(input.direct.begin(), input.direct.end()), direct);
    std::vector<std::uint32_t> flows;
    for (std::uint32_t i = 0; i < inventory.flows.size(); ++i) {
      const Flow &flow = inventory.flows[i];
      const bool named = through.empty() || through.contains("domain:" + flow.to);
      if (!removed(flow.holder) && types.contains(flow.type) && named) flows.push_back(i);
    }
    EXPECT_EQ(input.flows, flows);
    if (!expected.empty()) ++(counting ? fed : couldBeFed);
  }
  EXPECT_EQ(coverage.fed, fed);
  EXPECT_EQ(coverage.couldBeFed, couldBeFed);
}

TEST_P(Property, WhoHasATypeOrAnIdentifierIsWhoeverTheInventorySays) {
  for (const std::string &type : kMadeTypes) {
    std::vector<std::uint32_t> told;
    for (const WhoAnswer &answer : whoHas(type, inventory)) {
      EXPECT_EQ(answer.by, WhoAnswer::By::Type);
      EXPECT_EQ(answer.matched, type);
      told.insert(told.end(), answer.holdings.begin(), answer.holdings.end());
    }
    EXPECT_EQ(told, holdingsWhere([&](const Holding &holding) { return holding.type == type; })) << type;
  }
  for (int person = 0; person < 9; ++person) {
    const std::string address = "person" + std::to_string(person) + "@example.net";
    std::vector<std::uint32_t> expected, told;
    for (const Account &account : inventory.accounts) {
      if (account.identifier.text == address && !removed(account.holder)) expected.push_back(account.holder);
    }
    for (const WhoAnswer &answer : whoHas(address, inventory)) told.push_back(answer.holder);
    EXPECT_EQ(told, expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Made, Property,
                         ::testing::Values(Made{1, 1}, Made{2, 7}, Made{3, 60}, Made{4, 60}, Made{5, 300},
                                           Made{6, 2000}),
                         [](const auto &tested) { return "Seed" + std::to_string(tested.param.seed); });

}  // namespace
}  // namespace dossier
