// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/pack_messages.h"

#include <gtest/gtest.h>

#include "wire/channel.h"
#include "wire/messages.h"

namespace dossier {
namespace {

PackEntry made(std::size_t facts, std::size_t length) {
  PackEntry entry{"Made", {{PackKeyKind::Domain, "example.net"}, {PackKeyKind::Code, "5411"}}, {}};
  for (std::size_t i = 0; i < facts; ++i) entry.facts.push_back({"note", std::string(length, 'x')});
  return entry;
}

TEST(PackMessages, EntriesComeBackInAsManyFramesAsTheyNeed) {
  std::vector<PackEntry> entries;
  for (int i = 0; i < 100; ++i) entries.push_back(made(4, 1000));
  std::size_t first = 0, seen = 0, frames = 0;
  while (first < entries.size()) {
    const std::string frame = encodePackEntries(entries, first);
    EXPECT_LE(frame.size(), kMostFrameBytes);
    const auto back = decodePackEntries(frame);
    ASSERT_TRUE(back);
    for (const PackEntry &entry : *back) {
      EXPECT_EQ(entry.name, "Made");
      EXPECT_EQ(entry.keys, entries[seen].keys);
      EXPECT_EQ(entry.facts, entries[seen].facts);
      ++seen;
    }
    ++frames;
  }
  EXPECT_EQ(seen, 100U);
  EXPECT_GT(frames, 5U);
}

TEST(PackMessages, WhatBreaksABoundIsRefused) {
  std::size_t first = 0;
  EXPECT_TRUE(decodePackEntries(encodePackEntries({made(1, 10)}, first)));
  PackEntry many = made(1, 10);
  for (std::size_t i = 0; i <= kMostEntryKeys; ++i) many.keys.push_back({PackKeyKind::Name, "n"});
  PackEntry odd = made(1, 10);
  odd.facts.front().field = "Not A Field";
  PackEntry longKey = made(1, 10);
  longKey.keys.front().value = std::string(kLongestPackKey + 1, 'a');
  for (const PackEntry &bad : {made(kMostEntryFacts + 1, 1), made(1, kLongestPackText * 4 + 1), many, odd, longKey}) {
    first = 0;
    EXPECT_FALSE(decodePackEntries(encodePackEntries({bad}, first)));
  }
  first = 0;
  std::string cut = encodePackEntries({made(2, 10)}, first);
  cut.pop_back();
  EXPECT_FALSE(decodePackEntries(cut));
  EXPECT_FALSE(decodePackEntries(encode(PackHeadMessage{"dpv", "", "", "", 1})));
}

TEST(PackMessages, MembersAndHeadsComeBack) {
  PackMemberHead file;
  file.nameBytes = 10;
  file.bytes = (std::uint64_t{1} << 40) + 7;
  const auto member = decodePackMember(encode(file));
  ASSERT_TRUE(member);
  EXPECT_EQ(member->nameBytes, 10U);
  EXPECT_EQ(member->bytes, file.bytes);
  file.nameBytes = kMostMemberNameBytes + 1;
  EXPECT_FALSE(decodePackMember(encode(file)));
  EXPECT_FALSE(decodePackMember("short"));
  const auto head = decodePackHead(encode(PackHeadMessage{"trackers", "Made", "MIT", "2026-08", 3}));
  ASSERT_TRUE(head);
  EXPECT_EQ(head->kind, "trackers");
  EXPECT_EQ(head->licence, "MIT");
  EXPECT_EQ(head->date, "2026-08");
  EXPECT_EQ(head->files, 3U);
  EXPECT_EQ(decodeJob(encode(JobMessage{JobKind::Pack, "a", "dpv"}))->only, "dpv");
}

}  // namespace
}  // namespace dossier
