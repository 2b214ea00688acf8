// SPDX-License-Identifier: GPL-3.0-or-later
// A pack from the real worker, jailed as it is, and what is not believed of a false one.
#include "staging/worker_packs.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

#include "wire/channel.h"
#include "wire/messages.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

std::string member(const std::string &name, const std::string &bytes, bool readable = true) {
  PackMemberHead head;
  head.nameBytes = static_cast<std::uint32_t>(name.size());
  head.bytes = readable ? bytes.size() : PackMemberHead::kUnreadable;
  return encode(head) + name + bytes;
}

Result<WorkerPacks> readBundle(const std::string &bytes, const std::string &only = {}) {
  auto client = WorkerClient::start(std::filesystem::path(std::getenv("DOSSIER_BINARY_DIR")) / "bin/dossier-import");
  if (!client) return fail(client.error());
  const OwnedDescriptor bundle(::memfd_create("made", MFD_CLOEXEC));
  EXPECT_EQ(::write(bundle.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  return (*client)->readPack(bundle.get(), "made", only, {});
}

/// An empty one stands for a file that could not be opened.
Result<WorkerPacks> readFiles(const std::vector<std::string> &files, const std::string &only = {}) {
  std::string bundle;
  for (std::size_t i = 0; i < files.size(); ++i) bundle += member(std::to_string(i) + ".json", files[i], !files[i].empty());
  return readBundle(bundle, only);
}

std::string company(const std::string &slug, const std::string &web) {
  return R"({"slug":")" + slug + R"(","name":"Made )" + slug + R"(","web":"https://)" + web + R"(/","sources":[],"quality":"verified"})";
}

TEST(WorkerPacks, AFolderIsReadByOneJailedChild) {
  std::vector<std::string> files;
  for (int i = 0; i < 300; ++i) files.push_back(company("c" + std::to_string(i), "c" + std::to_string(i) + ".example.net"));
  files.emplace_back("not json {");
  files.emplace_back();   // could not be opened
  const auto packs = readFiles(files);
  ASSERT_TRUE(packs);
  ASSERT_EQ(packs->packs.size(), 1U);
  EXPECT_EQ(packs->packs[0].kind, "datarequests");
  EXPECT_EQ(packs->packs[0].entries.size(), 300U);
  EXPECT_EQ(packs->files, 302U);
  EXPECT_EQ(packs->rejected, 1U);
  EXPECT_EQ(packs->rejections.at(0).code, ErrorCode::Unreadable);
}

TEST(WorkerPacks, SharedDomainsAndDoublesAreTakenOutAndCounted) {
  std::vector<std::string> files;
  for (const char *slug : {"a", "b", "c", "d", "e"}) files.push_back(company(slug, "shared.example.net"));
  files.push_back(company("a", "shared.example.net"));
  const auto packs = readFiles(files);
  ASSERT_TRUE(packs);
  const WorkerPack &pack = packs->packs.at(0);
  EXPECT_EQ(pack.entries.size(), 5U);
  EXPECT_EQ(pack.flags.at("duplicate"), 1U);
  EXPECT_EQ(pack.flags.at("shared-domain"), 5U);
  for (const PackEntry &entry : pack.entries) {
    for (const PackKey &key : entry.keys) EXPECT_NE(key.kind, PackKeyKind::Domain);
  }
}

TEST(WorkerPacks, TheReasonOfARefusalIsToldAndTheNextPackReads) {
  const auto broken = readFiles({"[{\"name\": \"Ma"});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::Truncated);
  const auto other = readFiles({"[1, 2, 3]"});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, ErrorCode::PackUnrecognised);
  EXPECT_EQ(other.error().place.file, "made");
  const auto named = readFiles({company("a", "example.net")}, "trackers");
  ASSERT_FALSE(named);
  EXPECT_EQ(named.error().code, ErrorCode::PackUnrecognised);
}

std::string entriesFrame(const PackEntry &entry) {
  std::size_t first = 0;
  return encodePackEntries({entry}, first);
}

TEST(WorkerPacks, NothingIsBelievedOfAFalseChild) {
  const std::string head = encode(PackHeadMessage{"dpv", "", "", "", 1});
  const PackEntry good{"Made", {{PackKeyKind::Domain, "example.net"}}, {{"delete.url", "https://example.net/"}}};
  PackEntry script = good, host = good, nobody = good;
  script.facts[0].value = "javascript:alert(1)";
  host.keys[0].value = "not a host";
  nobody.name = " ";
  {
    PackAnswer answer("made");
    EXPECT_FALSE(answer.take(entriesFrame(good))) << "entries of no pack";
    EXPECT_TRUE(answer.take(head));
    EXPECT_TRUE(answer.take(entriesFrame(good)));
    EXPECT_FALSE(answer.take(head)) << "the same twice";
  }
  for (const PackEntry &bad : {script, host, nobody}) {
    PackAnswer answer("made");
    EXPECT_TRUE(answer.take(head));
    EXPECT_FALSE(answer.take(entriesFrame(bad)));
  }
  PackAnswer unknown("made");
  EXPECT_FALSE(unknown.take(encode(PackHeadMessage{"recipes", "", "", "", 1})));
  EXPECT_FALSE(unknown.take(encode(RecognisedMessage{})));
}

TEST(WorkerPacks, ABundleThatLiesIsRefused) {
  const std::string good = member("a.json", company("a", "example.net"));
  EXPECT_TRUE(readBundle(good)) << "control";
  for (const std::string &bad : {good.substr(0, good.size() - 1), good + "rest", member("a", "x").substr(0, 13), good + member("b", "", true).substr(0, 12)}) {
    EXPECT_FALSE(readBundle(bad));
  }
  PackMemberHead huge;
  huge.nameBytes = 1;
  huge.bytes = std::uint64_t{1} << 50;
  const auto refused = readBundle(encode(huge) + "a");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Truncated);
}

}  // namespace
}  // namespace dossier
