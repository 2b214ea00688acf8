// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attachment_viewer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTransform>

#include "ui/controls/plain_label.h"
#include "ui/pages/attachment_list.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"
#include "ui/style/written_words.h"

namespace dossier {

PictureView::PictureView(QWidget *parent) : QWidget(parent) {
  setMinimumSize(200, 200);
  setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setImage(QImage image) {
  m_image = std::move(image);
  update();
}

void PictureView::turn() { setImage(m_image.transformed(QTransform().rotate(90))); }

void PictureView::paintEvent(QPaintEvent *) {
  if (m_image.isNull()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  // Points of the screen, not pixels: a picture must not be enlarged on a fine one either.
  const QSizeF whole = QSizeF(m_image.size()) / devicePixelRatioF();
  const QSizeF size = whole.width() <= width() && whole.height() <= height() ? whole : whole.scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
  QRectF area(QPointF(), size);
  area.moveCenter(QRectF(rect()).center());
  // A picture that can be seen through is meant for white paper.
  painter.fillRect(area, Qt::white);
  painter.drawImage(area, m_image);
}

AttachmentViewer::AttachmentViewer(InventoryChanges &changes, const Attachment &attachment, QWidget *parent)
    : QDialog(parent), m_changes(changes), m_attachment(attachment), m_about(plainLabel({}, LabelRole::Muted)), m_words(plainLabel(tr("Reading…"))),
      m_text(new QPlainTextEdit), m_picture(new PictureView), m_stack(new QStackedWidget) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Kept file"));   // its name is for this window alone: other programs read titles
  resize(760, 620);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  m_about->setText(tr("%1, %2, kept since %3").arg(text(attachment.name), sizeOf(attachment.bytes), momentOf(attachment.addedAt)));
  layout->addWidget(m_about);
  m_words->setAlignment(Qt::AlignCenter);
  m_text->setReadOnly(true);
  m_text->setUndoRedoEnabled(false);
  m_text->setAccessibleName(tr("Text of the file"));
  m_picture->setAccessibleName(tr("Picture"));
  for (QWidget *one : std::initializer_list<QWidget *>{m_words, m_text, m_picture}) m_stack->addWidget(one);
  layout->addWidget(m_stack, 1);
  layout->addLayout(makeButtons());
  connect(&changes.workspace(), &Workspace::locked, this, &QDialog::reject);
  ask();
}

QLayout *AttachmentViewer::makeButtons() {
  auto *row = new QHBoxLayout;
  row->setSpacing(kSmallSpace);
  m_turn = new QPushButton(tr("T&urn"));
  m_turn->hide();
  auto *save = new QPushButton(tr("&Save a copy…"));
  auto *close = primaryButton(tr("&Close"));
  row->addWidget(m_turn);
  row->addStretch(1);
  row->addWidget(save);
  row->addWidget(close);
  close->setDefault(true);
  close->setFocus();
  connect(m_turn, &QPushButton::clicked, m_picture, &PictureView::turn);
  connect(save, &QPushButton::clicked, this, [this] { saveAttachmentCopy(m_changes, m_attachment, this); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  return row;
}

void AttachmentViewer::ask() {
  // Shared: the pixels are handed over once, not copied.
  using Answer = std::shared_ptr<Result<AttachmentView>>;
  m_changes.workspace().ask<Answer>(
      this,
      [id = m_attachment.id, stop = m_changes.workspace().stopToken()](VaultSession &session) {
        return std::make_shared<Result<AttachmentView>>(viewAttachment(session, id, stop));
      },
      [this](const Answer &view) { showView(*view); });
}

void AttachmentViewer::say(const QString &sentence) {
  m_words->setText(sentence);
  m_stack->setCurrentWidget(m_words);
}

void AttachmentViewer::showView(const Result<AttachmentView> &view) {
  if (!view) return say(tr("This file cannot be shown. %1").arg(sentenceFor(m_changes.workspace().program(), view.error())));
  if (view->kind == AttachmentView::Kind::Other) {
    return say(tr("Dossier shows texts, PNG and JPEG. This kind of file it only keeps; save a copy to open it with another program."));
  }
  if (view->kind == AttachmentView::Kind::Text) {
    m_text->setPlainText(text(view->text));
    if (view->cut) m_about->setText(tr("%1; the first part is shown").arg(m_about->text()));
    return m_stack->setCurrentWidget(m_text);
  }
  const WorkerPicture &picture = view->picture;
  const QImage borrowed(picture.rgba.data(), static_cast<int>(picture.width), static_cast<int>(picture.height), static_cast<qsizetype>(picture.width) * 4, QImage::Format_RGBA8888);
  m_picture->setImage(borrowed.copy());
  m_about->setText(tr("%1 × %2 pixels, %3").arg(picture.originalWidth).arg(picture.originalHeight).arg(m_about->text()));
  if (!picture.whole) m_about->setText(tr("%1. Parts of the file are damaged.").arg(m_about->text()));
  m_stack->setCurrentWidget(m_picture);
  m_turn->show();
}

}  // namespace dossier
