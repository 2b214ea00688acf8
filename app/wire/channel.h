// SPDX-License-Identifier: GPL-3.0-or-later
// One end of a local SOCK_SEQPACKET pair: the kernel keeps frames apart, and a frame may carry one file descriptor.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dossier {

inline constexpr std::size_t kMostFrameBytes = 64U << 10;

/// Owns a descriptor.
class OwnedDescriptor {
 public:
  explicit OwnedDescriptor(int value = -1) : m_value(value) {}
  ~OwnedDescriptor();
  OwnedDescriptor(OwnedDescriptor &&other) noexcept;
  OwnedDescriptor &operator=(OwnedDescriptor &&other) noexcept;
  int get() const { return m_value; }
  bool valid() const { return m_value >= 0; }
  int release();

 private:
  int m_value;
};

struct Frame {
  std::string bytes;             ///< type byte and payload
  OwnedDescriptor descriptor;    ///< passed along, or none
};

/// Whether the other end may pass descriptors. To one that may not, a frame with a descriptor closes the channel, and the kernel
/// drops what came with it before it takes a number here.
enum class Passes : bool { Nothing, Descriptors };

class FrameChannel {
 public:
  explicit FrameChannel(OwnedDescriptor socket, Passes passes = Passes::Nothing) : m_socket(std::move(socket)), m_passes(passes) {}
  /// false: the other end is gone, or the frame is too large.
  bool send(std::string_view frame, int descriptor = -1);
  enum class Wait { Frame, Timeout, Closed };
  /// Waits at most `patience`; a negative one waits for ever.
  Wait receive(Frame &frame, std::chrono::milliseconds patience);
  int descriptor() const { return m_socket.get(); }
  OwnedDescriptor takeSocket() { return std::move(m_socket); }

 private:
  bool sendWith(std::string_view frame, int descriptor);
  OwnedDescriptor m_socket;
  Passes m_passes;
};

}  // namespace dossier
