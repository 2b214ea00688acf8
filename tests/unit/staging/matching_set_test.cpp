// SPDX-License-Identifier: GPL-3.0-or-later
// tests/data/matching/subjects.tsv: what real sources call services, and which holder each is; "-" where it is none of the
// catalogue's. Precision: of all that was matched, how much rightly. Recall: of all that should be, how much was.
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
};

std::vector<Labelled> labelledSet() {
  std::ifstream file(std::string(std::getenv("DOSSIER_SOURCE_DIR")) + "/tests/data/matching/subjects.tsv");
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
  int all = 0, right = 0, wrong = 0, missed = 0;
  double precision() const { return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed); }
};

TEST(MatchingSet, HoldsPrecisionAndRecall) {
  prepareImportLibraries();
  const auto catalogue = Catalogue::load();
  ASSERT_TRUE(catalogue);
  const Resolver resolver(**catalogue);
  const std::vector<Labelled> set = labelledSet();
  ASSERT_GE(set.size(), 500U);
  std::map<std::string, Counts> counts;
  for (const Labelled &one : set) {
    const std::string expected = one.holder == "-" ? "" : one.holder;
    ASSERT_TRUE(expected.empty() || (*catalogue)->holder(expected) != nullptr) << one.holder;
    const std::string found = matched(resolver, one);
    for (Counts *count : {&counts[one.kind], &counts["all"]}) {
      ++count->all;
      count->right += !found.empty() && found == expected ? 1 : 0;
      count->wrong += !found.empty() && found != expected ? 1 : 0;
      count->missed += !expected.empty() && found != expected ? 1 : 0;   // taken for another is missed, too
    }
    if (found != expected) std::cout << one.kind << " \"" << one.subject << "\": " << (found.empty() ? "none" : found) << ", not " << one.holder << "\n";
  }
  for (const auto &[kind, count] : counts) {
    std::cout << kind << ": " << count.all << " subjects, precision " << count.precision() << ", recall " << count.recall() << "\n";
  }
  EXPECT_GE(counts["all"].precision(), 0.99);
  EXPECT_GE(counts["all"].recall(), 0.95);
}

}  // namespace
}  // namespace dossier
