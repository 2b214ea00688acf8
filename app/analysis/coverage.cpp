// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/coverage.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "analysis/snapshot.h"

namespace dossier {
namespace {

/// Which inputs of the lens a data type feeds.
using InputsOfType = std::unordered_map<std::string_view, std::vector<std::size_t>>;

InputsOfType inputsOfType(const Lens &lens) {
  InputsOfType result;
  for (std::size_t i = 0; i < lens.inputs.size(); ++i) {
    for (const std::string &type : lens.inputs[i].types) {
      auto &inputs = result[type];
      if (inputs.empty() || inputs.back() != i) inputs.push_back(i);  // a type written twice still feeds once
    }
  }
  return result;
}

bool names(const LensInput &input, std::string_view holderId) {
  return std::find(input.through.begin(), input.through.end(), holderId) != input.through.end();
}

void distributeHoldings(const InputsOfType &inputs, const Inventory &inventory, std::vector<InputCoverage> &coverages) {
  for (std::uint32_t i = 0; i < inventory.holdings.size(); ++i) {
    const Holding &holding = inventory.holdings[i];
    const auto fed = inputs.find(holding.type);
    if (fed == inputs.end() || !isShown(inventory, holding.holder)) continue;
    for (const std::size_t input : fed->second) {
      const LensInput &named = *coverages[input].input;
      // "Location through Alipay" is not fed by what another holder knows.
      if (named.through.empty() || names(named, inventory.holders[holding.holder].id)) coverages[input].holdings.push_back(i);
    }
  }
}

void distributeFlows(const InputsOfType &inputs, const Inventory &inventory, std::vector<InputCoverage> &coverages) {
  if (inventory.flows.empty()) return;
  std::unordered_map<std::string_view, std::string_view> ownerOfDomain;
  for (const Holder &holder : inventory.holders) {
    for (const std::string &domain : holder.domains) ownerOfDomain.emplace(domain, holder.id);
  }
  for (std::uint32_t i = 0; i < inventory.flows.size(); ++i) {
    const Flow &flow = inventory.flows[i];
    const auto fed = inputs.find(flow.type);
    if (fed == inputs.end() || !isShown(inventory, flow.holder)) continue;
    const auto owner = ownerOfDomain.find(flow.to);
    const std::string_view receiver = owner == ownerOfDomain.end() ? std::string_view(flow.to) : owner->second;
    for (const std::size_t input : fed->second) {
      InputCoverage &coverage = coverages[input];
      if (coverage.input->through.empty() || names(*coverage.input, receiver)) coverage.flows.push_back(i);
    }
  }
}

/// Brings the holdings into order and draws from them what else the answer says.
void complete(InputCoverage &coverage, const Inventory &inventory) {
  std::stable_sort(coverage.holdings.begin(), coverage.holdings.end(), [&](std::uint32_t a, std::uint32_t b) {
    return inventory.holdings[a].basis > inventory.holdings[b].basis;
  });
  std::vector<bool> seen(inventory.holders.size());
  for (const std::uint32_t index : coverage.holdings) {
    const std::uint32_t holder = inventory.holdings[index].holder;
    if (names(*coverage.input, inventory.holders[holder].id)) coverage.direct.push_back(index);
    if (seen[holder]) continue;
    seen[holder] = true;
    coverage.holders.push_back(holder);
  }
  if (!coverage.holdings.empty()) coverage.basis = inventory.holdings[coverage.holdings.front()].basis;
}

}  // namespace

LensCoverage coverLens(const Lens &lens, const Inventory &inventory) {
  LensCoverage result;
  result.lens = &lens;
  result.inputs.resize(lens.inputs.size());
  for (std::size_t i = 0; i < lens.inputs.size(); ++i) result.inputs[i].input = &lens.inputs[i];

  const InputsOfType inputs = inputsOfType(lens);
  distributeHoldings(inputs, inventory, result.inputs);
  distributeFlows(inputs, inventory, result.inputs);
  for (InputCoverage &coverage : result.inputs) {
    complete(coverage, inventory);
    if (coverage.holdings.empty()) continue;
    const bool counts = std::any_of(coverage.holdings.begin(), coverage.holdings.end(), [&](std::uint32_t index) {
      return strongestCounting(inventory.holdings[index]).has_value();
    });
    ++(counts ? result.fed : result.couldBeFed);
  }
  return result;
}

}  // namespace dossier
