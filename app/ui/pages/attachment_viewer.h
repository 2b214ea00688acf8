// SPDX-License-Identifier: GPL-3.0-or-later
// One evidence file, shown inside the program: text as it is, a picture as the pixels that the worker made of it. Nothing
// is written to the disk. Closes itself when the vault is locked, and deletes itself when it is closed.
#pragma once

#include <QDialog>
#include <QImage>

#include "service/attachment_view.h"
#include "ui/inventory_changes.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace dossier {

/// A picture, scaled to fit and never enlarged.
class PictureView : public QWidget {
  Q_OBJECT

 public:
  explicit PictureView(QWidget *parent = nullptr);
  void setImage(QImage image);
  const QImage &image() const { return m_image; }
  /// A quarter to the right.
  void turn();

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QImage m_image;
};

class AttachmentViewer : public QDialog {
  Q_OBJECT

 public:
  AttachmentViewer(InventoryChanges &changes, const Attachment &attachment, QWidget *parent);

 private:
  QLayout *makeButtons();
  void ask();
  void showView(const Result<AttachmentView> &view);
  void say(const QString &sentence);
  InventoryChanges &m_changes;
  Attachment m_attachment;
  QLabel *m_about, *m_words;
  QPlainTextEdit *m_text;
  PictureView *m_picture;
  QStackedWidget *m_stack;
  QPushButton *m_turn = nullptr;
};

}  // namespace dossier
