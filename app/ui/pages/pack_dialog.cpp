// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pack_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr int kFieldWidth = 320;

}  // namespace

PackDialog::PackDialog(const QString &what, QWidget *parent)
    : QDialog(parent), m_kind(new QComboBox), m_name(new QLineEdit), m_licence(new QLineEdit), m_date(new QLineEdit) {
  setWindowTitle(tr("Add a pack"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  column->setSpacing(kMediumSpace);
  column->addWidget(plainLabel(what, LabelRole::Heading));
  auto *why = plainLabel(tr("What it is will be found out by reading it. Most packs carry neither licence nor date: what you know, you can say here. Empty fields stay unknown."));
  why->setWordWrap(true);
  column->addWidget(why);
  column->addLayout(makeForm());
  column->addLayout(makeButtons());
}

QLayout *PackDialog::makeForm() {
  m_kind->addItem(tr("Find out"));
  for (const PackKind &kind : kPackKinds) m_kind->addItem(text(kind.title), text(kind.id));
  m_date->setPlaceholderText(tr("2026-08-14 or 2026-08"));
  m_date->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")), m_date));
  m_name->setPlaceholderText(tr("its usual one"));
  auto *form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_name, m_licence, m_date}) field->setMinimumWidth(kFieldWidth);
  form->addRow(tr("&Kind"), m_kind);
  form->addRow(tr("&Name"), m_name);
  form->addRow(tr("&Licence"), m_licence);
  form->addRow(tr("&Date"), m_date);
  return form;
}

QLayout *PackDialog::makeButtons() {
  auto *buttons = new QHBoxLayout;
  auto *cancel = new QPushButton(tr("&Cancel"));
  auto *add = primaryButton(tr("&Add"));
  add->setDefault(true);
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(add);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(add, &QPushButton::clicked, this, &QDialog::accept);
  return buttons;
}

PackWords PackDialog::words() const {
  const auto plain = [](const QString &words) { return words.trimmed().toStdString(); };
  return {plain(m_kind->currentData().toString()), plain(m_name->text()), plain(m_licence->text()), plain(m_date->text()), {}};
}

}  // namespace dossier
