// SPDX-License-Identifier: GPL-3.0-or-later
// A fallible call looks fallible: Result<T> holds a value or an Error and may not be ignored.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "core/error.h"

namespace dossier {

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(ErrorCode code, Place place = {}, std::vector<std::string> arguments = {}) {
  return tl::unexpected<Error>(Error(code, std::move(place), std::move(arguments)));
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace dossier

#define DOSSIER_JOIN_INNER(a, b) a##b
#define DOSSIER_JOIN(a, b) DOSSIER_JOIN_INNER(a, b)

/// Returns the error of `expression` from the calling function, if it has one.
#define DOSSIER_TRY(expression)                                                                   \
  do {                                                                                            \
    if (auto dossierTried = (expression); !dossierTried) return ::dossier::fail(std::move(dossierTried.error())); \
  } while (false)

/// DOSSIER_ASSIGN(auto value, expression): the value, or return the error from the calling function.
#define DOSSIER_ASSIGN(declaration, expression)                                                   \
  auto DOSSIER_JOIN(dossierResult, __LINE__) = (expression);                                      \
  if (!DOSSIER_JOIN(dossierResult, __LINE__))                                                     \
    return ::dossier::fail(std::move(DOSSIER_JOIN(dossierResult, __LINE__).error()));             \
  declaration = std::move(*DOSSIER_JOIN(dossierResult, __LINE__))
