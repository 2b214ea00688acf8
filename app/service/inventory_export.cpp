// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inventory_export.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <string>

#include "core/text.h"
#include "service/vault_session.h"
#include "vault/files.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 3> kFormats{"csv", "json", "jsonld"};
constexpr std::size_t kPieceBytes = 256U << 10;

/// Collects small pieces into large writes.
class FileSink {
 public:
  FileSink(int descriptor, Place place, std::stop_token stop) : m_descriptor(descriptor), m_place(std::move(place)), m_stop(std::move(stop)) {}

  Result<void> take(std::string_view piece) {
    if (m_stop.stop_requested()) return fail(ErrorCode::Cancelled);
    m_waiting += piece;
    m_bytes += piece.size();
    return m_waiting.size() < kPieceBytes ? Result<void>{} : flush();
  }

  Result<void> flush() {
    const bool written = writeAll(m_descriptor, {reinterpret_cast<const std::uint8_t *>(m_waiting.data()), m_waiting.size()});
    m_waiting.clear();
    return written ? Result<void>{} : fail(ErrorCode::NotWritable, m_place);
  }

  Result<void> finish() {
    DOSSIER_TRY(flush());
    return ::fsync(m_descriptor) == 0 ? Result<void>{} : fail(ErrorCode::NotWritable, m_place);
  }

  std::uint64_t bytes() const { return m_bytes; }

 private:
  int m_descriptor;
  Place m_place;
  std::stop_token m_stop;
  std::string m_waiting;
  std::uint64_t m_bytes = 0;
};

Result<void> writeInto(FileSink &sink, const ExportSource &source, ExportFormat format) {
  const ExportSink take = [&](std::string_view piece) { return sink.take(piece); };
  switch (format) {
    case ExportFormat::Csv: DOSSIER_TRY(writeCsv(source, take)); break;
    case ExportFormat::PlainJson: DOSSIER_TRY(writeJson(source, take)); break;
    case ExportFormat::JsonLd: DOSSIER_TRY(writeJsonLd(source, take)); break;
  }
  return sink.finish();
}

}  // namespace

std::string_view nameOf(ExportFormat format) { return kFormats.at(static_cast<std::size_t>(format)); }

std::optional<ExportFormat> exportFormatOf(const std::filesystem::path &file) {
  const std::string suffix = asciiLower(file.extension().string());
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (suffix == "." + std::string(kFormats[i])) return static_cast<ExportFormat>(i);
  }
  return std::nullopt;
}

Result<Exported> exportInventory(VaultSession &session, const std::filesystem::path &file, Redaction redaction, std::stop_token stop) {
  const auto format = exportFormatOf(file);
  if (!format) return fail(ErrorCode::WrongUsage, {}, {"FILE"});
  DOSSIER_ASSIGN(const auto inventory, session.inventory());
  DOSSIER_ASSIGN(const auto catalogue, session.catalogue());
  const ExportSource source(*inventory, *catalogue, redaction, Timestamp{now()}, [&](const Holder &holder, const Holding &holding) {
    return session.evidence(holder.id, holding.type);
  });
  const Place place{file.filename().string()};
  const Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!out.valid()) return fail(ErrorCode::NotWritable, place);
  FileSink sink(out.get(), place, std::move(stop));
  if (const auto written = writeInto(sink, source, *format); !written) {
    // Half a file would pass for the whole one.
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return fail(written.error());
  }
  return Exported{*format, source.inventory().holders.size(), source.inventory().holdings.size(), sink.bytes()};
}

}  // namespace dossier
