// SPDX-License-Identifier: GPL-3.0-or-later
// selfcheck: what keeps this very process from transmitting anything, what it consists of, and what it was refused.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "service/denied_attempts.h"
#include "service/process_facts.h"
#include "service/self_check.h"
#include "service/words.h"

namespace dossier {
namespace {

Json toJson(const std::vector<CheckLine> &lines) {
  Json list = Json::array();
  for (const CheckLine &line : lines) list.push_back({{"check", line.id}, {"good", line.good}, {"missing", line.missing}, {"detail", line.detail}});
  return list;
}

Json toJson(const std::vector<OpenDescriptor> &descriptors) {
  Json list = Json::array();
  for (const OpenDescriptor &one : descriptors) list.push_back({{"number", one.number}, {"kind", one.kind}, {"what", one.what}});
  return list;
}

Json toJson(const DeniedAttempts &denied) {
  Json list = Json::array();
  for (const DeniedAttempt &attempt : denied.alarming) {
    list.push_back({{"action", attempt.action}, {"by", attempt.by}, {"count", attempt.count}, {"last", Timestamp{attempt.last}.toString()}});
  }
  return {{"recorded", denied.recorded}, {"attempts", list}, {"more", denied.more}, {"local_sockets", denied.local}};
}

void printFacts(const ProcessFacts &facts) {
  for (const std::string &library : facts.libraries) printLine("library " + library);
  for (const OpenDescriptor &one : facts.descriptors) {
    printLine("descriptor " + std::to_string(one.number) + ": " + one.kind + (one.what.empty() ? "" : ", " + one.what));
  }
}

class SelfCheckVerb : public Verb {
 public:
  const char *name() const override { return "selfcheck"; }
  const char *summary() const override { return "Show what keeps this program from transmitting anything"; }
  VaultUse vaultUse() const override { return VaultUse::None; }
  void declare(CLI::App &app) override { app.add_flag("--list", m_list, "Also list every library and open descriptor"); }

  Result<int> run(Context &context) override {
    const auto lines = selfCheck(FileReach::Named);
    const ProcessFacts facts = processFacts();
    const DeniedAttempts denied = deniedAttempts();
    bool good = true;
    for (const CheckLine &line : lines) good = good && (line.good || line.missing);
    if (context.json()) {
      printJson({{"checks", toJson(lines)}, {"filters", facts.filters}, {"file_rules", facts.fileRules}, {"libraries", facts.libraries},
                 {"descriptors", toJson(facts.descriptors)}, {"denied", toJson(denied)}});
      return good ? kDone : kRefused;
    }
    const Words &words = context.program().words();
    for (const CheckLine &line : lines) {
      const std::string mark = line.good ? "ok      " : line.missing ? "absent  " : "FAILED  ";
      printLine(mark + words.text("selfcheck." + line.id) + (line.detail.empty() ? "" : " (" + line.detail + ")"));
    }
    for (const DeniedAttempt &attempt : denied.alarming) printLine("refused " + sentence(attempt, words));
    if (m_list) printFacts(facts);
    return good ? kDone : kRefused;
  }

 private:
  bool m_list = false;
};

}  // namespace

std::unique_ptr<Verb> makeSelfCheckVerb() { return std::make_unique<SelfCheckVerb>(); }

}  // namespace dossier
