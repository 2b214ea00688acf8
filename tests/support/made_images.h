// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for tests, made by the libraries that read them.
#pragma once

#include <png.h>
#include <turbojpeg.h>

#include <array>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace dossier {

using Pixel = std::array<std::uint8_t, 4>;
using Painter = std::function<Pixel(std::uint32_t x, std::uint32_t y)>;

inline std::vector<std::uint8_t> painted(std::uint32_t width, std::uint32_t height, const Painter &painter) {
  std::vector<std::uint8_t> rgba;
  rgba.reserve(std::size_t{width} * height * 4);
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      const Pixel pixel = painter(x, y);
      rgba.insert(rgba.end(), pixel.begin(), pixel.end());
    }
  }
  return rgba;
}

inline std::string madePng(std::uint32_t width, std::uint32_t height, const Painter &painter) {
  const auto rgba = painted(width, height, painter);
  png_image writer{};
  writer.version = PNG_IMAGE_VERSION;
  writer.width = width;
  writer.height = height;
  writer.format = PNG_FORMAT_RGBA;
  png_alloc_size_t bytes = 0;
  if (png_image_write_get_memory_size(writer, bytes, 0, rgba.data(), 0, nullptr) == 0) throw std::runtime_error("no PNG");
  std::string file(bytes, '\0');
  if (png_image_write_to_memory(&writer, file.data(), &bytes, 0, rgba.data(), 0, nullptr) == 0) throw std::runtime_error("no PNG");
  file.resize(bytes);
  return file;
}

inline std::string madeJpeg(int width, int height, const Painter &painter, int flags = 0) {
  const auto rgba = painted(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), painter);
  void *writer = tjInitCompress();
  unsigned char *bytes = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(writer, rgba.data(), width, 0, height, TJPF_RGBA, &bytes, &size, TJSAMP_444, 90, flags);
  std::string file(reinterpret_cast<const char *>(bytes), failed == 0 ? size : 0);
  tjFree(bytes);
  tjDestroy(writer);
  if (failed != 0) throw std::runtime_error("no JPEG");
  return file;
}

}  // namespace dossier
