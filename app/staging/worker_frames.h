// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker child answers is untrusted: each frame is checked before anything of it is believed.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "staging/worker_client.h"

namespace dossier {

class FrameTaker {
 public:
  virtual ~FrameTaker() = default;
  /// false: the frame breaks the protocol or its limits; the child is not to be believed any more.
  virtual bool take(std::string_view frame) = 0;
  virtual bool finished() const = 0;
};

/// Gathers the frames of one file that is recognised or read.
class WorkerAnswer : public FrameTaker {
 public:
  WorkerAnswer(std::string baseName, WorkerClient::Progress progress) : m_name(std::move(baseName)), m_progress(std::move(progress)) {}
  bool take(std::string_view frame) override;
  bool finished() const override { return m_finished; }
  bool recognised() const { return m_recognition.has_value(); }
  const std::optional<Error> &failure() const { return m_failure; }
  WorkerRecognition recognition() const { return m_recognition.value_or(WorkerRecognition{}); }
  WorkerReading &reading() { return m_reading; }

 private:
  bool takeRecognised(std::string_view frame);
  bool takeObservations(std::string_view frame);
  bool takeWritten(std::string_view frame);
  bool takeRejected(std::string_view frame);
  bool takeUnknownField(std::string_view frame);
  bool takeProgress(std::string_view frame);
  bool takeDone(std::string_view frame);

  std::string m_name;
  WorkerClient::Progress m_progress;
  std::optional<WorkerRecognition> m_recognition;
  WorkerReading m_reading;
  std::optional<Error> m_failure;
  std::size_t m_textBytes = 0;
  std::size_t m_progressFrames = 0;
  std::size_t m_fieldFrames = 0;
  std::uint64_t m_done = 0;
  bool m_finished = false;
};

/// Gathers the pixels of one preview: exactly as many as were announced.
class PictureAnswer : public FrameTaker {
 public:
  explicit PictureAnswer(std::string baseName) : m_name(std::move(baseName)) {}
  bool take(std::string_view frame) override;
  bool finished() const override { return m_finished; }
  const std::optional<Error> &failure() const { return m_failure; }
  WorkerPicture &picture() { return m_picture; }

 private:
  std::size_t expected() const { return std::size_t{m_picture.width} * m_picture.height * 4; }
  std::string m_name;
  WorkerPicture m_picture;
  std::optional<Error> m_failure;
  bool m_finished = false;
};

}  // namespace dossier
