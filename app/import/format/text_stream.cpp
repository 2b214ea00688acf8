// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/text_stream.h"

#include <utility>

namespace dossier {
namespace {

constexpr std::size_t kMostMarkBytes = 3;      // of a byte order mark

void appendUtf8(std::string &out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace

TextStream::TextStream(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

void TextStream::decide() {
  const auto byte = [&](std::size_t i) { return i < m_block.size() ? static_cast<unsigned char>(m_block[i]) : 0U; };
  m_encoding = Encoding::Bytes;
  if (byte(0) == 0xFF && byte(1) == 0xFE) {
    m_encoding = Encoding::Utf16Little;
    m_block.erase(0, 2);
  } else if (byte(0) == 0xFE && byte(1) == 0xFF) {
    m_encoding = Encoding::Utf16Big;
    m_block.erase(0, 2);
  } else if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) {
    m_block.erase(0, 3);
  }
}

void TextStream::transcode(std::string &out) {
  m_rest += m_block;
  const auto unit = [&](std::size_t i) {
    const auto low = static_cast<unsigned char>(m_rest[i + (m_encoding == Encoding::Utf16Little ? 0 : 1)]);
    const auto high = static_cast<unsigned char>(m_rest[i + (m_encoding == Encoding::Utf16Little ? 1 : 0)]);
    return static_cast<std::uint32_t>(low | (high << 8));
  };
  std::size_t i = 0;
  for (; i + 1 < m_rest.size(); i += 2) {
    const std::uint32_t first = unit(i);
    if (first < 0xD800 || first > 0xDFFF) {
      appendUtf8(out, first);
    } else if (first < 0xDC00) {
      if (i + 3 >= m_rest.size()) break;
      const std::uint32_t second = unit(i + 2);
      if (second >= 0xDC00 && second <= 0xDFFF) {
        appendUtf8(out, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        i += 2;
      } else {
        appendUtf8(out, 0xFFFD);
      }
    } else {
      appendUtf8(out, 0xFFFD);
    }
  }
  m_rest.erase(0, i);
}

Result<bool> TextStream::appendBlock(std::string &out) {
  m_block.resize(blockBytes(*m_source, m_consumed));
  DOSSIER_ASSIGN(std::size_t got, m_source->read(m_block));
  if (got == 0) return false;
  if (m_encoding == Encoding::Undecided && got < kMostMarkBytes) {
    // What the text is written in shows in its first bytes, all of them.
    DOSSIER_ASSIGN(const std::size_t more, readFully(*m_source, std::span(m_block).subspan(got, kMostMarkBytes - got)));
    got += more;
  }
  m_block.resize(got);
  m_consumed += got;
  if (m_encoding == Encoding::Undecided) decide();
  if (m_encoding == Encoding::Bytes) {
    out += m_block;
  } else {
    transcode(out);
  }
  return true;
}

std::string textHead(const SourceTree &source, std::size_t bytes) {
  const std::string head = source.head(bytes);
  std::string text;
  auto member = makeMemoryTree(head, "head")->open("head");
  if (!member) return text;
  TextStream stream(std::move(*member));
  if (const auto more = stream.appendBlock(text); !more) text.clear();
  return text;
}

}  // namespace dossier
