// SPDX-License-Identifier: GPL-3.0-or-later
// The control: a Qt program that protects itself from nothing.
#include <QApplication>
#include <QWidget>

int main(int count, char **arguments) {
  QApplication application(count, arguments);
  QWidget window;
  window.show();
  QApplication::processEvents();
  return 0;
}
