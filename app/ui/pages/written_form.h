// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that a person can fill in, in reading order, two beside each other. What is not known is empty and says so.
#pragma once

#include <QWidget>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"

class QLineEdit;

namespace dossier {

class WrittenForm : public QWidget {
  Q_OBJECT

 public:
  explicit WrittenForm(std::span<const std::string_view> fields, QWidget *parent = nullptr);
  std::vector<std::string> fields() const;
  /// Empty: unknown.
  std::string value(const std::string &field) const;
  /// Leaves the cursor where it is if nothing changes. Emits nothing.
  void setValue(const std::string &field, const std::string &value);
  /// Fields that somebody added, below the others; their rows are made anew only where they differ.
  void setOwnFields(const std::vector<OwnField> &fields);
  /// A date that is not empty is one.
  bool isValid() const;
  void focusFirst();

 signals:
  void edited(const std::string &field);

 private:
  struct Field {
    std::string name;
    QWidget *widget = nullptr;
    std::function<QString()> get;
    std::function<void(const QString &)> set;
  };
  using Choices = std::vector<std::pair<QString, QString>>;   ///< words, value
  Field makeField(std::string_view name, QWidget **shown);
  Field makeOwnField(const OwnField &own, QWidget **shown);
  Field makeLine(std::string_view name);
  Field makeChoice(std::string_view name, const Choices &choices);
  Field makeNote(std::string_view name);
  Field makeDate(std::string_view name, const QString &today, QWidget **shown);
  std::vector<Field> m_fields;
  std::vector<OwnField> m_ownFields;
  QWidget *m_own = nullptr;          ///< the rows of own fields
  std::vector<QLineEdit *> m_dates;
};

}  // namespace dossier
