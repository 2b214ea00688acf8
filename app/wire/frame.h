// SPDX-License-Identifier: GPL-3.0-or-later
// Begin and end of a frame, for the files that write and read messages.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "wire/buffer.h"
#include "wire/messages.h"

namespace dossier {

inline FrameWriter startFrame(MessageType type) {
  FrameWriter writer;
  writer.byte(static_cast<std::uint8_t>(type));
  return writer;
}

/// Fails at once where the frame is of another type.
inline FrameReader openFrame(std::string_view frame, MessageType type) {
  FrameReader reader(frame);
  if (reader.byte() != static_cast<std::uint8_t>(type)) reader.fail();
  return reader;
}

/// nullopt: something was missing, or something is left over.
template <class Message>
std::optional<Message> finishFrame(const FrameReader &reader, Message message) {
  return reader.atEnd() ? std::optional<Message>(std::move(message)) : std::nullopt;
}

}  // namespace dossier
