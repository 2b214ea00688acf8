// SPDX-License-Identifier: GPL-3.0-or-later
// holders, holdings, who, matrix.
#include <algorithm>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/inventory_views.h"
#include "cli/json_forms.h"
#include "cli/print.h"

namespace dossier {
namespace {

class HoldersVerb : public Verb {
 public:
  const char *name() const override { return "holders"; }
  const char *summary() const override { return "List who holds data about you"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    const auto categories = categoriesOf(*inventory);
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < inventory->holders.size(); ++i) {
      const Holder &holder = inventory->holders[i];
      list.push_back(asJson(holder, categories[i]));
      if (holder.status == HolderStatus::Removed) continue;
      rows.push_back({holder.id, holder.name, holder.kind, joined(categories[i]), std::to_string(holder.observations),
                      shownTime(holder.first), shownTime(holder.last)});
    }
    if (context.json()) {
      printJson(list);
    } else if (rows.empty()) {
      printLine("No holder is known yet. See: dossier-cli sources");
    } else {
      printTable({"ID", "NAME", "KIND", "CATEGORIES", "OBSERVATIONS", "FIRST", "LAST"}, rows);
    }
    return kDone;
  }
};

class HoldingsVerb : public Verb {
 public:
  const char *name() const override { return "holdings"; }
  const char *summary() const override { return "List what is held, by whom and on what evidence"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  void declare(CLI::App &app) override {
    app.add_option("--category", m_category, "Only this category, such as payment");
    app.add_option("--type", m_type, "Only this data type, such as payment.card");
    app.add_option("--holder", m_holder, "Only this holder's id");
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto catalogue, session->catalogue());
    DOSSIER_TRY(checkFilters(*catalogue));
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_TRY(checkHolder(*inventory));
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Holding &holding : inventory->holdings) {
      const Holder &holder = inventory->holders[holding.holder];
      if (!matches(holding, holder)) continue;
      if (context.json()) {
        DOSSIER_ASSIGN(const auto evidence, session->evidence(holder.id, holding.type));
        list.push_back(asJson(holding, *inventory, evidence));
        continue;
      }
      rows.push_back({holder.name, holding.type, std::string(nameOf(holding.basis)), shownTime(holding.first), shownTime(holding.last)});
    }
    if (context.json()) {
      printJson(list);
    } else if (rows.empty()) {
      printLine("Nothing is known of that, which does not mean that nothing is held.");
    } else {
      printTable({"HOLDER", "TYPE", "BASIS", "FIRST", "LAST"}, rows);
    }
    return kDone;
  }

 private:
  Result<void> checkFilters(const Catalogue &catalogue) const {
    const auto &categories = catalogue.categories();
    const bool known = std::any_of(categories.begin(), categories.end(), [&](const Category &c) { return c.key == m_category; });
    if (!m_category.empty() && !known) return fail(ErrorCode::NotFound, {}, {"--category"});
    if (!m_type.empty() && catalogue.type(m_type) == nullptr) return fail(ErrorCode::NotFound, {}, {"--type"});
    return {};
  }

  Result<void> checkHolder(const Inventory &inventory) const {
    const auto &holders = inventory.holders;
    const bool known = std::any_of(holders.begin(), holders.end(), [&](const Holder &h) { return h.id == m_holder; });
    if (!m_holder.empty() && !known) return fail(ErrorCode::NotFound, {}, {"--holder"});
    return {};
  }

  bool matches(const Holding &holding, const Holder &holder) const {
    return holder.status != HolderStatus::Removed && (m_category.empty() || holding.category == m_category) && (m_type.empty() || holding.type == m_type) &&
           (m_holder.empty() || holder.id == m_holder);
  }

  std::string m_category, m_type, m_holder;
};

class WhoVerb : public Verb {
 public:
  const char *name() const override { return "who"; }
  const char *summary() const override { return "Find everybody who has an address, number, card, name or kind of data"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override { app.add_option("TEXT", m_text, "What to look for")->required(); }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_ASSIGN(const auto answers, session->who(m_text));
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const WhoAnswer &answer : answers) {
      list.push_back(asJson(answer, *inventory));
      std::vector<std::string> types;
      for (const std::uint32_t holding : answer.holdings) types.push_back(inventory->holdings[holding].type);
      rows.push_back({inventory->holders[answer.holder].name, answer.matched, joined(types)});
    }
    if (context.json()) {
      printJson(list);
    } else if (rows.empty()) {
      printLine("Nobody is known to have it, which does not mean that nobody has.");
    } else {
      printTable({"HOLDER", "MATCHED", "HOLDS"}, rows);
    }
    return kDone;
  }

 private:
  std::string m_text;
};

class MatrixVerb : public Verb {
 public:
  const char *name() const override { return "matrix"; }
  const char *summary() const override { return "Show who holds what: holders by categories, strongest basis"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto inventory, session->inventory());
    DOSSIER_ASSIGN(const auto catalogue, session->catalogue());
    DOSSIER_ASSIGN(const auto matrix, session->matrix());
    if (context.json()) {
      printJson(asJson(matrix, *inventory));
    } else {
      printMatrix(matrix, *inventory, *catalogue);
    }
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Verb> makeHoldersVerb() { return std::make_unique<HoldersVerb>(); }
std::unique_ptr<Verb> makeHoldingsVerb() { return std::make_unique<HoldingsVerb>(); }
std::unique_ptr<Verb> makeWhoVerb() { return std::make_unique<WhoVerb>(); }
std::unique_ptr<Verb> makeMatrixVerb() { return std::make_unique<MatrixVerb>(); }

}  // namespace dossier
