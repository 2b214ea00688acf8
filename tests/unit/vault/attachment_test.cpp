// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachment_store.h"

#include <sys/resource.h>

#include "care_fixture.h"

namespace dossier {
namespace {

constexpr std::size_t kPiece = 256 * 1024;

class AttachmentTest : public OneHolderTest {
 protected:
  Result<std::string> content(const std::string &id) {
    std::string all;
    DOSSIER_TRY(AttachmentStore(vault->database()).read(id, [&](std::span<const std::uint8_t> piece) -> Result<void> {
      all.append(piece.begin(), piece.end());
      return {};
    }));
    return all;
  }
  std::vector<Attachment> list(const std::string &holder = kHolder) { return *AttachmentStore(vault->database()).list(holder); }
};

std::string patterned(std::size_t length) {
  std::string bytes(length, '\0');
  for (std::size_t i = 0; i < length; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251);
  return bytes;
}

TEST_F(AttachmentTest, EveryLengthAroundThePiecesComesBackWhole) {
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, kPiece - 1, kPiece, kPiece + 1, 2 * kPiece, 3 * kPiece + 17}) {
    const std::string bytes = patterned(length);
    const auto attached = attach(*vault, kHolder, bytes);
    ASSERT_TRUE(attached);
    EXPECT_EQ(attached->bytes, length);
    const auto back = content(attached->id);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, bytes) << length;
  }
  EXPECT_EQ(list().size(), 7U);
  vault.reset();
  vault = again();
  EXPECT_EQ(*content(list().back().id), patterned(3 * kPiece + 17));
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(AttachmentTest, FiftyMebibytesAndNotOneByteMore) {
  ASSERT_TRUE(vault->database().execute("PRAGMA cache_size=-2048"));   // else the cache hides what the store itself takes
  rusage before{}, after{};
  ::getrusage(RUSAGE_SELF, &before);
  const auto attached = attach(*vault, kHolder, "start", kMostAttachmentBytes - 5);
  ASSERT_TRUE(attached) << codeName(attached.error().code);
  std::uint64_t length = 0;
  ASSERT_TRUE(AttachmentStore(vault->database()).read(attached->id, [&](std::span<const std::uint8_t> piece) -> Result<void> {
    length += piece.size();
    return {};
  }));
  EXPECT_EQ(length, kMostAttachmentBytes);
  const auto generation = vault->generation();
  EXPECT_EQ(attach(*vault, kHolder, "start", kMostAttachmentBytes - 4).error().code, ErrorCode::LimitExceeded);
  ::getrusage(RUSAGE_SELF, &after);
#ifndef __SANITIZE_ADDRESS__
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 16 * 1024) << "KiB: memory must not follow the file";
#endif
  EXPECT_EQ(vault->generation(), generation) << "the refused one left nothing";
  EXPECT_EQ(list().size(), 1U);
  EXPECT_TRUE(allGood(*vault));
}

TEST_F(AttachmentTest, ADamagedOrMissingPieceIsTold) {
  const auto attached = attach(*vault, kHolder, patterned(2 * kPiece));
  ASSERT_TRUE(vault->database().execute("UPDATE attachment_piece SET data = zeroblob(length(data)) WHERE number = 1"));
  EXPECT_EQ(content(attached->id).error().code, ErrorCode::BodyDamaged);
  ASSERT_TRUE(vault->database().execute("DELETE FROM attachment_piece WHERE number = 1"));
  EXPECT_EQ(content(attached->id).error().code, ErrorCode::BodyDamaged);
  EXPECT_EQ(content("00112233445566778899aabbccddeeff").error().code, ErrorCode::NotFound);
  EXPECT_EQ(content("no id").error().code, ErrorCode::NotFound);
}

TEST_F(AttachmentTest, RemovingHidesAndRevertingBringsBack) {
  const auto attached = attach(*vault, kHolder, "a letter");
  const auto before = vault->generation();
  ASSERT_TRUE(removeAttachment(*vault, attached->id));
  EXPECT_TRUE(list().empty());
  EXPECT_EQ(removeAttachment(*vault, attached->id).error().code, ErrorCode::NotFound);
  ASSERT_TRUE(revertEdit(*vault, before + 1));
  EXPECT_EQ(*content(list().front().id), "a letter");
}

TEST_F(AttachmentTest, AHolderStaysWithItsFile) {
  const auto attached = attach(*vault, kHolder, "a letter");
  ASSERT_TRUE(attached);
  auto transaction = vault->begin();
  ASSERT_TRUE(vault->database().execute("DELETE FROM observation"));
  const auto row = HolderStore(vault->database()).findRow(kHolder);
  EXPECT_EQ(HolderStore(vault->database()).eraseUnsupported({**row}).value(), 0U);
}

TEST_F(AttachmentTest, WhatCannotBeReadOrHasNoHolderIsRefused) {
  EXPECT_EQ(attach(*vault, "nobody.example.org", "x").error().code, ErrorCode::NotFound);
  EXPECT_EQ(attachFile(*vault, kHolder, "closed", -1).error().code, ErrorCode::Unreadable);
  EXPECT_TRUE(list("").empty());
}

}  // namespace
}  // namespace dossier
