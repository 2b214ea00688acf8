// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matrix_page.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>

#include "ui/controls/basis_mark.h"
#include "ui/controls/plain_label.h"
#include "ui/models/matrix_model.h"
#include "ui/pages/matrix_picture.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

namespace dossier {

MatrixPage::MatrixPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_picture(new MatrixPicture),
      m_model(new MatrixModel(this)), m_stack(new QStackedWidget), m_cell(plainLabel({})) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  auto *heading = new QHBoxLayout;
  heading->addWidget(plainLabel(tr("Who holds what"), LabelRole::Title), 1);
  auto *twin = new QPushButton(tr("As a ta&ble"));
  twin->setCheckable(true);
  auto *save = new QPushButton(tr("Export &picture…"));
  heading->addWidget(twin);
  heading->addWidget(save);
  layout->addLayout(heading);
  layout->addWidget(makeLegend());
  m_stack->addWidget(m_picture);
  m_stack->addWidget(makeTable());
  layout->addWidget(m_stack, 1);
  layout->addWidget(m_cell);
  connect(twin, &QPushButton::toggled, this, [this](bool table) {
    m_stack->setCurrentIndex(table ? 1 : 0);
    setFocusProxy(m_stack->currentWidget());
  });
  setFocusProxy(m_picture);
  connect(save, &QPushButton::clicked, this, &MatrixPage::exportPicture);
  m_picture->setDescription([this](int row, int column) { return describe(row, column); });
  connect(m_picture, &MatrixPicture::cellChanged, this, &MatrixPage::showCell);
  connect(m_picture, &MatrixPicture::cellActivated, this, [this](int row, int) { choose(row); });
}

QWidget *MatrixPage::makeLegend() {
  auto *legend = new QWidget;
  auto *row = new QHBoxLayout(legend);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSmallSpace);
  for (auto rung = kAllBases.rbegin(); rung != kAllBases.rend(); ++rung) {
    auto *mark = new QLabel;
    m_marks.emplace_back(mark, *rung);
    row->addWidget(mark);
    auto *word = plainLabel(*rung == Basis::Declared ? tr("declared (a claim)") : *rung == Basis::Permitted ? tr("permitted (could)") : basisWord(*rung), LabelRole::Muted);
    word->setWordWrap(false);
    row->addWidget(word);
    row->addSpacing(kSmallSpace);
  }
  row->addStretch(1);
  return legend;
}

QWidget *MatrixPage::makeTable() {
  auto *table = new QTableView;
  table->setModel(m_model);
  table->setAccessibleName(tr("Who holds what, as a table"));
  table->setTabKeyNavigation(false);
  table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kMediumSpace);
  connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex &index) { if (index.isValid()) showCell(index.row(), index.column()); });
  connect(table, &QTableView::activated, this, [this](const QModelIndex &index) { choose(index.row()); });
  return table;
}

void MatrixPage::setSnapshot(const SnapshotPtr &snapshot) {
  m_snapshot = snapshot;
  m_cell->clear();
  // A new theme comes with a new snapshot.
  for (const auto &[mark, rung] : m_marks) mark->setPixmap(basisIcon(rung).pixmap(16, 16));
  m_model->setSnapshot(snapshot);
  m_picture->setSnapshot(snapshot);
}

QString MatrixPage::describe(int row, int column) const {
  if (!m_snapshot) return {};
  const auto at = static_cast<std::size_t>(row);
  const MatrixCell &cell = m_snapshot->matrix.at(at, static_cast<std::size_t>(column));
  const Catalogue &catalogue = m_workspace.catalogue();
  const QString where = tr("%1, %2: ").arg(text(m_snapshot->inventory->holders[m_snapshot->matrix.rows[at]].name),
                                           categoryLabel(catalogue, m_snapshot->matrix.columns[static_cast<std::size_t>(column)]));
  if (!cell.basis) return where + tr("nothing known, which does not mean that nothing is held.");
  QStringList types;
  for (const std::uint32_t holding : cell.holdings) types.append(typeLabel(catalogue, m_snapshot->inventory->holdings[holding].type));
  return where + tr("%1 (%2).").arg(basisSentence(*cell.basis), types.join(QStringLiteral(", ")));
}

void MatrixPage::showCell(int row, int column) {
  if (!m_snapshot) return;
  const bool known = m_snapshot->matrix.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).basis.has_value();
  m_cell->setText(known ? tr("%1 Enter opens the evidence.").arg(describe(row, column)) : describe(row, column));
}

void MatrixPage::choose(int row) {
  if (m_snapshot) emit holderChosen(m_snapshot->inventory->holders[m_snapshot->matrix.rows[static_cast<std::size_t>(row)]].id);
}

void MatrixPage::exportPicture() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Export picture"), QStringLiteral("who-holds-what.svg"),
                                                    tr("SVG picture (*.svg);;PNG picture (*.png)"), nullptr, QFileDialog::DontUseNativeDialog);
  if (file.isEmpty()) return;
  const QSize size = m_picture->pictureSize();
  const QRect all(QPoint(0, 0), size);
  bool good = true;
  if (file.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) {
    QImage image(size * 2, QImage::Format_ARGB32);
    image.setDevicePixelRatio(2);
    image.fill(currentTheme().base);
    QPainter painter(&image);
    m_picture->paintPicture(painter, all, {0, 0}, false);
    painter.end();
    good = image.save(file);
  } else {
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size);
    generator.setViewBox(all);
    generator.setTitle(tr("Who holds what"));
    QPainter painter;
    good = painter.begin(&generator);
    if (good) m_picture->paintPicture(painter, all, {0, 0}, false);
  }
  if (!good) QMessageBox::warning(this, tr("Export picture"), sentenceFor(m_workspace.program(), Error(ErrorCode::NotWritable)));
}

}  // namespace dossier
