// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/android_package_dump/android_package_dump_importer.h"

#include <array>

#include "core/text.h"
#include "import/android_package_dump/package_dump.h"
#include "import/format/line_reader.h"

namespace dossier {
namespace {

/// Headings of `dumpsys package` at the start of a line, over the versions.
constexpr std::array<std::string_view, 12> kHeadings{"Database versions:", "Known Packages:", "Verifiers:", "Libraries:", "Features:",
                                                     "Activity Resolver Table:", "Receiver Resolver Table:", "Service Resolver Table:",
                                                     "Permissions:", "Registered ContentProviders:", "Intent Filter Verifiers:",
                                                     "Key Set Manager:"};

void emit(const DumpedPackage &package, const std::string &file, RecordSink &sink) {
  for (const auto &[type, access] : package.accesses) {
    Observation observation;
    observation.subject = {SubjectKind::App, package.id};
    observation.type = type;
    observation.first = package.installed;
    observation.last = package.updated ? package.updated : package.installed;
    observation.count = access.permissions;
    observation.place = {file, access.line, 0};
    if (access.state == PermissionState::Granted) {
      observation.basis = Basis::Permitted;
      observation.state = ObservationState::Granted;
    } else {
      observation.kind = ObservationKind::Note;
      observation.state = access.state == PermissionState::Refused ? ObservationState::Refused : ObservationState::Asked;
    }
    sink.accept(std::move(observation));
  }
}

}  // namespace

const ImporterDescriptor &AndroidPackageDumpImporter::descriptor() const noexcept {
  static const ImporterDescriptor descriptor{
      "android-package-dump", 1, "Android app permissions (dumpsys package)",
      "With a computer: adb shell dumpsys package > package.txt. Without: Developer options, Take bug report, and the large text in it."};
  return descriptor;
}

Recognition AndroidPackageDumpImporter::recognise(const SourceTree &source) const {
  const std::string head = textHead(source);
  std::size_t headings = 0;
  bool package = false, keys = false;
  for (std::string_view line : split(head, '\n')) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.starts_with("== dumpstate:") || line.starts_with("DUMP OF SERVICE")) {
      return {Recognition::Level::Certain, "sections of an Android bug report", {}};
    }
    for (const std::string_view heading : kHeadings) headings += line == heading ? 1 : 0;
    const std::string_view rest = trimmed(line);
    package = package || (line.starts_with(' ') && rest.starts_with("Package [") && rest.ends_with("):"));
    keys = keys || (line.starts_with("    ") && (rest.starts_with("userId=") || rest.starts_with("appId=") || rest.starts_with("pkg=Package{")));
  }
  if (package && keys) return {Recognition::Level::Certain, "packages with their permissions", {}};
  if (headings >= 2) return {Recognition::Level::Certain, "sections of dumpsys package", {}};
  return {};
}

Result<void> AndroidPackageDumpImporter::read(const SourceTree &source, RecordSink &sink, std::stop_token stop) const {
  const std::string file = source.entries().front().name;
  DOSSIER_ASSIGN(auto member, source.open(file));
  LineReader lines(std::move(member), source.limits().lineBytes);
  PackageDump dump(now());
  bool cutOff = false;
  TextLine line;
  for (;;) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    DOSSIER_ASSIGN(const bool more, lines.next(line));
    if (!more) break;
    cutOff = !line.ended;
    dump.take(line);
    if (line.number % 4096 == 0) sink.progress(lines.consumed(), lines.size());
  }
  if (!dump.sawPackages()) return fail(ErrorCode::Malformed, {file}, {"Packages:"});
  sink.records(dump.packageCount());
  if (cutOff && dump.inPackages()) sink.reject(Error(ErrorCode::Truncated, {file, line.number}));
  const auto packages = dump.finish();
  for (const DumpedPackage &package : packages) emit(package, file, sink);
  return {};
}

}  // namespace dossier
