// SPDX-License-Identifier: GPL-3.0-or-later
// Changes by hand: add, edit, remove, history, attach, purge, undo.
#include "cli/command.h"
#include "cli/context.h"
#include "cli/json_forms.h"
#include "cli/print.h"
#include "core/text.h"
#include "service/inventory_edits.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

Timestamp timeOf(std::int64_t seconds) { return {std::chrono::sys_seconds{std::chrono::seconds{seconds}}, Zone::Utc, Precision::Second}; }

/// What was written may hold anything; a terminal must not obey it.
std::string shown(const std::optional<std::string> &text) { return text ? displayable(*text, 200) : "-"; }

template <class List>
std::string listed(const List &words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

class AddVerb : public Verb {
 public:
  const char *name() const override { return "add"; }
  const char *summary() const override { return "Say that somebody holds data about you, without a file that shows it"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("HOLDER", m_holder.holder, "An id or a name; domain:example.org for a website, app:ID for an app")->required();
    app.add_option("--name", m_holder.name, "Your name for one of a kind, such as your landlord, employer, court, insurer, camera-operator");
    app.add_option("--type", m_holder.types, "What it holds, such as payment.card; more than once for more. Without it: an account");
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_ASSIGN(const auto added, session->remember(m_holder));
    const ImportRecord &record = added.record;
    if (context.json()) {
      printJson({{"holder", added.holder}, {"import_id", record.id}, {"holders_new", record.holdersNew}, {"holdings_new", record.holdingsNew}});
    } else {
      printLine("Added to " + added.holder + ": " + counted(record.holdersNew, "new holder", "new holders") + ", " +
                counted(record.holdingsNew, "new holding", "new holdings") + ". dossier-cli undo takes it back.");
    }
    return kDone;
  }

 private:
  RememberedHolder m_holder;
};

class EditVerb : public Verb {
 public:
  const char *name() const override { return "edit"; }
  const char *summary() const override { return "Write something beside a holder or one of its holdings"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("HOLDER", m_holder, "Id, as holders shows it")->required();
    app.add_option("FIELD=VALUE", m_fields, "Of a holder: name, note. Of a holding: label, purpose, recipients, retention, jurisdiction, reviewed-on, note, "
                                            "origin (" + listed(kOrigins) + "), status (" + listed(kHoldingStatuses) + "). An empty value clears the field")->required();
    app.add_option("--type", m_type, "The data type, for a holding");
  }

  Result<int> run(Context &context) override {
    std::vector<FieldEdit> edits;
    for (const std::string &field : m_fields) {
      const auto equals = field.find('=');
      // Hiding is the verb remove, which says what it does.
      if (equals == std::string::npos || field.substr(0, equals) == kRemoved) return fail(ErrorCode::WrongUsage, {}, {"FIELD=VALUE"});
      const std::string value = field.substr(equals + 1);
      edits.push_back({{m_holder, m_type, field.substr(0, equals)}, value.empty() ? std::nullopt : std::optional(value)});
    }
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_TRY(InventoryEdits(*session).edit(edits));
    context.json() ? printJson({{"edited", m_fields.size()}}) : printLine("Written. dossier-cli undo takes it back.");
    return kDone;
  }

 private:
  std::string m_holder, m_type;
  std::vector<std::string> m_fields;
};

class RemoveVerb : public Verb {
 public:
  const char *name() const override { return "remove"; }
  const char *summary() const override { return "Hide a holder or a holding from every list; undo brings it back"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("HOLDER", m_holder, "Id, as holders shows it")->required();
    app.add_option("--type", m_type, "The data type, for one holding");
  }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    DOSSIER_TRY(InventoryEdits(*session).edit({{{m_holder, m_type, std::string(kRemoved)}, "yes"}}));
    context.json() ? printJson({{"removed", true}}) : printLine("Removed. dossier-cli undo brings it back; purge erases it for good.");
    return kDone;
  }

 private:
  std::string m_holder, m_type;
};

class UndoVerb : public Verb {
 public:
  const char *name() const override { return "undo"; }
  const char *summary() const override { return "Take one import back, or the newest change of any kind"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override { app.add_option("IMPORT_ID", m_id, "The id that import and imports show; without it, the newest change"); }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    if (m_id == 0) {
      DOSSIER_ASSIGN(const auto event, InventoryEdits(*session).undo());
      context.json() ? printJson({{"undone", event.sequence}, {"kind", eventWord(event.kind)}})
                     : printLine("Change " + std::to_string(event.sequence) + " (" + eventWord(event.kind) + ") is taken back.");
      return kDone;
    }
    DOSSIER_ASSIGN(const auto record, session->undoImport(m_id));
    context.json() ? printJson(asJson(record))
                   : printLine("Import " + std::to_string(record.id) + " is undone. The same file can be imported again.");
    return kDone;
  }

 private:
  std::int64_t m_id = 0;
};

class HistoryVerb : public Verb {
 public:
  const char *name() const override { return "history"; }
  const char *summary() const override { return "What was changed, newest first; of one holder, what was written and replaced"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override { app.add_option("HOLDER", m_holder, "Id, as holders shows it"); }

  Result<int> run(Context &context) override {
    DOSSIER_ASSIGN(const auto session, context.openVault());
    InventoryEdits edits(*session);
    return m_holder.empty() ? events(context, edits) : fields(context, edits);
  }

 private:
  static Result<int> events(const Context &context, InventoryEdits &edits) {
    DOSSIER_ASSIGN(const auto events, edits.events());
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const EventRecord &event : events) {
      list.push_back({{"change", event.sequence}, {"at", asJson(timeOf(event.at))}, {"kind", eventWord(event.kind)}, {"of", event.payload}});
      rows.push_back({std::to_string(event.sequence), shownTime(timeOf(event.at)), eventWord(event.kind), event.payload});
    }
    context.json() ? printJson(list) : printTable({"CHANGE", "DATE", "KIND", "OF"}, rows);
    return kDone;
  }

  Result<int> fields(const Context &context, InventoryEdits &edits) const {
    DOSSIER_ASSIGN(const auto changes, edits.history(m_holder));
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    const auto orNull = [](const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); };
    for (const FieldChange &change : changes) {
      list.push_back({{"at", asJson(timeOf(change.at))}, {"type", change.key.type}, {"field", change.key.field},
                      {"before", orNull(change.before)}, {"after", orNull(change.after)}});
      rows.push_back({shownTime(timeOf(change.at)), change.key.type, change.key.field, shown(change.before), shown(change.after)});
    }
    if (context.json()) printJson(list);
    else if (rows.empty()) printLine("Nothing was written there.");
    else printTable({"DATE", "TYPE", "FIELD", "BEFORE", "AFTER"}, rows);
    return kDone;
  }

  std::string m_holder;
};

class AttachVerb : public Verb {
 public:
  const char *name() const override { return "attach"; }
  const char *summary() const override { return "Keep a file with a holder as evidence, encrypted; without FILE, list them"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("HOLDER", m_holder, "Id, as holders shows it");
    app.add_option("FILE", m_file, "At most 50 MiB");
    app.add_option("--save", m_save, "Write the file with this id to --to, unencrypted");
    app.add_option("--to", m_to, "Where --save writes");
    app.add_option("--remove", m_remove, "Remove the file with this id; undo brings it back");
  }
  std::vector<fs::path> inputs() const override { return m_file.empty() ? std::vector<fs::path>{} : std::vector<fs::path>{m_file}; }
  std::vector<fs::path> outputs() const override {
    std::error_code ignored;
    return m_to.empty() ? std::vector<fs::path>{} : std::vector<fs::path>{fs::absolute(m_to, ignored).parent_path()};
  }

  Result<int> run(Context &context) override {
    if (m_save.empty() != m_to.empty()) return fail(ErrorCode::WrongUsage, {}, {"--to"});
    if (!m_file.empty() + !m_remove.empty() + !m_save.empty() > 1) return fail(ErrorCode::WrongUsage, {}, {"FILE"});
    DOSSIER_ASSIGN(const auto session, context.openVault());
    InventoryEdits edits(*session);
    if (!m_file.empty()) DOSSIER_TRY(edits.attach(m_holder, m_file));
    if (!m_remove.empty()) DOSSIER_TRY(edits.removeAttachment(m_remove));
    if (!m_save.empty()) DOSSIER_TRY(edits.saveAttachment(m_save, m_to));
    DOSSIER_ASSIGN(const auto attachments, edits.attachments(m_holder));
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const Attachment &file : attachments) {
      list.push_back({{"id", file.id}, {"holder", file.holder}, {"name", file.name}, {"bytes", file.bytes}, {"added", asJson(timeOf(file.addedAt))}});
      rows.push_back({file.id, file.holder, file.name, std::to_string(file.bytes), shownTime(timeOf(file.addedAt))});
    }
    if (context.json()) printJson(list);
    else if (rows.empty()) printLine("No file is kept there.");
    else printTable({"ID", "HOLDER", "NAME", "BYTES", "ADDED"}, rows);
    return kDone;
  }

 private:
  std::string m_holder, m_save, m_remove;
  fs::path m_file, m_to;
};

class PurgeVerb : public Verb {
 public:
  const char *name() const override { return "purge"; }
  const char *summary() const override { return "Erase for good: a holder and all about it, or what was taken back and replaced"; }
  VaultUse vaultUse() const override { return VaultUse::Open; }
  void declare(CLI::App &app) override {
    app.add_option("HOLDER", m_holder, "Id, as holders shows it");
    app.add_flag("--removed", m_removed, "Undone imports, removed files, the history of edits");
  }

  Result<int> run(Context &context) override {
    if (m_holder.empty() != m_removed) return fail(ErrorCode::WrongUsage, {}, {"HOLDER"});
    DOSSIER_ASSIGN(const auto session, context.openVault());
    InventoryEdits edits(*session);
    DOSSIER_TRY(m_removed ? edits.purgeRemoved() : edits.purgeHolder(m_holder));
    context.json() ? printJson({{"purged", true}})
                   : printLine("Erased, also from the automatic backups. Copies and backups elsewhere still have it, and merging one brings it back.");
    return kDone;
  }

 private:
  std::string m_holder;
  bool m_removed = false;
};

}  // namespace

std::unique_ptr<Verb> makeAddVerb() { return std::make_unique<AddVerb>(); }
std::unique_ptr<Verb> makeEditVerb() { return std::make_unique<EditVerb>(); }
std::unique_ptr<Verb> makeRemoveVerb() { return std::make_unique<RemoveVerb>(); }
std::unique_ptr<Verb> makeUndoVerb() { return std::make_unique<UndoVerb>(); }
std::unique_ptr<Verb> makeHistoryVerb() { return std::make_unique<HistoryVerb>(); }
std::unique_ptr<Verb> makeAttachVerb() { return std::make_unique<AttachVerb>(); }
std::unique_ptr<Verb> makePurgeVerb() { return std::make_unique<PurgeVerb>(); }

}  // namespace dossier
