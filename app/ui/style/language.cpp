// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include "service/language.h"

namespace dossier {
namespace {

// Qt's resources: nothing is read from a disk.
constexpr QLatin1String kPlace(":/i18n"), kName("dossier_"), kEnding(".qm");
constexpr QLatin1String kEnglish("en");

Words wordsIn(std::string_view language) {
  auto words = Words::load(language);
  return words ? std::move(*words) : Words();
}

Words &present() {
  static Words words = wordsIn(kEnglish.data());
  return words;
}

/// Owned by the application, which forgets it when it goes.
QTranslator *&installed() {
  static QTranslator *translator = nullptr;
  return translator;
}

void removeInstalled() {
  if (installed() == nullptr) return;
  QCoreApplication::removeTranslator(installed());
  delete std::exchange(installed(), nullptr);
}

}  // namespace

QStringList interfaceLanguages() {
  QStringList languages{kEnglish};
  for (const QString &file : QDir(kPlace).entryList({kName + QLatin1Char('*') + kEnding})) {
    languages.append(file.sliced(kName.size(), file.size() - kName.size() - kEnding.size()));
  }
  languages.sort();
  return languages;
}

std::string applyLanguage(const QString &stored) {
  std::vector<std::string> known;
  for (const QString &language : interfaceLanguages()) known.push_back(language.toStdString());
  const bool chosen = interfaceLanguages().contains(stored);
  const auto variable = [](const char *name) { return qEnvironmentVariable(name).toStdString(); };
  const std::string language = chosen ? stored.toStdString() : chosenLanguage(variable, known);
  const QString name = QString::fromStdString(language);
  removeInstalled();
  // The system's locale may say more than its language: a country, other numbers than other words.
  QLocale::setDefault(QLocale::system().name().startsWith(name) || (!chosen && name == kEnglish) ? QLocale::system() : QLocale(name));
  if (name != kEnglish) {
    installed() = new QTranslator(QCoreApplication::instance());
    if (installed()->load(kPlace + QLatin1Char('/') + kName + name + kEnding)) QCoreApplication::installTranslator(installed());
  }
  present() = wordsIn(language);
  return language;
}

const Words &currentWords() { return present(); }

}  // namespace dossier
