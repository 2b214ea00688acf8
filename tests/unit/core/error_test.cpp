// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <gtest/gtest.h>

#include <set>

#include "core/result.h"

namespace dossier {
namespace {

TEST(ErrorCode, EveryCodeHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const ErrorCode code : allErrorCodes()) names.insert(codeName(code));
  EXPECT_EQ(names.size(), allErrorCodes().size());
  EXPECT_EQ(static_cast<std::size_t>(ErrorCode::CatalogueInvalid) + 1, allErrorCodes().size())
      << "a code was added to the enumeration and not to the table of names";
}

Result<int> half(int value) {
  if (value % 2 != 0) return fail(ErrorCode::Malformed, {"numbers.txt", 3});
  return value / 2;
}

Result<int> quarter(int value) {
  DOSSIER_ASSIGN(const int once, half(value));
  DOSSIER_ASSIGN(const int twice, half(once));
  return twice;
}

Result<void> check(int value) {
  DOSSIER_TRY(half(value));
  return {};
}

TEST(Result, PassesValuesAndErrorsOn) {
  EXPECT_EQ(quarter(12).value(), 3);
  const auto failed = quarter(6);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::Malformed);
  EXPECT_EQ(failed.error().place.record, 3U);
  EXPECT_TRUE(check(2));
  EXPECT_FALSE(check(1));
}

}  // namespace
}  // namespace dossier
