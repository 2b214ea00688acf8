// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/pack_messages.h"

#include "wire/channel.h"
#include "wire/frame.h"

namespace dossier {
namespace {

constexpr std::size_t kKindBytes = 64;
constexpr std::size_t kNameBytes = 1024;
constexpr std::size_t kTextBytes = kLongestPackText * 4;   // characters of at most four bytes, and an ellipsis
constexpr std::size_t kMostPerFrame = 4096;

void writeEntry(FrameWriter &writer, const PackEntry &entry) {
  writer.text(entry.name).number(entry.keys.size());
  for (const PackKey &key : entry.keys) writer.byte(static_cast<std::uint8_t>(key.kind)).text(key.value);
  writer.number(entry.facts.size());
  for (const PackFact &fact : entry.facts) writer.text(fact.field).text(fact.value);
}

PackEntry readEntry(FrameReader &reader) {
  PackEntry entry;
  entry.name = reader.text(kNameBytes);
  const std::uint64_t keys = reader.number();
  if (keys > kMostEntryKeys) reader.fail();
  for (std::uint64_t i = 0; i < keys && reader.ok(); ++i) {
    const auto kind = reader.oneOf(PackKeyKind::Code);
    entry.keys.push_back({kind, reader.text(kLongestPackKey)});
  }
  const std::uint64_t facts = reader.number();
  if (facts > kMostEntryFacts) reader.fail();
  for (std::uint64_t i = 0; i < facts && reader.ok(); ++i) {
    std::string field = reader.text(kKindBytes);
    if (!isPackField(field)) reader.fail();
    entry.facts.push_back({std::move(field), reader.text(kTextBytes)});
  }
  return entry;
}

}  // namespace

std::string encode(const PackMemberHead &head) {
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(head.nameBytes >> (8 * i));
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(head.bytes >> (8 * i));
  return bytes;
}

std::string encode(const PackHeadMessage &message) {
  return startFrame(MessageType::PackHead).text(message.kind).text(message.name).text(message.licence).text(message.date).number(message.files).bytes();
}

std::string encodePackEntries(const std::vector<PackEntry> &entries, std::size_t &first) {
  FrameWriter body;
  std::uint64_t count = 0;
  for (; first < entries.size() && count < kMostPerFrame; ++first, ++count) {
    FrameWriter entry;
    writeEntry(entry, entries[first]);
    if (count > 0 && body.bytes().size() + entry.bytes().size() + 16 > kMostFrameBytes) break;
    body.append(entry);
  }
  return startFrame(MessageType::PackEntries).number(count).append(body).bytes();
}

std::optional<PackMemberHead> decodePackMember(std::string_view bytes) {
  if (bytes.size() != PackMemberHead::kBytes) return std::nullopt;
  PackMemberHead head;
  for (std::size_t i = 0; i < 4; ++i) head.nameBytes |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  for (std::size_t i = 0; i < 8; ++i) head.bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[4 + i])) << (8 * i);
  return head.nameBytes <= kMostMemberNameBytes ? std::optional(head) : std::nullopt;
}

std::optional<PackHeadMessage> decodePackHead(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::PackHead);
  PackHeadMessage message;
  message.kind = reader.text(kKindBytes);
  message.name = reader.text(kNameBytes);
  message.licence = reader.text(kNameBytes);
  message.date = reader.text(kKindBytes);
  message.files = reader.number();
  return finishFrame(reader, std::move(message));
}

std::optional<std::vector<PackEntry>> decodePackEntries(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::PackEntries);
  const std::uint64_t count = reader.number();
  if (count == 0 || count > kMostPerFrame) reader.fail();
  std::vector<PackEntry> entries;
  for (std::uint64_t i = 0; i < count && reader.ok(); ++i) entries.push_back(readEntry(reader));
  return finishFrame(reader, std::move(entries));
}

}  // namespace dossier
