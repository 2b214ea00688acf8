// SPDX-License-Identifier: GPL-3.0-or-later
// tests/data/matching/*.tsv: what real sources call services, and which holder each is; "-" where it is nobody's, "?Name" where
// it is a service that the catalogue does not have. Precision: of all that was matched, how much rightly. Recall: of all that
// should be, how much was. The blind sets were labelled before the rules and the holders were looked at.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>

#include "core/text.h"
#include "import/format/domain.h"
#include "import/importer.h"
#include "staging/resolver.h"

namespace dossier {
namespace {

struct Labelled {
  std::string kind, subject, holder;
  bool nobodys() const { return holder == "-"; }
  bool notInCatalogue() const { return holder.starts_with("?"); }
};

std::vector<Labelled> labelledSet(const std::string &name) {
  std::ifstream file(std::string(std::getenv("DOSSIER_SOURCE_DIR")) + "/tests/data/matching/" + name);
  std::vector<Labelled> set;
  std::string line;
  std::getline(file, line);   // the header
  while (std::getline(file, line)) {
    const auto fields = split(line, '\t');
    if (fields.size() == 3) set.push_back({std::string(fields[0]), std::string(fields[1]), std::string(fields[2])});
  }
  return set;
}

std::string matched(const Resolver &resolver, const Labelled &one) {
  if (one.kind == "host") {
    const auto registrable = registrableDomain(one.subject);
    return registrable ? resolver.resolve({SubjectKind::Domain, *registrable}, one.subject).catalogueId : "";
  }
  const SubjectKind kind = one.kind == "app" ? SubjectKind::App : one.kind == "merchant" ? SubjectKind::Merchant : SubjectKind::Name;
  return resolver.resolve({kind, one.subject}, "").catalogueId;
}

struct Counts {
  int all = 0, right = 0, wrong = 0, missed = 0, absent = 0, asked = 0, askable = 0, nobodys = 0, taken = 0;

  void add(const Labelled &one, const std::string &expected, const std::string &found) {
    ++all;
    right += !found.empty() && found == expected ? 1 : 0;
    wrong += !found.empty() && found != expected ? 1 : 0;
    missed += !expected.empty() && found != expected ? 1 : 0;   // taken for another is missed, too
    absent += one.notInCatalogue() ? 1 : 0;
    nobodys += one.nobodys() ? 1 : 0;
    taken += one.nobodys() && !found.empty() ? 1 : 0;
  }
  double precision() const { return share(right, right + wrong); }
  double recall() const { return share(right, right + missed); }
  /// As `recall`, with the services that the catalogue does not have among those that should be matched.
  double reach() const { return share(right, right + missed + absent); }
  static double share(int part, int whole) { return whole == 0 ? 1 : static_cast<double>(part) / whole; }
};

class MatchingSet : public testing::TestWithParam<const char *> {};

TEST_P(MatchingSet, HoldsPrecisionAndRecall) {
  prepareImportLibraries();
  const auto catalogue = Catalogue::load();
  ASSERT_TRUE(catalogue);
  const Resolver resolver(**catalogue);
  const std::vector<Labelled> set = labelledSet(GetParam());
  ASSERT_GE(set.size(), 200U);
  std::map<std::string, Counts> counts;
  for (const Labelled &one : set) {
    const std::string expected = one.nobodys() || one.notInCatalogue() ? "" : one.holder;
    ASSERT_TRUE(expected.empty() || (*catalogue)->holder(expected) != nullptr) << one.holder;
    const std::string found = matched(resolver, one);
    const bool askable = one.nobodys() && (one.kind == "merchant" || one.kind == "name");
    const auto like = askable ? (*catalogue)->resembling(one.subject) : std::vector<const CatalogueHolder *>();
    for (Counts *count : {&counts[one.kind], &counts["all"]}) {
      count->add(one, expected, found);
      count->askable += askable ? 1 : 0;
      count->asked += like.empty() ? 0 : 1;
    }
    if (found != expected) std::cout << one.kind << " \"" << one.subject << "\": " << (found.empty() ? "none" : found) << ", not " << one.holder << "\n";
    if (!like.empty()) std::cout << one.kind << " \"" << one.subject << "\": asks about " << like.front()->id << "\n";
  }
  for (const auto &[kind, count] : counts) {
    std::cout << GetParam() << " " << kind << ": " << count.all << " subjects, precision " << count.precision() << ", recall "
              << count.recall() << ", with " << count.absent << " that the catalogue lacks " << count.reach() << ", asks about "
              << count.asked << " of " << count.askable << " texts and names of nobody, takes " << count.taken << " of " << count.nobodys
              << " subjects of nobody for somebody's\n";
  }
  // A set of nobody's texts has too few others for a share of what was matched.
  if (counts["all"].right > 100) {
    EXPECT_GE(counts["all"].precision(), 0.99);
  }
  EXPECT_LE(Counts::share(counts["all"].taken, counts["all"].nobodys), 0.01);
  EXPECT_GE(counts["all"].recall(), 0.95);
  EXPECT_LE(Counts::share(counts["all"].asked, counts["all"].askable), 0.10);
}

INSTANTIATE_TEST_SUITE_P(All, MatchingSet, testing::Values("subjects.tsv", "blind.tsv", "blind2.tsv", "blind3.tsv", "blind4.tsv", "blind5.tsv", "blind6.tsv", "blind7.tsv", "blind8.tsv"));

}  // namespace
}  // namespace dossier
