// SPDX-License-Identifier: GPL-3.0-or-later
// What one field of an own word is filled in with, by its form: a line, a list to choose from, several texts below each other.
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"

class QLineEdit;

namespace dossier {

/// What can be referred to: id, and what it is called.
using WordPicks = std::vector<std::pair<std::string, QString>>;
WordPicks picksOf(const Catalogue &catalogue, WordForm form);

struct WordInput {
  QWidget *widget = nullptr;
  std::function<std::vector<std::string>()> get;
  std::function<void(const std::vector<std::string> &)> set;
};

/// `changed` is called whenever the person changes something. `picks` where the form refers to other words.
WordInput makeWordInput(const WordField &field, const WordPicks &picks, const std::function<void()> &changed);
/// A line that completes what was picked from: "Payment card (payment.card)".
QLineEdit *makePickLine(const WordPicks &picks);
std::string pickedId(const WordPicks &picks, const QString &words);
QString pickWords(const WordPicks &picks, const std::string &id);

}  // namespace dossier
