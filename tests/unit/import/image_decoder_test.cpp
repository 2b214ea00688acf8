// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/preview/image_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "support/made_images.h"

namespace dossier {
namespace {

constexpr std::uint32_t kMost = 1600;

Pixel stripes(std::uint32_t x, std::uint32_t y) { return {static_cast<std::uint8_t>(x % 2 * 255), static_cast<std::uint8_t>(y), 40, 255}; }

/// The check sum of a PNG chunk (PNG specification, annex D), bit by bit.
std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    sum ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::string bigEndian(std::uint32_t number) {
  return {static_cast<char>(number >> 24), static_cast<char>(number >> 16), static_cast<char>(number >> 8), static_cast<char>(number)};
}

/// The same file with another size in its first chunk, and a sum that holds.
std::string claiming(std::string png, std::uint32_t width, std::uint32_t height) {
  png.replace(16, 8, bigEndian(width) + bigEndian(height));
  return png.replace(29, 4, bigEndian(checksum(std::string_view(png).substr(12, 17))));
}

ErrorCode refusal(std::string_view bytes) {
  const auto image = decodeImage(bytes, kMost);
  EXPECT_FALSE(image);
  return image ? ErrorCode::Internal : image.error().code;
}

TEST(ImageDecoder, ASmallPngComesPixelForPixel) {
  const Painter painter = [](std::uint32_t x, std::uint32_t y) { return Pixel{static_cast<std::uint8_t>(x * 30), static_cast<std::uint8_t>(y * 50), 7, static_cast<std::uint8_t>(x == 0 ? 0 : 200)}; };
  const auto image = decodeImage(madePng(5, 3, painter), kMost);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 5U);
  EXPECT_EQ(image->height, 3U);
  ASSERT_EQ(image->rgba.size(), 5U * 3U * 4U);
  for (std::uint32_t y = 0; y < 3; ++y) {
    for (std::uint32_t x = 1; x < 5; ++x) {
      const std::uint8_t *pixel = &image->rgba[(y * 5 + x) * 4];
      EXPECT_EQ((Pixel{pixel[0], pixel[1], pixel[2], pixel[3]}), painter(x, y));
    }
    EXPECT_EQ(image->rgba[y * 5 * 4 + 3], 0) << "what is seen through stays so";
  }
}

TEST(ImageDecoder, ALargePngIsScaledToTheMeanOfItsPixels) {
  const auto image = decodeImage(madePng(3200, 100, stripes), kMost);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 1600U);
  EXPECT_EQ(image->height, 50U);
  EXPECT_EQ(image->originalWidth, 3200U);
  EXPECT_EQ(image->originalHeight, 100U);
  for (std::uint32_t y = 0; y < 50; ++y) {
    const std::uint8_t *pixel = &image->rgba[(y * 1600 + 800) * 4];
    EXPECT_NEAR(pixel[0], 128, 1);
    EXPECT_NEAR(pixel[1], 2 * y + 1, 1);
    EXPECT_EQ(pixel[2], 40);
  }
}

TEST(ImageDecoder, AJpegComesInItsColours) {
  for (const int flags : {0, TJFLAG_PROGRESSIVE}) {
    const auto image = decodeImage(madeJpeg(2100, 700, [](std::uint32_t x, std::uint32_t) { return x < 1050 ? Pixel{200, 30, 30, 255} : Pixel{30, 30, 200, 255}; }, flags), kMost);
    ASSERT_TRUE(image);
    EXPECT_TRUE(image->whole);
    EXPECT_EQ(image->width, 1600U);
    EXPECT_EQ(image->height, 533U);
    const std::uint8_t *left = &image->rgba[(200 * 1600 + 100) * 4], *right = &image->rgba[(200 * 1600 + 1500) * 4];
    EXPECT_NEAR(left[0], 200, 6);
    EXPECT_NEAR(left[2], 30, 6);
    EXPECT_NEAR(right[0], 30, 6);
    EXPECT_NEAR(right[2], 200, 6);
    EXPECT_EQ(left[3], 255);
  }
}

TEST(ImageDecoder, ALineIsNotScaledAway) {
  const auto image = decodeImage(madePng(8000, 1, stripes), kMost);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 1600U);
  EXPECT_EQ(image->height, 1U);
}

TEST(ImageDecoder, HugeSizesAreRefusedBeforeAnythingIsTaken) {
  const std::string small = madePng(4, 4, stripes);
  ASSERT_TRUE(decodeImage(claiming(small, 4, 4), kMost)) << "the sum is computed as the format wants it";
  EXPECT_EQ(refusal(claiming(small, 40'000, 40'000)), ErrorCode::LimitExceeded);
  EXPECT_EQ(refusal(claiming(small, 30'001, 1)), ErrorCode::LimitExceeded);
  EXPECT_EQ(refusal(claiming(small, 10'000, 5'001)), ErrorCode::LimitExceeded);
  EXPECT_EQ(refusal(claiming(small, 0x7FFFFFFF, 0x7FFFFFFF)), ErrorCode::Malformed) << "libpng's own bound";
  EXPECT_EQ(refusal(claiming(small, 0, 4)), ErrorCode::Malformed);
  std::string jpeg = madeJpeg(16, 16, stripes);
  const auto frame = jpeg.find("\xFF\xC0");
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC");
  EXPECT_EQ(refusal(jpeg), ErrorCode::LimitExceeded);
}

TEST(ImageDecoder, ABombOfFortyEightMillionPixelsStaysWithinBounds) {
  const std::string bomb = madePng(20'000, 2'400, [](std::uint32_t, std::uint32_t) { return Pixel{0, 0, 0, 255}; });
  EXPECT_LT(bomb.size(), 400'000U) << "192 MB of pixels in a small file";
  const auto image = decodeImage(bomb, kMost);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->rgba.size(), 1600U * 192U * 4U);
}

TEST(ImageDecoder, ACutPngIsNoPicture) {
  const std::string png = madePng(40, 40, stripes);
  // The last chunk after the pixels, 12 bytes and a sum of 4, is nothing that a picture needs.
  for (std::size_t length = 0; length + 16 < png.size(); ++length) EXPECT_FALSE(decodeImage(std::string_view(png).substr(0, length), kMost)) << length;
}

TEST(ImageDecoder, ACutJpegSaysThatItIsNotWhole) {
  const std::string jpeg = madeJpeg(64, 64, [](std::uint32_t x, std::uint32_t y) { return Pixel{static_cast<std::uint8_t>(x * 4), static_cast<std::uint8_t>(y * 4), 90, 255}; });
  int partial = 0;
  for (std::size_t length = 0; length < jpeg.size() - 2; ++length) {
    const auto image = decodeImage(std::string_view(jpeg).substr(0, length), kMost);
    EXPECT_FALSE(image && image->whole) << length;
    partial += image ? 1 : 0;
  }
  EXPECT_GT(partial, 0);
}

TEST(ImageDecoder, ChangedBytesNeverBreakTheBounds) {
  std::mt19937 random(11);
  const std::array<std::string, 3> files{madePng(60, 40, stripes), madeJpeg(60, 40, stripes), madeJpeg(60, 40, stripes, TJFLAG_PROGRESSIVE)};
  for (int i = 0; i < 6'000; ++i) {
    std::string file = files[static_cast<std::size_t>(i) % files.size()];
    for (int change = 0; change < 3; ++change) file[random() % file.size()] = static_cast<char>(random());
    const auto image = decodeImage(file, 100);
    if (!image) continue;
    EXPECT_LE(std::max(image->width, image->height), 100U);
    EXPECT_EQ(image->rgba.size(), std::size_t{image->width} * image->height * 4);
  }
}

TEST(ImageDecoder, OtherKindsAreNotTried) {
  EXPECT_EQ(refusal(""), ErrorCode::Unrecognised);
  EXPECT_EQ(refusal("%PDF-1.7"), ErrorCode::Unrecognised);
  EXPECT_EQ(refusal("GIF89a"), ErrorCode::Unrecognised);
}

}  // namespace
}  // namespace dossier
