// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/messages.h"

#include "core/model/written.h"
#include "core/text.h"
#include "wire/channel.h"
#include "wire/frame.h"

namespace dossier {
namespace {

constexpr std::size_t kKeyBytes = 80;       // ids of importers, data types and fields
constexpr std::size_t kTextBytes = 1024;    // everything that comes from a file
constexpr std::size_t kNameBytes = 512;
constexpr std::uint64_t kMostImporters = 200;
constexpr std::uint64_t kMostNumber = 1ULL << 53;  // records, bytes, counts: what the database and every reader of JSON can hold

/// Cut between characters.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<std::uint8_t>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

void writeTime(FrameWriter &writer, const std::optional<Timestamp> &time) {
  if (!time) {
    writer.byte(0);
    return;
  }
  writer.byte(static_cast<std::uint8_t>(1 + (time->zone == Zone::Unknown ? 1 : 0) + (time->precision == Precision::Day ? 2 : 0)));
  writer.signedNumber(time->time.time_since_epoch().count());
}

std::optional<Timestamp> readTime(FrameReader &reader) {
  const std::uint8_t form = reader.byte();
  if (form == 0) return std::nullopt;
  if (form > 4) reader.fail();
  const std::chrono::sys_seconds time{std::chrono::seconds{reader.signedNumber()}};
  constexpr std::chrono::sys_seconds kLatest{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};
  if (time < std::chrono::sys_seconds{} || time > kLatest) reader.fail();
  return Timestamp{time, ((form - 1) & 1) != 0 ? Zone::Unknown : Zone::Utc, ((form - 1) & 2) != 0 ? Precision::Day : Precision::Second};
}

void writeError(FrameWriter &writer, const Error &error) {
  writer.byte(static_cast<std::uint8_t>(error.code)).text(cut(error.place.file, kNameBytes));
  writer.number(error.place.record).number(error.place.offset).number(error.arguments.size());
  for (const std::string &argument : error.arguments) writer.text(cut(argument, kNameBytes));
}

Error readError(FrameReader &reader) {
  const auto code = reader.oneOf(ErrorCode::CatalogueInvalid);
  Place place;
  place.file = displayable(reader.text(kNameBytes));
  place.record = reader.number(kMostNumber);
  place.offset = reader.number(kMostNumber);
  const std::uint64_t count = reader.number();
  if (count > 8) reader.fail();
  Error error(code, std::move(place));
  for (std::uint64_t i = 0; i < count && reader.ok(); ++i) error.arguments.push_back(displayable(reader.text(kNameBytes)));
  return error;
}

void writeObservation(FrameWriter &writer, const Observation &o) {
  writer.byte(static_cast<std::uint8_t>(o.kind)).byte(static_cast<std::uint8_t>(o.subject.kind)).text(cut(o.subject.value, kTextBytes));
  writer.text(cut(o.host, kTextBytes)).text(cut(o.type, kKeyBytes));
  writer.byte(o.basis ? static_cast<std::uint8_t>(static_cast<unsigned>(*o.basis) + 1) : std::uint8_t{0});
  writer.byte(static_cast<std::uint8_t>(o.state)).byte(static_cast<std::uint8_t>(o.identifier.kind));
  writer.text(cut(o.identifier.text, kTextBytes)).text(cut(o.to, kTextBytes));
  writeTime(writer, o.first);
  writeTime(writer, o.last);
  writer.number(o.count).text(cut(o.place.file, kNameBytes)).number(o.place.record).number(o.place.offset);
}

Observation readObservation(FrameReader &reader) {
  Observation o;
  o.kind = reader.oneOf(ObservationKind::Note);
  o.subject.kind = reader.oneOf(SubjectKind::Name);
  o.subject.value = reader.text(kTextBytes);
  o.host = reader.text(kTextBytes);
  o.type = reader.text(kKeyBytes);
  const std::uint8_t basis = reader.byte();
  if (basis > kBasisCount) reader.fail();
  if (basis > 0 && reader.ok()) o.basis = static_cast<Basis>(basis - 1);
  o.state = reader.oneOf(ObservationState::Asked);
  o.identifier.kind = reader.oneOf(IdentifierKind::Card);
  o.identifier.text = reader.text(kTextBytes);
  o.to = reader.text(kTextBytes);
  o.first = readTime(reader);
  o.last = readTime(reader);
  o.count = reader.number(kMostNumber);
  o.place.file = reader.text(kNameBytes);
  o.place.record = reader.number(kMostNumber);
  o.place.offset = reader.number(kMostNumber);
  return o;
}

}  // namespace

std::optional<MessageType> messageType(std::string_view frame) {
  if (frame.empty()) return std::nullopt;
  return static_cast<MessageType>(frame.front());
}

std::string encode(const HelloMessage &message) {
  FrameWriter writer = startFrame(MessageType::Hello);
  writer.number(message.importers.size());
  for (const ImporterEntry &entry : message.importers) {
    writer.text(entry.id).number(entry.version).text(entry.name).text(entry.howToGet);
  }
  return writer.bytes();
}

std::string encode(const JobMessage &message) {
  return startFrame(MessageType::Job).byte(static_cast<std::uint8_t>(message.kind)).text(cut(message.name, kNameBytes)).text(cut(message.only, kKeyBytes)).bytes();
}

std::string encode(const StartedMessage &message) { return startFrame(MessageType::Started).signedNumber(message.process).bytes(); }
std::string encodeKill(std::int64_t process) { return startFrame(MessageType::Kill).signedNumber(process).bytes(); }

std::string encode(const RecognisedMessage &message) {
  FrameWriter writer = startFrame(MessageType::Recognised);
  writer.text(message.importer).number(message.version).byte(message.certain ? 1 : 0).text(cut(message.reason, kNameBytes));
  writer.byte(message.refusal ? 1 : 0);
  if (message.refusal) writeError(writer, *message.refusal);
  return writer.bytes();
}

std::string encode(const UnknownFieldMessage &message) {
  return startFrame(MessageType::UnknownField).text(cut(message.name, kNameBytes)).number(message.count).bytes();
}

std::string encode(const ProgressMessage &message) {
  return startFrame(MessageType::Progress).number(message.done).number(message.total).bytes();
}

std::string encode(const DoneMessage &message) {
  return startFrame(MessageType::Done).number(message.records).number(message.rejected).bytes();
}

std::string encode(const PictureMessage &message) {
  return startFrame(MessageType::Picture).number(message.width).number(message.height).number(message.originalWidth)
      .number(message.originalHeight).byte(message.whole ? 1 : 0).bytes();
}

std::string encodePixels(std::string_view rgba) {
  std::string frame(1, static_cast<char>(MessageType::Pixels));
  return frame.append(rgba);
}

std::string encodeRejected(const Error &error) {
  FrameWriter writer = startFrame(MessageType::Rejected);
  writeError(writer, error);
  return writer.bytes();
}

std::string encodeFailed(const Error &error) {
  FrameWriter writer = startFrame(MessageType::Failed);
  writeError(writer, error);
  return writer.bytes();
}

std::string encodeObservations(const std::vector<Observation> &observations, std::size_t &start) {
  FrameWriter body;
  std::uint64_t count = 0;
  constexpr std::size_t kRoom = kMostFrameBytes - 16;
  for (; start < observations.size(); ++start) {
    FrameWriter one;
    writeObservation(one, observations[start]);
    if (body.bytes().size() + one.bytes().size() > kRoom) break;
    body.append(one);
    ++count;
  }
  FrameWriter writer = startFrame(MessageType::Observations);
  writer.number(count).append(body);
  return writer.bytes();
}

std::string encode(const WrittenText &text) {
  return startFrame(MessageType::Written).byte(static_cast<std::uint8_t>(text.subject.kind)).text(cut(text.subject.value, kTextBytes))
      .text(cut(text.host, kTextBytes)).text(cut(text.type, kKeyBytes)).text(cut(text.field, kKeyBytes)).text(text.value).bytes();
}

std::optional<HelloMessage> decodeHello(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Hello);
  HelloMessage message;
  const std::uint64_t count = reader.number();
  if (count > kMostImporters) reader.fail();
  for (std::uint64_t i = 0; i < count && reader.ok(); ++i) {
    ImporterEntry entry;
    entry.id = reader.text(kKeyBytes);
    entry.version = static_cast<std::uint32_t>(reader.number());
    entry.name = reader.text(kNameBytes);
    entry.howToGet = reader.text(kTextBytes);
    message.importers.push_back(std::move(entry));
  }
  return finishFrame(reader, std::move(message));
}

std::optional<JobMessage> decodeJob(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Job);
  JobMessage message;
  message.kind = reader.oneOf(JobKind::Pack);
  message.name = reader.text(kNameBytes);
  message.only = reader.text(kKeyBytes);
  return finishFrame(reader, std::move(message));
}

std::optional<StartedMessage> decodeStarted(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Started);
  const StartedMessage message{reader.signedNumber()};
  return finishFrame(reader, message);
}

std::optional<std::int64_t> decodeKill(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Kill);
  const std::int64_t process = reader.signedNumber();
  return finishFrame(reader, process);
}

std::optional<RecognisedMessage> decodeRecognised(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Recognised);
  RecognisedMessage message;
  message.importer = reader.text(kKeyBytes);
  message.version = static_cast<std::uint32_t>(reader.number());
  message.certain = reader.byte() != 0;
  message.reason = displayable(reader.text(kNameBytes));
  if (reader.byte() != 0) message.refusal = readError(reader);
  return finishFrame(reader, std::move(message));
}

std::optional<UnknownFieldMessage> decodeUnknownField(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::UnknownField);
  UnknownFieldMessage message;
  message.name = displayable(reader.text(kNameBytes));
  message.count = reader.number(kMostNumber);
  return finishFrame(reader, std::move(message));
}

std::optional<ProgressMessage> decodeProgress(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Progress);
  ProgressMessage message;
  message.done = reader.number(kMostNumber);
  message.total = reader.number(kMostNumber);
  return finishFrame(reader, message);
}

std::optional<DoneMessage> decodeDone(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Done);
  DoneMessage message;
  message.records = reader.number(kMostNumber);
  message.rejected = reader.number(kMostNumber);
  return finishFrame(reader, message);
}

std::optional<PictureMessage> decodePicture(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Picture);
  const auto side = [&reader](std::uint64_t most) {
    const std::uint64_t number = reader.number();
    if (number == 0 || number > most) reader.fail();
    return static_cast<std::uint32_t>(number);
  };
  PictureMessage message;
  message.width = side(kMostPreviewSide);
  message.height = side(kMostPreviewSide);
  message.originalWidth = side(UINT32_MAX);
  message.originalHeight = side(UINT32_MAX);
  message.whole = reader.byte() != 0;
  return finishFrame(reader, message);
}

std::optional<std::string_view> decodePixels(std::string_view frame) {
  if (messageType(frame) != MessageType::Pixels || frame.size() < 2 || frame.size() > kMostPixelBytes + 1) return std::nullopt;
  return frame.substr(1);
}

std::optional<Error> decodeError(std::string_view frame) {
  FrameReader reader(frame);
  const auto type = static_cast<MessageType>(reader.byte());
  if (type != MessageType::Rejected && type != MessageType::Failed) reader.fail();
  Error error = readError(reader);
  return finishFrame(reader, std::move(error));
}

std::optional<std::vector<Observation>> decodeObservations(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Observations);
  const std::uint64_t count = reader.number();
  if (count > kMostFrameBytes) reader.fail();
  std::vector<Observation> observations;
  for (std::uint64_t i = 0; i < count && reader.ok(); ++i) observations.push_back(readObservation(reader));
  return finishFrame(reader, std::move(observations));
}

std::optional<WrittenText> decodeWritten(std::string_view frame) {
  FrameReader reader = openFrame(frame, MessageType::Written);
  WrittenText text;
  text.subject.kind = reader.oneOf(SubjectKind::Name);
  text.subject.value = reader.text(kTextBytes);
  text.host = reader.text(kTextBytes);
  text.type = reader.text(kKeyBytes);
  text.field = reader.text(kKeyBytes);
  text.value = reader.text(kMostWrittenBytes);
  return finishFrame(reader, std::move(text));
}

}  // namespace dossier
