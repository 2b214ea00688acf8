// SPDX-License-Identifier: GPL-3.0-or-later
// The running zygote: started once, ended with this object.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>

#include "core/result.h"
#include "wire/channel.h"

namespace dossier {

class WorkerProcess {
 public:
  /// fork and exec; WorkerMissing where the file is not there or does not start.
  static Result<WorkerProcess> start(const std::filesystem::path &program);
  ~WorkerProcess();
  WorkerProcess(WorkerProcess &&other) noexcept;
  WorkerProcess &operator=(WorkerProcess &&) = delete;
  FrameChannel &control() { return m_control; }

 private:
  WorkerProcess(pid_t process, OwnedDescriptor control) : m_process(process), m_control(std::move(control), Passes::Descriptors) {}
  pid_t m_process;
  FrameChannel m_control;
};

}  // namespace dossier
