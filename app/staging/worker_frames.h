// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker child answers is untrusted: each frame is checked before anything of it is believed.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "staging/worker_client.h"

namespace dossier {

/// Gathers the frames of one job.
class WorkerAnswer {
 public:
  WorkerAnswer(std::string baseName, WorkerClient::Progress progress) : m_name(std::move(baseName)), m_progress(std::move(progress)) {}
  /// false: the frame breaks the protocol or its limits; the child is not to be believed any more.
  bool take(std::string_view frame);
  bool finished() const { return m_finished; }
  bool recognised() const { return m_recognition.has_value(); }
  const std::optional<Error> &failure() const { return m_failure; }
  WorkerRecognition recognition() const { return m_recognition.value_or(WorkerRecognition{}); }
  WorkerReading &reading() { return m_reading; }

 private:
  bool takeRecognised(std::string_view frame);
  bool takeObservations(std::string_view frame);
  bool takeRejected(std::string_view frame);
  bool takeDone(std::string_view frame);
  Error withName(Error error) const;

  std::string m_name;
  WorkerClient::Progress m_progress;
  std::optional<WorkerRecognition> m_recognition;
  WorkerReading m_reading;
  std::optional<Error> m_failure;
  bool m_finished = false;
};

}  // namespace dossier
