// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "import/importer.h"
#include "import/packs/pack_run.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

TEST(PackReaders, EveryKindHasOneAndEveryOneHasAKind) {
  std::set<std::string_view> read;
  for (const PackReader &reader : packReaders()) {
    EXPECT_NE(packKind(reader.kind), nullptr) << reader.kind;
    read.insert(reader.kind);
    const bool known = std::any_of(kPackSets.begin(), kPackSets.end(), [&](const PackSet &set) { return set.kind == reader.kind && set.title == reader.set; });
    EXPECT_TRUE(reader.set.empty() || known) << reader.set;
  }
  EXPECT_EQ(read.size(), kPackKinds.size());
}

TEST(PackReaders, AnEntryKeepsToItsBounds) {
  prepareImportLibraries();
  EntryBuilder entry("Made");
  for (int i = 0; i < 3000; ++i) entry.domain("d" + std::to_string(i) + ".example.net").fact("note", std::to_string(i) + std::string(5000, 'x'));
  const PackEntry taken = entry.take();
  EXPECT_LE(taken.keys.size(), kMostEntryKeys);
  EXPECT_LE(taken.facts.size(), kMostEntryFacts);
  std::size_t bytes = 0;
  for (const PackKey &key : taken.keys) bytes += key.value.size();
  for (const PackFact &fact : taken.facts) bytes += fact.value.size();
  EXPECT_LE(bytes, kMostEntryBytes + 100);
  EXPECT_TRUE(std::any_of(taken.facts.begin(), taken.facts.end(), [](const PackFact &fact) { return fact.field == "flag" && fact.value == "cut"; }));
}

TEST(PackReaders, OnlyThatKindIsReadWhichThePersonNamed) {
  prepareImportLibraries();
  constexpr std::string_view kSites = R"([{"name":"Made","url":"https://example.net/","difficulty":"easy"}])";
  PackRun open;
  open.add("sites.json", kSites);
  EXPECT_FALSE(open.finish()) << "control: nothing tells the two directories apart";
  for (const char *kind : {"justdeleteme", "justgetmydata"}) {
    PackRun told;
    told.only(kind);
    told.add("sites.json", kSites);
    ASSERT_TRUE(told.finish());
    EXPECT_TRUE(told.packs().contains(std::string(kind) + "/"));
  }
  PackRun codes;
  codes.only("merchant-codes");
  codes.add("codes.csv", "mcc,description\n5411,Made\n");
  EXPECT_TRUE(codes.finish());
  PackRun others;
  others.only("trackers");
  others.add("codes.csv", "mcc,description\n5411,Made\n");
  EXPECT_FALSE(others.finish());
}

/// Real packs, where they lie beside the tree: each folder of it gives entries, and of what is read nearly all is good.
TEST(PackReaders, RealPacksLoad) {
  const char *source = std::getenv("DOSSIER_SOURCE_DIR");
  const fs::path samples = fs::path(source == nullptr ? "." : source).parent_path() / "shared/samples/catalogue";
  if (!fs::exists(samples)) GTEST_SKIP() << "no samples there";
  prepareImportLibraries();
  for (const auto &[folder, kind, least] : {std::tuple("justdeleteme", "justdeleteme/", 2500U), std::tuple("justgetmydata", "justgetmydata/", 130U),
                                            std::tuple("datenanfragen", "datarequests/", 60U), std::tuple("mcc", "merchant-codes/", 980U),
                                            std::tuple("twofactorauth", "two-factor/", 51U), std::tuple("v2fly", "domains/", 21U)}) {
    PackRun run;
    for (const auto &file : fs::recursive_directory_iterator(samples / folder)) {
      if (!file.is_regular_file()) continue;
      std::ifstream stream(file.path(), std::ios::binary);
      run.add(file.path().filename().string(), std::string(std::istreambuf_iterator<char>(stream), {}));
    }
    ASSERT_TRUE(run.finish()) << folder;
    ASSERT_TRUE(run.packs().contains(kind)) << folder;
    EXPECT_GE(run.packs().at(kind).entries.size(), least) << folder;
    EXPECT_EQ(run.rejected(), 0U) << folder;
  }
}

}  // namespace
}  // namespace dossier
