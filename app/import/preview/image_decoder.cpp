// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/preview/image_decoder.h"

#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>

namespace dossier {
namespace {

constexpr std::string_view kPngMagic("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view kJpegMagic("\xFF\xD8\xFF", 3);
constexpr std::uint64_t kChannels = 4;

Result<void> requireSize(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) return fail(ErrorCode::Malformed);
  const bool fits = width <= kMostImageSide && height <= kMostImageSide && width * height <= kMostImagePixels;
  return fits ? Result<void>{} : fail(ErrorCode::LimitExceeded, {}, {"pixels"});
}

/// The sides of a picture scaled down to fit, its proportions kept.
void fitInto(DecodedImage &image, std::uint32_t mostSide) {
  const std::uint64_t longest = std::max(image.originalWidth, image.originalHeight);
  const auto scaled = [&](std::uint64_t side) {
    return longest <= mostSide ? side : std::max<std::uint64_t>(1, (side * mostSide + longest / 2) / longest);
  };
  image.width = static_cast<std::uint32_t>(scaled(image.originalWidth));
  image.height = static_cast<std::uint32_t>(scaled(image.originalHeight));
}

/// The mean of the pixels from (x0, y0) to before (x1, y1), each weighted by its alpha.
void averageInto(const std::uint8_t *from, std::uint64_t stride, std::uint64_t x0, std::uint64_t x1, std::uint64_t y0, std::uint64_t y1,
                 std::uint8_t *to) {
  std::uint64_t red = 0, green = 0, blue = 0, alpha = 0;
  for (std::uint64_t y = y0; y < y1; ++y) {
    const std::uint8_t *pixel = from + (y * stride + x0) * kChannels;
    for (std::uint64_t x = x0; x < x1; ++x, pixel += kChannels) {
      red += std::uint64_t{pixel[0]} * pixel[3];
      green += std::uint64_t{pixel[1]} * pixel[3];
      blue += std::uint64_t{pixel[2]} * pixel[3];
      alpha += pixel[3];
    }
  }
  const std::uint64_t count = (x1 - x0) * (y1 - y0);
  const auto mean = [alpha](std::uint64_t sum) { return static_cast<std::uint8_t>(alpha == 0 ? 0 : (sum + alpha / 2) / alpha); };
  to[0] = mean(red);
  to[1] = mean(green);
  to[2] = mean(blue);
  to[3] = static_cast<std::uint8_t>((alpha + count / 2) / count);
}

/// Each pixel of the smaller picture is the mean of those it stands for.
void shrinkInto(DecodedImage &image, const std::vector<std::uint8_t> &from, std::uint64_t width, std::uint64_t height) {
  image.rgba.resize(image.width * kChannels * image.height);
  std::uint8_t *to = image.rgba.data();
  for (std::uint64_t y = 0; y < image.height; ++y) {
    const std::uint64_t y0 = y * height / image.height, y1 = std::max(y0 + 1, (y + 1) * height / image.height);
    for (std::uint64_t x = 0; x < image.width; ++x, to += kChannels) {
      const std::uint64_t x0 = x * width / image.width, x1 = std::max(x0 + 1, (x + 1) * width / image.width);
      averageInto(from.data(), width, x0, x1, y0, y1, to);
    }
  }
}

/// libpng's "simplified" reader: it skips every chunk that is not needed for the pixels, compressed texts and profiles among them.
Result<DecodedImage> decodePng(std::string_view bytes, std::uint32_t mostSide) {
  png_image reader{};
  reader.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, decltype(&png_image_free)> freed(&reader, &png_image_free);
  if (png_image_begin_read_from_memory(&reader, bytes.data(), bytes.size()) == 0) return fail(ErrorCode::Malformed);
  DOSSIER_TRY(requireSize(reader.width, reader.height));
  reader.format = PNG_FORMAT_RGBA;
  DecodedImage image;
  image.originalWidth = reader.width;
  image.originalHeight = reader.height;
  std::vector<std::uint8_t> pixels(std::uint64_t{reader.width} * reader.height * kChannels);
  if (png_image_finish_read(&reader, nullptr, pixels.data(), 0, nullptr) == 0) return fail(ErrorCode::Malformed);
  fitInto(image, mostSide);
  shrinkInto(image, pixels, image.originalWidth, image.originalHeight);
  return image;
}

/// The smallest picture that the decoder can make by itself and that is no smaller than the wanted one.
tjscalingfactor factorFor(const DecodedImage &image) {
  int count = 0;
  const tjscalingfactor *factors = tjGetScalingFactors(&count);
  tjscalingfactor best{1, 1};
  for (int i = 0; i < count; ++i) {
    const auto scaled = [&](std::uint32_t side) { return (std::uint64_t{side} * static_cast<std::uint64_t>(factors[i].num) + static_cast<std::uint64_t>(factors[i].denom) - 1) / static_cast<std::uint64_t>(factors[i].denom); };
    const bool enough = scaled(image.originalWidth) >= image.width && scaled(image.originalHeight) >= image.height;
    if (enough && factors[i].num * best.denom < best.num * factors[i].denom) best = factors[i];
  }
  return best;
}

Result<DecodedImage> decodeJpeg(std::string_view bytes, std::uint32_t mostSide) {
  const std::unique_ptr<void, decltype(&tjDestroy)> reader(tjInitDecompress(), &tjDestroy);
  if (!reader) return fail(ErrorCode::LimitExceeded, {}, {"memory"});
  const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
  int width = 0, height = 0, sampling = 0, colours = 0;
  if (tjDecompressHeader3(reader.get(), data, bytes.size(), &width, &height, &sampling, &colours) != 0) return fail(ErrorCode::Malformed);
  DOSSIER_TRY(requireSize(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height)));
  // Four inks are for printers; the library does not turn them into colours of a screen.
  if (colours == TJCS_CMYK || colours == TJCS_YCCK) return fail(ErrorCode::Unsupported, {}, {"CMYK"});
  DecodedImage image;
  image.originalWidth = static_cast<std::uint32_t>(width);
  image.originalHeight = static_cast<std::uint32_t>(height);
  fitInto(image, mostSide);
  const tjscalingfactor factor = factorFor(image);
  const int wide = TJSCALED(width, factor), high = TJSCALED(height, factor);
  std::vector<std::uint8_t> pixels(static_cast<std::uint64_t>(wide) * static_cast<std::uint64_t>(high) * kChannels);
  // LIMITSCANS: a progressive picture of thousands of scans costs hours.
  if (tjDecompress2(reader.get(), data, bytes.size(), pixels.data(), wide, 0, high, TJPF_RGBA, TJFLAG_LIMITSCANS) != 0) {
    if (tjGetErrorCode(reader.get()) != TJERR_WARNING) return fail(ErrorCode::Malformed);
    image.whole = false;
  }
  shrinkInto(image, pixels, static_cast<std::uint64_t>(wide), static_cast<std::uint64_t>(high));
  return image;
}

}  // namespace

Result<DecodedImage> decodeImage(std::string_view bytes, std::uint32_t mostSide) {
  if (bytes.size() > kMostImageBytes) return fail(ErrorCode::LimitExceeded, {}, {"bytes"});
  if (bytes.starts_with(kPngMagic)) return decodePng(bytes, mostSide);
  if (bytes.starts_with(kJpegMagic)) return decodeJpeg(bytes, mostSide);
  return fail(ErrorCode::Unrecognised);
}

}  // namespace dossier
