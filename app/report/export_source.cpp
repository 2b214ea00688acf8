// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/export_source.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 3> kRedactions{"none", "names", "counts"};

/// Keeps the holders of `order`, in that order, and what belongs to them.
Inventory rearranged(const Inventory &from, const std::vector<std::uint32_t> &order) {
  std::vector<std::optional<std::uint32_t>> place(from.holders.size());
  Inventory kept;
  for (const std::uint32_t old : order) {
    place[old] = static_cast<std::uint32_t>(kept.holders.size());
    kept.holders.push_back(from.holders[old]);
  }
  const auto keep = [&](const auto &list, auto &into) {
    for (const auto &one : list) {
      if (!place[one.holder]) continue;
      into.push_back(one);
      into.back().holder = *place[one.holder];
    }
  };
  keep(from.holdings, kept.holdings);
  keep(from.flows, kept.flows);
  keep(from.accounts, kept.accounts);
  keep(from.notes, kept.notes);
  std::stable_sort(kept.holdings.begin(), kept.holdings.end(), [](const Holding &a, const Holding &b) { return a.holder < b.holder; });
  return kept;
}

/// Removed ones are left out. By id, which says nothing new where names are told; where they are not, an order by id would
/// tell the alphabet, so the busiest come first.
std::vector<std::uint32_t> orderOf(const Inventory &inventory, Redaction redaction) {
  std::vector<std::uint64_t> weight(inventory.holders.size());
  for (const Holding &holding : inventory.holdings) ++weight[holding.holder];
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < inventory.holders.size(); ++i) {
    if (inventory.holders[i].status != HolderStatus::Removed) order.push_back(i);
  }
  if (redaction == Redaction::None) return order;
  const auto key = [&](std::uint32_t i) { return std::tuple(weight[i], inventory.holders[i].observations, std::string_view(inventory.holders[i].kind)); };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(b) < key(a); });
  return order;
}

constexpr auto kDeclared = static_cast<std::size_t>(Basis::Declared);

void keepDay(std::optional<Timestamp> &time) {
  if (time) *time = {std::chrono::floor<std::chrono::days>(time->time), time->zone, Precision::Day};
}

}  // namespace

std::string_view nameOf(Redaction redaction) { return kRedactions.at(static_cast<std::size_t>(redaction)); }

std::optional<Redaction> redactionFromName(std::string_view name) {
  const auto found = std::find(kRedactions.begin(), kRedactions.end(), name);
  if (found == kRedactions.end()) return std::nullopt;
  return static_cast<Redaction>(found - kRedactions.begin());
}

ExportSource::ExportSource(const Inventory &inventory, const Catalogue &catalogue, Redaction redaction, Timestamp made, EvidenceOf evidence)
    : m_inventory(rearranged(inventory, orderOf(inventory, redaction))), m_catalogue(catalogue), m_redaction(redaction), m_made(made),
      m_evidence(std::move(evidence)) {
  m_asked = m_inventory.holders;
  if (redaction == Redaction::Names) hideNames();
}

void ExportSource::hideNames() {
  // What the catalogue says of a holder would tell which one it is, and so would the second at which something happened.
  std::erase_if(m_inventory.holdings, [](const Holding &holding) { return holding.basis == Basis::Declared; });
  for (std::size_t i = 0; i < m_inventory.holders.size(); ++i) {
    Holder &holder = m_inventory.holders[i];
    const std::string number = std::to_string(i + 1);
    holder.id = "holder-" + number;
    holder.name = "Holder " + number;
    holder.inCatalogue = false;
    holder.domains.clear();
    holder.written.clear();
    keepDay(holder.first);
    keepDay(holder.last);
  }
  for (Holding &holding : m_inventory.holdings) {
    holding.id = m_inventory.holders[holding.holder].id + "/" + holding.type;
    holding.written.clear();
    holding.evidence[kDeclared] = 0;
    keepDay(holding.first);
    keepDay(holding.last);
  }
  // Where data goes is told by the receiver's name alone.
  m_inventory.flows.clear();
  m_inventory.accounts.clear();
}

Result<std::vector<Evidence>> ExportSource::evidence(std::size_t holding) const {
  const Holding &asked = m_inventory.holdings[holding];
  DOSSIER_ASSIGN(auto list, m_evidence(m_asked[asked.holder], asked));
  if (m_redaction == Redaction::None) return list;
  std::erase_if(list, [](const Evidence &one) { return one.basis == Basis::Declared; });
  for (Evidence &one : list) {
    one.source.clear();
    one.importId = 0;
    one.place = {};
    one.host.clear();
    one.identifier.clear();
    keepDay(one.first);
    keepDay(one.last);
  }
  return list;
}

std::vector<TypeCount> countTypes(const ExportSource &source) {
  std::vector<TypeCount> counts;
  for (const DataType &type : source.catalogue().types()) {
    TypeCount count{&type};
    for (const Holding &holding : source.inventory().holdings) {
      if (holding.type != type.key) continue;
      ++(holding.basis == Basis::Declared ? count.say : holding.basis == Basis::Permitted ? count.could : count.have);
    }
    if (count.have + count.could + count.say > 0) counts.push_back(count);
  }
  return counts;
}

}  // namespace dossier
