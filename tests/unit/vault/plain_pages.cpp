// SPDX-License-Identifier: GPL-3.0-or-later
// SQLCipher 4's page: the cipher text, an initialisation vector of 16 bytes and an HMAC of 64 at its end; the first page begins
// with the salt in place of 16 bytes of cipher text (zetetic.net/sqlcipher/design). The cipher is the libcrypto that SQLCipher
// itself has loaded.
#include "plain_pages.h"

#include <dlfcn.h>
#include <gtest/gtest.h>

#include "vault/backup_stream.h"

namespace dossier {
namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kVector = 16;
constexpr std::size_t kReserve = kVector + 64;

template <class Function>
Function symbol(const char *name) {
  static void *library = ::dlopen("libcrypto.so.3", RTLD_NOW);
  void *found = library != nullptr ? ::dlsym(library, name) : nullptr;
  EXPECT_NE(found, nullptr) << name;
  return reinterpret_cast<Function>(found);
}

class Aes {
 public:
  explicit Aes(const SecretBytes &key) : m_key(key), m_context(symbol<void *(*)()>("EVP_CIPHER_CTX_new")()) {}
  ~Aes() { symbol<void (*)(void *)>("EVP_CIPHER_CTX_free")(m_context); }
  Aes(const Aes &) = delete;
  Aes &operator=(const Aes &) = delete;

  std::string decrypt(std::string_view cipher, std::string_view vector) {
    static const auto start = symbol<int (*)(void *, const void *, void *, const unsigned char *, const unsigned char *)>("EVP_DecryptInit_ex");
    static const auto noPadding = symbol<int (*)(void *, int)>("EVP_CIPHER_CTX_set_padding");
    static const auto update = symbol<int (*)(void *, unsigned char *, int *, const unsigned char *, int)>("EVP_DecryptUpdate");
    static const void *cbc = symbol<const void *(*)()>("EVP_aes_256_cbc")();
    std::string plain(cipher.size(), '\0');
    int length = 0;
    EXPECT_EQ(start(m_context, cbc, nullptr, m_key.data(), bytes(vector)), 1);
    noPadding(m_context, 0);
    EXPECT_EQ(update(m_context, reinterpret_cast<unsigned char *>(plain.data()), &length, bytes(cipher), static_cast<int>(cipher.size())), 1);
    EXPECT_EQ(static_cast<std::size_t>(length), plain.size());
    return plain;
  }

 private:
  static const unsigned char *bytes(std::string_view text) { return reinterpret_cast<const unsigned char *>(text.data()); }
  const SecretBytes &m_key;
  void *m_context;
};

std::string plainPage(Aes &aes, std::string_view page, bool first) {
  const std::size_t from = first ? 16 : 0;
  const std::size_t end = kPage - kReserve;
  return aes.decrypt(page.substr(from, end - from), page.substr(end, kVector));
}

}  // namespace

std::string plainPages(const std::string &body, const SecretBytes &key) {
  Aes aes(key);
  std::string plain;
  for (std::size_t at = 0; at + kPage <= body.size(); at += kPage) plain += plainPage(aes, std::string_view(body).substr(at, kPage), at == 0);
  return plain;
}

std::string plainJournal(const std::string &journal, const SecretBytes &key) {
  // Each record: the page's number in four bytes, the page, a checksum in four; they begin behind a sector of 512 or 4,096 bytes.
  Aes aes(key);
  std::string plain;
  for (const std::size_t sector : {std::size_t{512}, std::size_t{4096}}) {
    for (std::size_t at = sector; at + kPage + 8 <= journal.size(); at += kPage + 8) {
      plain += plainPage(aes, std::string_view(journal).substr(at + 4, kPage), false);
    }
  }
  return plain;
}

std::string bodyOfBackup(const std::filesystem::path &file, const SecretBytes &backupKey) {
  std::string body;
  auto reader = BackupReader::open(file);
  EXPECT_TRUE(reader);
  if (!reader || !reader->begin(backupKey)) return body;
  for (;;) {
    const auto piece = reader->next();
    EXPECT_TRUE(piece);
    if (!piece || piece->empty()) return body;
    body.append(piece->begin(), piece->end());
  }
}

}  // namespace dossier
