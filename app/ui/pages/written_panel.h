// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person writes beside a holder or one of its holdings. Text that is not saved stays with its record while they look
// elsewhere, and is handed out before the vault is locked.
#pragma once

#include <QFrame>
#include <map>
#include <string>
#include <vector>

#include "core/model/written.h"
#include "ui/inventory_changes.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace dossier {

class WrittenForm;

/// What is written beside: a holder, or its holding of `type`.
struct WrittenRecord {
  std::string holder, type;
  friend auto operator<=>(const WrittenRecord &, const WrittenRecord &) = default;
};

class WrittenPanel : public QFrame {
  Q_OBJECT

 public:
  explicit WrittenPanel(InventoryChanges &changes, QWidget *parent = nullptr);
  /// Shows the record: what is written, or what the person typed since.
  void show(const WrittenRecord &record, const QString &title, const std::map<std::string, std::string> &written);
  void focusFirst();
  bool hasDraft(const WrittenRecord &record) const;
  /// The records with text that is not saved.
  std::vector<WrittenRecord> unsaved() const;
  std::vector<Draft> drafts() const;
  /// Those that were kept while the vault was locked.
  void takeDrafts(const std::vector<Draft> &drafts);
  /// Nothing of the inventory stays.
  void forget();

 signals:
  void closed();
  /// A record has unsaved text, or none any more.
  void draftsChanged();
  void holderWanted();

 private:
  QLayout *makeHead();
  QLayout *makeButtons();
  WrittenForm *form() const;
  /// Those that are described, and those in which something stands that nobody describes any more.
  std::vector<OwnField> ownFields() const;
  void fill();
  void onEdited(const std::string &field);
  void showState();
  void save();
  void revert();
  void forgetKept();
  InventoryChanges &m_changes;
  WrittenRecord m_record;
  std::map<std::string, std::string> m_written;
  std::map<FieldKey, std::string> m_drafts;
  bool m_kept = false;   ///< the vault holds drafts of an earlier lock
  QLabel *m_title = nullptr, *m_state = nullptr;
  QPushButton *m_holder = nullptr, *m_save = nullptr, *m_revert = nullptr;
  QScrollArea *m_scroll = nullptr;
  WrittenForm *m_holderForm, *m_holdingForm;
};

}  // namespace dossier
