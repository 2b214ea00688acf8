// SPDX-License-Identifier: GPL-3.0-or-later
// What program, zygote and worker child say to each other. Each message is one frame: a type byte and a payload.
// Whatever decode() accepts holds to the bounds below; whatever it does not is nullopt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/observation.h"

namespace dossier {

enum class MessageType : std::uint8_t {
  Hello = 1,         // zygote -> program: the importers it has
  Job = 2,           // program -> zygote: read this descriptor
  Started = 3,       // zygote -> program: the child's process number; carries the child's socket
  Kill = 4,          // program -> zygote: end that child
  Recognised = 10,   // child -> program
  Observations = 11,
  Rejected = 12,
  UnknownField = 13,
  Progress = 14,
  Done = 15,
  Failed = 16,
  Picture = 17,      // of a Preview job: the size, then Pixels frames row after row, then Done
  Pixels = 18,
  PackHead = 19,     // of a Pack job, see pack_messages.h
  PackEntries = 20,
  Written = 21,      // of a Read job, beside Observations
};

inline constexpr std::size_t kMostPixelBytes = 60U << 10;

std::optional<MessageType> messageType(std::string_view frame);

struct ImporterEntry {
  std::string id;
  std::uint32_t version = 0;
  std::string name;
  std::string howToGet;
};

struct HelloMessage {
  std::vector<ImporterEntry> importers;
};

enum class JobKind : std::uint8_t { Recognise = 0, Read = 1, Preview = 2, Pack = 3 };

struct JobMessage {
  JobKind kind = JobKind::Recognise;
  std::string name;                  ///< base name
  std::string only;                  ///< Pack: the kind, where the person says which it is; else empty
};

struct StartedMessage {
  std::int64_t process = 0;          ///< 0: no child could be made
};

struct RecognisedMessage {
  std::string importer;              ///< empty: nobody knows the file
  std::uint32_t version = 0;
  bool certain = false;
  std::string reason;
  std::optional<Error> refusal;
};

/// Of one file `done` never shrinks; the same again says that something is still read.
struct ProgressMessage {
  std::uint64_t done = 0;
  std::uint64_t total = 0;
};

struct DoneMessage {
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
};

/// What a preview is scaled down to, and so the most that a worker may announce.
inline constexpr std::uint32_t kMostPreviewSide = 1600;

struct PictureMessage {
  std::uint32_t width = 0;           ///< of what follows: 1 to kMostPreviewSide
  std::uint32_t height = 0;
  std::uint32_t originalWidth = 0;
  std::uint32_t originalHeight = 0;
  bool whole = true;                 ///< false: parts of the file are damaged
};

struct UnknownFieldMessage {
  std::string name;
  std::uint64_t count = 0;
};

std::string encode(const HelloMessage &message);
std::string encode(const JobMessage &message);
std::string encode(const StartedMessage &message);
std::string encodeKill(std::int64_t process);
std::string encode(const RecognisedMessage &message);
std::string encode(const UnknownFieldMessage &message);
std::string encode(const ProgressMessage &message);
std::string encode(const DoneMessage &message);
std::string encode(const PictureMessage &message);
/// At most kMostPixelBytes.
std::string encodePixels(std::string_view rgba);
std::string encodeRejected(const Error &error);
std::string encodeFailed(const Error &error);
/// As many of `observations` from `start` as fit one frame; `start` moves on. Over-long texts are cut.
std::string encodeObservations(const std::vector<Observation> &observations, std::size_t &start);

/// One text of at most kMostWrittenBytes.
std::string encode(const WrittenText &text);

std::optional<HelloMessage> decodeHello(std::string_view frame);
std::optional<JobMessage> decodeJob(std::string_view frame);
std::optional<StartedMessage> decodeStarted(std::string_view frame);
std::optional<std::int64_t> decodeKill(std::string_view frame);
std::optional<RecognisedMessage> decodeRecognised(std::string_view frame);
std::optional<UnknownFieldMessage> decodeUnknownField(std::string_view frame);
std::optional<ProgressMessage> decodeProgress(std::string_view frame);
std::optional<DoneMessage> decodeDone(std::string_view frame);
std::optional<PictureMessage> decodePicture(std::string_view frame);
std::optional<std::string_view> decodePixels(std::string_view frame);
std::optional<Error> decodeError(std::string_view frame);  ///< Rejected and Failed
std::optional<WrittenText> decodeWritten(std::string_view frame);
std::optional<std::vector<Observation>> decodeObservations(std::string_view frame);

}  // namespace dossier
