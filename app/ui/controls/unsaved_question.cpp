// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/unsaved_question.h"

#include <QCoreApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace dossier {
namespace {

QString translated(const char *words) { return QCoreApplication::translate("dossier::UnsavedQuestion", words); }

}  // namespace

void askBeforeLosing(QDialog &dialog, std::function<void()> leave) {
  if (dialog.findChild<QMessageBox *>() != nullptr) return;
  auto *box = new QMessageBox(QMessageBox::Question, dialog.windowTitle(), translated(QT_TRANSLATE_NOOP("dossier::UnsavedQuestion", "Throw away what you wrote?")),
                              QMessageBox::NoButton, &dialog);
  box->setInformativeText(translated(QT_TRANSLATE_NOOP("dossier::UnsavedQuestion", "It is not saved.")));
  QPushButton *away = box->addButton(translated(QT_TRANSLATE_NOOP("dossier::UnsavedQuestion", "&Throw away")), QMessageBox::DestructiveRole);
  box->setDefaultButton(box->addButton(translated(QT_TRANSLATE_NOOP("dossier::UnsavedQuestion", "&Go on writing")), QMessageBox::RejectRole));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(away, &QPushButton::clicked, &dialog, std::move(leave));
  box->open();
}

}  // namespace dossier
