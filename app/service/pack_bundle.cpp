// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pack_bundle.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "core/model/pack.h"
#include "wire/pack_messages.h"

namespace dossier {
namespace {

constexpr std::uint64_t kMostBundleBytes = 256ULL << 20;

bool writeWhole(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Exactly as many bytes as were announced: a file that grows or shrinks meanwhile does not shift what follows it.
Result<void> copyWhole(const InputFile &from, int to, const Place &place) {
  std::array<char, 1U << 16> piece{};
  for (std::uint64_t done = 0; done < from.bytes();) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), from.bytes() - done));
    const ssize_t got = ::pread(from.descriptor(), piece.data(), wanted, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return fail(ErrorCode::Unreadable, place);
    if (!writeWhole(to, {piece.data(), static_cast<std::size_t>(got)})) return fail(ErrorCode::LimitExceeded, place, {"memory"});
    done += static_cast<std::uint64_t>(got);
  }
  return {};
}

Result<void> append(const NamedFile &file, bool only, int to, std::uint64_t &all) {
  const std::string name = shownName(file.path);
  const auto input = InputFile::open(file.path, file.named);
  if (!input && only) return fail(input.error());
  PackMemberHead head;
  head.nameBytes = static_cast<std::uint32_t>(name.size());
  head.bytes = input ? input->bytes() : PackMemberHead::kUnreadable;
  all += PackMemberHead::kBytes + name.size() + (input ? input->bytes() : 0);
  if (all > kMostBundleBytes || (input && input->bytes() > kMostBundleBytes)) return fail(ErrorCode::LimitExceeded, {name}, {"bytes"});
  if (!writeWhole(to, encode(head) + name)) return fail(ErrorCode::LimitExceeded, {name}, {"memory"});
  return input ? copyWhole(*input, to, {name}) : Result<void>{};
}

}  // namespace

Result<InputFile> bundleOf(const std::vector<NamedFile> &files, std::stop_token stop) {
  if (files.size() > kMostPackMembers) return fail(ErrorCode::LimitExceeded, {}, {"files"});
  return InputFile::inMemory([&](int to) -> Result<void> {
    std::uint64_t all = 0;
    for (const NamedFile &file : files) {
      if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
      DOSSIER_TRY(append(file, files.size() == 1, to, all));
    }
    return {};
  });
}

Result<std::vector<std::uint8_t>> firstOf(const InputFile &bundle, std::size_t most) {
  const auto take = [&](std::size_t size, std::size_t from) -> Result<std::vector<std::uint8_t>> {
    std::vector<std::uint8_t> bytes(size);
    for (std::size_t done = 0; done < size;) {
      const ssize_t got = ::pread(bundle.descriptor(), bytes.data() + done, size - done, static_cast<off_t>(from + done));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return fail(ErrorCode::Unreadable);
      done += static_cast<std::size_t>(got);
    }
    return bytes;
  };
  DOSSIER_ASSIGN(const auto written, take(PackMemberHead::kBytes, 0));
  const auto head = decodePackMember({reinterpret_cast<const char *>(written.data()), written.size()});
  if (!head || head->bytes == PackMemberHead::kUnreadable) return fail(ErrorCode::Unreadable);
  if (head->bytes > most) return fail(ErrorCode::LimitExceeded, {}, {"bytes"});
  return take(static_cast<std::size_t>(head->bytes), PackMemberHead::kBytes + head->nameBytes);
}

}  // namespace dossier
