// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/worker_frames.h"

#include <algorithm>

#include "core/masking.h"
#include "core/text.h"
#include "wire/messages.h"

namespace dossier {
namespace {

constexpr std::size_t kMostObservations = 1'000'000;
constexpr std::size_t kMostRejections = 100;
constexpr std::size_t kMostUnknownFields = 500;
constexpr std::size_t kLongestText = 200;

bool isTypeKey(std::string_view text) {
  const auto dot = text.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < text.size() && text.size() <= 60 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
}

bool isDomainLike(std::string_view text) {
  return !text.empty() && text.size() <= 253 && text.find_first_of(" /\\:@\"<>") == std::string_view::npos &&
         text.find('.') != std::string_view::npos;
}

/// Makes the texts safe to keep and show, and says whether the rest holds together.
bool admit(Observation &o, const std::string &file) {
  const bool isLabel = o.subject.kind == SubjectKind::Merchant || o.subject.kind == SubjectKind::Name;
  o.subject.value = isLabel ? maskedLabel(o.subject.value, kLongestText) : displayable(o.subject.value, kLongestText);
  o.host = displayable(o.host, kLongestText);
  o.to = displayable(o.to, kLongestText);
  o.identifier.text = maskedLabel(o.identifier.text, kLongestText);
  o.place.file = file;
  if (o.subject.value.empty() || o.count == 0) return false;
  if (o.subject.kind == SubjectKind::Domain && !isDomainLike(o.subject.value)) return false;
  if (o.kind == ObservationKind::Note) return !o.basis && (o.type.empty() || isTypeKey(o.type));
  if (o.kind == ObservationKind::Flow && !isDomainLike(o.to)) return false;
  return isTypeKey(o.type) && o.basis && *o.basis != Basis::Declared && *o.basis != Basis::Confirmed;
}

/// The name is the program's, whatever the child says.
Error named(Error error, const std::string &file) {
  error.place.file = file;
  for (std::string &argument : error.arguments) argument = maskedLabel(argument, 80);
  return error;
}

}  // namespace

Error WorkerAnswer::withName(Error error) const { return named(std::move(error), m_name); }

bool WorkerAnswer::takeRecognised(std::string_view frame) {
  const auto message = decodeRecognised(frame);
  if (!message || m_recognition) return false;
  WorkerRecognition recognition{message->importer, message->certain, displayable(message->reason, kLongestText), std::nullopt};
  if (message->refusal) recognition.refusal = withName(*message->refusal);
  m_reading.importer = message->importer;
  m_reading.importerVersion = message->version;
  m_recognition = std::move(recognition);
  return true;
}

bool WorkerAnswer::takeObservations(std::string_view frame) {
  auto observations = decodeObservations(frame);
  if (!observations || m_reading.observations.size() + observations->size() > kMostObservations) return false;
  for (Observation &observation : *observations) {
    if (!admit(observation, m_name)) return false;
    m_reading.observations.push_back(std::move(observation));
  }
  return true;
}

bool WorkerAnswer::takeRejected(std::string_view frame) {
  const auto error = decodeError(frame);
  if (!error || m_reading.rejections.size() >= kMostRejections) return false;
  m_reading.rejections.push_back(withName(*error));
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
    case MessageType::Rejected: return takeRejected(frame);
    case MessageType::Done: return takeDone(frame);
    case MessageType::UnknownField: {
      const auto field = decodeUnknownField(frame);
      if (!field || m_reading.unknownFields.size() >= kMostUnknownFields) return false;
      m_reading.unknownFields[maskedLabel(field->name, 60)] += field->count;
      return true;
    }
    case MessageType::Progress: {
      const auto progress = decodeProgress(frame);
      if (progress && m_progress) m_progress(progress->done, progress->total);
      return progress.has_value();
    }
    case MessageType::Failed: {
      const auto error = decodeError(frame);
      if (!error) return false;
      m_failure = withName(*error);
      m_finished = true;
      return true;
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
      const auto error = decodeError(frame);
      if (!error) return false;
      m_failure = named(*error, m_name);
      m_finished = true;
      return true;
    }
    default: return false;
  }
}

}  // namespace dossier
