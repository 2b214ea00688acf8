// SPDX-License-Identifier: GPL-3.0-or-later
// FOLDER: a file dialog there, opened and left, in a program that tells Qt nothing. Qt notes the folder in QtProject.conf.
#include <QApplication>
#include <QFileDialog>

int main(int count, char **arguments) {
  QApplication application(count, arguments);
  QFileDialog dialog;
  dialog.setDirectory(QString::fromLocal8Bit(arguments[count - 1]));
  dialog.show();
  QApplication::processEvents();
  return 0;
}
