// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an mbox file: the same messages in whatever pieces the bytes arrive, each header within its limit and found at its
// offset, one after the other.
#include "import/format/mbox_splitter.h"
#include "support.h"

namespace dossier {
namespace {

using fuzz::require;

constexpr std::size_t kMostHeader = 300;

struct Message {
  std::string separator, header;
  std::uint64_t number, offset;
  bool cut, unfinished;
  friend bool operator==(const Message &, const Message &) = default;
};

std::vector<Message> messagesOf(std::string_view bytes, std::size_t piece) {
  MboxSplitter splitter(std::make_unique<Pieces>(bytes, piece), kMostHeader);
  std::vector<Message> messages;
  for (MboxMessage message;;) {
    const auto more = splitter.next(message);
    require(more.has_value(), "a reader of memory failed");
    if (!*more) break;
    messages.push_back({std::string(message.separator), std::string(message.header), message.number, message.offset, message.cut, message.unfinished});
    require(splitter.consumed() <= bytes.size(), "more read than there is");
  }
  require(splitter.consumed() == bytes.size(), "bytes were left over");
  return messages;
}

}  // namespace

void fuzzOnce(std::string_view bytes) {
  const std::vector<Message> messages = messagesOf(bytes, bytes.size() + 1);
  require(messages == messagesOf(bytes, fuzz::pieceFor(bytes)), "other messages in other pieces");
  std::uint64_t end = 0;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const Message &message = messages[i];
    require(message.number == i + 1, "a number that does not follow");
    require(message.offset >= end && message.offset < bytes.size(), "a message inside the one before", message.separator);
    const std::string_view there = bytes.substr(message.offset);
    require(message.separator.starts_with("From ") && there.starts_with(message.separator), "not at its offset", message.separator);
    require(message.header.size() <= kMostHeader, "longer than the limit", message.header);
    require(message.header.empty() || there.find(message.header) != std::string_view::npos, "a header that is nowhere", message.header);
    require(!message.cut || !message.unfinished, "cut and unfinished");
    end = message.offset + message.separator.size();
  }
}

}  // namespace dossier
