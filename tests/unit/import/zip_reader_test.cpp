// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/format/zip_reader.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace dossier {
namespace {

void number(std::string &out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

struct Made {
  std::string name, bytes;
  bool packed = true;
  std::uint16_t flags = 0;
  std::uint32_t claims = 0;        ///< an unpacked size that is a lie; 0: the true one
  std::uint32_t checksum = 0;      ///< the same
};

std::string deflated(const std::string &bytes) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef *>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zipOf(const std::vector<Made> &members) {
  std::string out, directory;
  for (const Made &member : members) {
    const std::string data = member.packed ? deflated(member.bytes) : member.bytes;
    const auto crc = member.checksum != 0 ? member.checksum
                                          : static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef *>(member.bytes.data()), static_cast<uInt>(member.bytes.size())));
    const std::uint64_t size = member.claims != 0 ? member.claims : member.bytes.size();
    const auto offset = out.size();
    const auto common = [&](std::string &to) {
      number(to, 20, 2);
      number(to, member.flags, 2);
      number(to, member.packed ? 8 : 0, 2);
      number(to, 0, 4);
      number(to, crc, 4);
      number(to, data.size(), 4);
      number(to, size, 4);
      number(to, member.name.size(), 2);
      number(to, 0, 2);
    };
    out += "PK\x03\x04";
    common(out);
    out += member.name + data;
    directory += "PK\x01\x02";
    number(directory, 20, 2);
    common(directory);
    number(directory, 0, 2);   // comment
    number(directory, 0, 2);   // disk
    number(directory, 0, 6);   // attributes
    number(directory, offset, 4);
    directory += member.name;
  }
  const auto start = out.size();
  out += directory + "PK\x05\x06";
  number(out, 0, 4);
  number(out, members.size(), 2);
  number(out, members.size(), 2);
  number(out, directory.size(), 4);
  number(out, start, 4);
  number(out, 0, 2);
  return out;
}

ErrorCode refusal(const Made &member, const ZipLimits &limits = {}) {
  const std::string bytes = zipOf({member});
  auto zip = ZipReader::open(bytes, limits);
  if (!zip) return zip.error().code;
  const auto read = zip->read(zip->members().at(0));
  EXPECT_FALSE(read);
  return read ? ErrorCode::Internal : read.error().code;
}

TEST(ZipReader, ReadsStoredAndDeflatedMembers) {
  const std::string bytes = zipOf({{"a/one.json", "stored", false}, {"a/", "", false}, {"two.json", std::string(5000, 'x')}, {"none", "", true}});
  auto zip = ZipReader::open(bytes);
  ASSERT_TRUE(zip);
  ASSERT_EQ(zip->members().size(), 3U);
  EXPECT_EQ(zip->read(zip->members()[0]).value_or("?"), "stored");
  EXPECT_EQ(zip->read(zip->members()[1]).value_or("?"), std::string(5000, 'x'));
  EXPECT_EQ(zip->read(zip->members()[2]).value_or("?"), "");
}

TEST(ZipReader, LiesAndBombsAreRefused) {
  EXPECT_EQ(refusal({"a", std::string(2 << 20, '\0')}), ErrorCode::LimitExceeded) << "ratio";
  EXPECT_EQ(refusal({"a", std::string(100, 'x'), true, 0, 50}), ErrorCode::Malformed) << "more than announced";
  EXPECT_EQ(refusal({"a", std::string(100, 'x'), true, 0, 200}), ErrorCode::Malformed) << "less than announced";
  EXPECT_EQ(refusal({"a", "x", false, 0, 0xFFFFFFF0}), ErrorCode::LimitExceeded) << "an absurd size takes no memory";
  EXPECT_EQ(refusal({"a", "content", true, 0, 0, 0x12345678}), ErrorCode::Malformed) << "checksum";
  EXPECT_EQ(refusal({"a", "content", true, 1}), ErrorCode::Encrypted);
  ZipLimits few;
  few.members = 0;
  EXPECT_EQ(refusal({"a", "content"}, few), ErrorCode::LimitExceeded);
  ZipLimits small;
  small.allBytes = 10;
  EXPECT_EQ(refusal({"a", "more than ten bytes"}, small), ErrorCode::LimitExceeded);
}

TEST(ZipReader, EveryCutIsRefusedOrReadsWhatIsThere) {
  const std::string whole = zipOf({{"a", "some content of a file"}, {"b", "stored", false}});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    auto zip = ZipReader::open(std::string_view(whole).substr(0, length));
    EXPECT_FALSE(zip) << length;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    auto zip = ZipReader::open(changed);
    if (!zip) continue;
    for (const ZipMember &member : zip->members()) {
      if (const auto read = zip->read(member)) {
        EXPECT_TRUE(*read == "some content of a file" || *read == "stored") << at;
      }
    }
  }
}

}  // namespace
}  // namespace dossier
