// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quiet.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QSettings>
#include <cstdio>

namespace dossier {
namespace {

/// Qt's warnings hold names of files and pieces of text. Which part of Qt complains is enough to look for the cause;
/// what ends the program is told in full.
void tellWithoutText(QtMsgType type, const QMessageLogContext &context, const QString &message) {
  if (type == QtFatalMsg) std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
  if (type == QtWarningMsg || type == QtCriticalMsg) std::fprintf(stderr, "warning of %s\n", context.category);
}

class PlainLabels : public QObject {
 public:
  using QObject::QObject;

 protected:
  /// A label is polished before its text is laid out, and only then would pictures in it be looked for.
  bool eventFilter(QObject *watched, QEvent *event) override {
    if (event->type() != QEvent::Polish) return false;
    if (auto *label = qobject_cast<QLabel *>(watched); label != nullptr && !label->inherits("QTipLabel")) label->setTextFormat(Qt::PlainText);
    return false;
  }
};

}  // namespace

void beQuiet() {
  QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
  // Every QFileDialog, Qt's own included, keeps its history in the person's QtProject.conf. Below a device there is no folder.
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
  qInstallMessageHandler(tellWithoutText);
}

void readNoMarkup() { qApp->installEventFilter(new PlainLabels(qApp)); }

}  // namespace dossier
