// SPDX-License-Identifier: GPL-3.0-or-later
// Names that would turn, hide or command: what a person reads of them in the window, and what stays in a field that is edited.
#include <QTemporaryDir>
#include <QTest>

#include "ui/models/holder_model.h"
#include "ui/pages/staging_tree.h"
#include "ui/pages/written_form.h"
#include "ui/style/words.h"

namespace dossier {
namespace {

constexpr const char *kHostile = "Invoice \u202Efdp.exe\u2066 pay\u200Bpal \x1B[2J\u009B\U000E0041";
const QString kShown = QStringLiteral("Invoice �fdp.exe� pay�pal ␛[2J�");

SnapshotPtr oneHolder() {
  auto inventory = std::make_shared<Inventory>();
  Holder holder;
  holder.id = "hostile";
  holder.name = kHostile;
  inventory->holders.push_back(std::move(holder));
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->inventory = std::move(inventory);
  return snapshot;
}

}  // namespace

class HostileTextTest : public QObject {
  Q_OBJECT

 private slots:
  void aListShowsWhatHides() {
    HolderModel model;
    model.setSnapshot(oneHolder());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, HolderModel::Name).data().toString(), kShown);
  }

  void aFileIsShownUnderAHarmlessName() {
    QTemporaryDir home;
    const std::filesystem::path folder(home.path().toStdString());
    const auto program = Program::make({folder / "Default.dossier", folder / "state"}, nullptr);
    QVERIFY(program.has_value());
    StagingTree tree(**program);
    PlannedFile file;
    file.name = kHostile;
    file.reason = kHostile;
    tree.showPlan({file});
    QCOMPARE(tree.topLevelItem(0)->text(0), kShown);
    QCOMPARE(tree.topLevelItem(0)->text(2), kShown);
  }

  void linesAndMeaningfulJoinersStay() {
    QCOMPARE(text("one\n\ttwo"), QStringLiteral("one\n\ttwo"));
    QCOMPARE(text("می\u200Cخواهم 👩\u200D🔬"), QStringLiteral("می\u200Cخواهم 👩\u200D🔬"));
  }

  void aFieldKeepsWhatIsSaved() {
    // The control: shown through text(), it would not be the same any more.
    const std::string_view fields[] = {"note"};
    WrittenForm form(fields);
    form.setValue("note", kHostile);
    QVERIFY(form.value("note") == kHostile);
    QVERIFY(text(kHostile) != exactText(kHostile));
  }
};

}  // namespace dossier

QTEST_MAIN(dossier::HostileTextTest)
#include "hostile_text_test.moc"
