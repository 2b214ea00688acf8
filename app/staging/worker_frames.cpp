// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_frames.h"

#include <algorithm>

#include "core/masking.h"
#include "core/model/word.h"
#include "core/model/written.h"
#include "core/text.h"
#include "wire/messages.h"

namespace dossier {
namespace {

constexpr std::size_t kMostObservations = 1'000'000;
constexpr std::size_t kMostWritten = 100'000;
constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostUnknownFields = 500;
constexpr std::size_t kMostProgress = 200'000;           // an honest worker sends twenty a second
constexpr std::size_t kMostTextBytes = 128U << 20;       // of all texts of one reading
constexpr std::size_t kLongestText = 200;

bool isTypeKey(std::string_view text) { return isWordId("type", text); }

bool isDomainLike(std::string_view text) {
  return !text.empty() && text.size() <= 253 && text.find_first_of(" /\\:@\"<>") == std::string_view::npos &&
         text.find('.') != std::string_view::npos;
}

/// Makes what names somebody safe to keep and show, and says whether it names anybody.
bool admit(Subject &subject, std::string &host) {
  const bool isLabel = subject.kind == SubjectKind::Merchant || subject.kind == SubjectKind::Name;
  subject.value = isLabel ? maskedLabel(subject.value, kLongestText) : displayable(subject.value, kLongestText);
  host = displayable(host, kLongestText);
  return !subject.value.empty() && (subject.kind != SubjectKind::Domain || isDomainLike(subject.value));
}

/// Makes the texts safe to keep and show, and says whether the rest holds together.
bool admit(Observation &o, const std::string &file) {
  const bool isSomebody = admit(o.subject, o.host);
  o.to = displayable(o.to, kLongestText);
  o.identifier.text = maskedLabel(o.identifier.text, kLongestText);
  o.place.file = file;
  if (!isSomebody || o.count == 0 || o.count > kMostCount) return false;
  if (o.kind == ObservationKind::Note) return !o.basis && (o.type.empty() || isTypeKey(o.type));
  if (o.kind == ObservationKind::Flow && !isDomainLike(o.to)) return false;
  return isTypeKey(o.type) && o.basis && *o.basis != Basis::Declared && *o.basis != Basis::Confirmed;
}

/// A text is the person's own: it is kept as it is, and made safe where it is shown.
bool admit(WrittenText &text) {
  return admit(text.subject, text.host) && (text.type.empty() || isTypeKey(text.type)) && text.field != kRemoved &&
         isWrittenField({{}, text.type, text.field}) && !text.value.empty() && isWrittenValue(text.field, text.value);
}

std::size_t textBytes(const Observation &o) {
  return o.subject.value.size() + o.host.size() + o.type.size() + o.to.size() + o.identifier.text.size();
}

/// What can be wrong with a file. A worker may not say that the person stopped it, which would end the whole import, and has
/// nothing to say about passphrases.
bool isAboutFile(ErrorCode code) {
  switch (code) {
    case ErrorCode::Unreadable:
    case ErrorCode::Unrecognised:
    case ErrorCode::Malformed:
    case ErrorCode::Truncated:
    case ErrorCode::Unsupported:
    case ErrorCode::Encrypted:
    case ErrorCode::LimitExceeded:
    case ErrorCode::SandboxUnavailable: return true;
    default: return false;
  }
}

/// nullopt: not an error that a worker may tell. The name is the program's, whatever the child says.
std::optional<Error> named(std::optional<Error> error, const std::string &file) {
  if (!error || !isAboutFile(error->code)) return std::nullopt;
  error->place.file = file;
  for (std::string &argument : error->arguments) argument = maskedLabel(argument, 80);
  return error;
}

/// As in the descriptors of the importers: "password-csv".
bool isImporterId(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

bool WorkerAnswer::takeRecognised(std::string_view frame) {
  const auto message = decodeRecognised(frame);
  if (!message || m_recognition || !isImporterId(message->importer)) return false;
  WorkerRecognition recognition{message->importer, message->certain, displayable(message->reason, kLongestText), named(message->refusal, m_name)};
  if (message->refusal && !recognition.refusal) return false;
  m_reading.importer = message->importer;
  m_reading.importerVersion = message->version;
  m_recognition = std::move(recognition);
  return true;
}

bool WorkerAnswer::takeObservations(std::string_view frame) {
  auto observations = decodeObservations(frame);
  if (!observations || observations->empty() || m_reading.observations.size() + observations->size() > kMostObservations) return false;
  for (Observation &observation : *observations) {
    if (!admit(observation, m_name)) return false;
    m_textBytes += textBytes(observation);
    if (m_textBytes > kMostTextBytes) return false;
    m_reading.observations.push_back(std::move(observation));
  }
  return true;
}

bool WorkerAnswer::takeWritten(std::string_view frame) {
  auto text = decodeWritten(frame);
  if (!text || !admit(*text) || m_reading.written.size() >= kMostWritten) return false;
  m_textBytes += text->subject.value.size() + text->value.size();
  if (m_textBytes > kMostTextBytes) return false;
  text->place.file = m_name;
  m_reading.written.push_back(std::move(*text));
  return true;
}

bool WorkerAnswer::takeRejected(std::string_view frame) {
  auto error = named(decodeError(frame), m_name);
  if (!error || m_reading.rejections.size() >= kMostRejections) return false;
  m_reading.rejections.push_back(std::move(*error));
  return true;
}

bool WorkerAnswer::takeUnknownField(std::string_view frame) {
  const auto field = decodeUnknownField(frame);
  // The frames are counted, not the names: an endless list of one name would be taken for signs of life.
  if (!field || ++m_fieldFrames > kMostUnknownFields) return false;
  m_reading.unknownFields[maskedLabel(field->name, 60)] += field->count;
  return true;
}

/// Never back, and not for ever.
bool WorkerAnswer::takeProgress(std::string_view frame) {
  const auto progress = decodeProgress(frame);
  if (!progress || progress->done < m_done || progress->done > progress->total || ++m_progressFrames > kMostProgress) return false;
  m_done = progress->done;
  if (m_progress) m_progress(progress->done, progress->total);
  return true;
}

bool WorkerAnswer::takeDone(std::string_view frame) {
  const auto done = decodeDone(frame);
  if (!done) return false;
  m_reading.records = done->records;
  m_reading.rejected = done->rejected;
  m_finished = true;
  return true;
}

bool WorkerAnswer::take(std::string_view frame) {
  const auto type = messageType(frame);
  if (!type || m_finished || (!m_recognition && *type != MessageType::Recognised && *type != MessageType::Failed)) return false;
  switch (*type) {
    case MessageType::Recognised: return takeRecognised(frame);
    case MessageType::Observations: return takeObservations(frame);
    case MessageType::Written: return takeWritten(frame);
    case MessageType::Rejected: return takeRejected(frame);
    case MessageType::Done: return takeDone(frame);
    case MessageType::UnknownField: return takeUnknownField(frame);
    case MessageType::Progress: return takeProgress(frame);
    case MessageType::Failed: {
      m_failure = named(decodeError(frame), m_name);
      m_finished = m_failure.has_value();
      return m_finished;
    }
    default: return false;
  }
}

bool PictureAnswer::take(std::string_view frame) {
  const auto type = messageType(frame);
  if (!type || m_finished) return false;
  switch (*type) {
    case MessageType::Picture: {
      const auto picture = decodePicture(frame);
      if (!picture || m_picture.width != 0) return false;
      m_picture = {picture->width, picture->height, picture->originalWidth, picture->originalHeight, picture->whole, {}};
      m_picture.rgba.reserve(expected());
      return true;
    }
    case MessageType::Pixels: {
      const auto pixels = decodePixels(frame);
      if (!pixels || pixels->size() > expected() - m_picture.rgba.size()) return false;
      m_picture.rgba.insert(m_picture.rgba.end(), pixels->begin(), pixels->end());
      return true;
    }
    case MessageType::Done:
      m_finished = m_picture.width != 0 && m_picture.rgba.size() == expected();
      return m_finished;
    case MessageType::Failed: {
      m_failure = named(decodeError(frame), m_name);
      m_finished = m_failure.has_value();
      return m_finished;
    }
    default: return false;
  }
}

}  // namespace dossier
