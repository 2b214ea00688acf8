// SPDX-License-Identifier: GPL-3.0-or-later
// One dialog for everything that asks for keys: what opens the vault now, what shall open it, a label, a choice. It stays
// open while the vault works, tells what went wrong, and lets the person try again.
#pragma once

#include <QDialog>
#include <functional>

#include "ui/workspace.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dossier {

class KeyFileRow;
class NewPassphrase;
class PresentKey;

class KeyDialog : public QDialog {
  Q_OBJECT

 public:
  struct Form {
    QString title, explanation, action, working;
    QString present;               ///< how the present key is asked for; empty: it is not
    bool newPassphrase = false, newKeyFile = false;
    bool bothNeeded = false;       ///< passphrase and key file, not either
    bool label = false;
    QString offer;                 ///< a box to tick; empty: none
  };
  struct Answer {
    SecretsPtr present, added;
    std::string label;
    bool offerTaken = false;
  };
  /// Starts the work, which calls finish() on this dialog.
  using Submit = std::function<void(KeyDialog &, const Answer &)>;

  /// Closes by itself when the vault is locked.
  KeyDialog(Workspace &workspace, const Form &form, Submit submit, QWidget *parent);
  void finish(const Result<void> &result);
  void reject() override;

 protected:
  void showEvent(QShowEvent *event) override;

 private:
  void addFields(QVBoxLayout &column);
  void addButtons(QVBoxLayout &column);
  bool isComplete() const;
  void submit();
  void setBusy(bool busy);
  void showProblem(const QString &sentence);
  void fit();
  Workspace &m_workspace;
  Form m_form;
  Submit m_submit;
  QWidget *m_fields = nullptr;
  PresentKey *m_present = nullptr;
  NewPassphrase *m_new = nullptr;
  KeyFileRow *m_newFile = nullptr;
  QLineEdit *m_label = nullptr;
  QCheckBox *m_offer = nullptr;
  QLabel *m_problem = nullptr;
  QProgressBar *m_progress = nullptr;
  QPushButton *m_cancel = nullptr, *m_action = nullptr;
  bool m_busy = false;
};

}  // namespace dossier
