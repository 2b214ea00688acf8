// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret_bytes.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace dossier {
namespace {

static_assert(!std::is_copy_constructible_v<SecretBytes>, "a secret is copied with clone() or not at all");
static_assert(!std::is_convertible_v<SecretBytes, std::string>);

TEST(SecretBytes, MovesLeaveNothingBehind) {
  SecretBytes first(std::string_view("open sesame"));
  const SecretBytes second = std::move(first);
  EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
  EXPECT_EQ(second.view(), "open sesame");
}

TEST(SecretBytes, ComparesByContent) {
  const SecretBytes one(std::string_view("same"));
  EXPECT_TRUE(one.equals(one.clone()));
  EXPECT_FALSE(one.equals(SecretBytes(std::string_view("Same"))));
  EXPECT_FALSE(one.equals(SecretBytes(std::string_view("same!"))));
  EXPECT_TRUE(SecretBytes().equals(SecretBytes(0)));
}

TEST(SecretBytesDeathTest, ReadingPastTheEndFaults) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const SecretBytes secret(std::size_t{4096});
  EXPECT_DEATH({ [[maybe_unused]] volatile std::uint8_t beyond = *(secret.data() + secret.size()); }, "");
}

}  // namespace
}  // namespace dossier
