// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/controls/plain_label.h"
#include "ui/pages/catalogue_browser.h"
#include "ui/pages/packs_panel.h"
#include "ui/pages/words_panel.h"
#include "ui/style/theme.h"

namespace dossier {

CataloguePage::CataloguePage(Workspace &workspace, QWidget *parent) : QWidget(parent), m_packs(new PacksPanel(workspace)), m_browser(new CatalogueBrowser(workspace)), m_words(new WordsPanel(workspace)) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(kLargeSpace, kLargeSpace, kLargeSpace, kLargeSpace);
  layout->setSpacing(kMediumSpace);
  layout->addWidget(plainLabel(tr("Catalogue"), LabelRole::Title));
  auto *tabs = new QTabWidget;
  tabs->setDocumentMode(true);
  tabs->addTab(m_packs, tr("Your packs"));
  tabs->addTab(m_browser, tr("Browse"));
  tabs->addTab(m_words, tr("Own words"));
  layout->addWidget(tabs, 1);
  setFocusProxy(tabs);
  connect(m_packs, &PacksPanel::message, this, &CataloguePage::message);
  connect(&workspace, &Workspace::aboutToLock, m_packs, &PacksPanel::reset);
  connect(m_words, &WordsPanel::message, this, &CataloguePage::message);
  connect(&workspace, &Workspace::aboutToLock, m_words, &WordsPanel::reset);
  connect(&workspace, &Workspace::aboutToLock, m_browser, &CatalogueBrowser::reset);
}

void CataloguePage::refresh() {
  m_packs->refresh();
  m_browser->refresh();
  m_words->refresh();
}

}  // namespace dossier
