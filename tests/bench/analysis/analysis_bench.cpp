// SPDX-License-Identifier: GPL-3.0-or-later
// The analyses over 2,000 holders with a dense inventory. After the single figures: the matrix with all lenses against
// the limit of 100 ms, and against one copy of the same inventory in the same run, which needs no equal machine.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "analysis/coverage.h"
#include "analysis/headlines.h"
#include "analysis/matrix.h"
#include "analysis/who.h"

namespace dossier {
namespace {

constexpr std::uint32_t kHolders = 2000;
constexpr std::uint32_t kCategories = 17;
constexpr std::uint32_t kTypes = 60;
constexpr std::uint32_t kHoldingsEach = 30;
constexpr std::uint32_t kLenses = 40;
constexpr std::uint32_t kInputsEach = 10;
constexpr double kLimitMilliseconds = 100;

std::string categoryKey(std::uint32_t category) { return "category" + std::to_string(category); }
std::string typeKey(std::uint32_t type) { return categoryKey(type % kCategories) + ".type_" + std::to_string(type); }

std::vector<std::string> madeCategories() {
  std::vector<std::string> categories;
  for (std::uint32_t i = 0; i < kCategories; ++i) categories.push_back(categoryKey(i));
  return categories;
}

Inventory madeInventory() {
  std::mt19937 random(20261124);
  Inventory inventory;
  for (std::uint32_t i = 0; i < kHolders; ++i) {
    Holder holder;
    holder.id = "domain:shop" + std::to_string(100000 + i) + ".example";
    holder.name = "Shop " + std::to_string(i);
    holder.domains = {"shop" + std::to_string(100000 + i) + ".example"};
    inventory.holders.push_back(holder);
    const auto start = static_cast<std::uint32_t>(random() % kTypes);
    for (std::uint32_t k = 0; k < kHoldingsEach; ++k) {
      const std::uint32_t type = (start + k) % kTypes;
      Holding holding{holder.id + "/" + typeKey(type), i, typeKey(type), categoryKey(type % kCategories), {}, {}, {}, {}, {}};
      const std::size_t rung = random() % kBasisCount;
      holding.basis = kAllBases[rung];
      holding.evidence[rung] = 1;
      inventory.holdings.push_back(std::move(holding));
    }
    for (const char *tag : {"", "+shop"}) {
      const std::string address = "person" + std::to_string(i % 7) + tag + "@example.net";
      inventory.accounts.push_back({i, {IdentifierKind::Email, address}, {}, {}});
    }
    inventory.accounts.push_back({i, {IdentifierKind::Phone, "+1 202 555 01" + std::to_string(10 + i % 90)}, {}, {}});
    const std::string receiver = "shop" + std::to_string(100000 + random() % kHolders) + ".example";
    inventory.flows.push_back({i, receiver, typeKey(start), 1, {}, {}});
  }
  return inventory;
}

std::vector<Lens> madeLenses(const Inventory &inventory) {
  std::mt19937 random(2);
  std::vector<Lens> lenses(kLenses);
  for (Lens &lens : lenses) {
    lens.inputs.resize(kInputsEach);
    for (LensInput &input : lens.inputs) {
      for (int i = 0; i < 4; ++i) input.types.push_back(typeKey(static_cast<std::uint32_t>(random() % kTypes)));
      for (int i = 0; i < 3; ++i) input.through.push_back(inventory.holders[random() % kHolders].id);
    }
  }
  return lenses;
}

const Inventory &inventory() {
  static const Inventory kInventory = madeInventory();
  return kInventory;
}
const std::vector<Lens> &lenses() {
  static const std::vector<Lens> kAll = madeLenses(inventory());
  return kAll;
}

void matrixAndAllLenses() {
  static const std::vector<std::string> kKeys = madeCategories();
  benchmark::DoNotOptimize(buildMatrix(inventory(), kKeys));
  for (const Lens &lens : lenses()) benchmark::DoNotOptimize(coverLens(lens, inventory()));
}

void copyOfInventory() {
  Inventory copy = inventory();
  benchmark::DoNotOptimize(copy);
}

void benchMatrix(benchmark::State &state) {
  const auto categories = madeCategories();
  for (auto _ : state) benchmark::DoNotOptimize(buildMatrix(inventory(), categories));
}
void benchHeadlines(benchmark::State &state) {
  for (auto _ : state) benchmark::DoNotOptimize(buildHeadlines(inventory()));
}
void benchOneLens(benchmark::State &state) {
  for (auto _ : state) benchmark::DoNotOptimize(coverLens(lenses().front(), inventory()));
}
void benchMatrixAndAllLenses(benchmark::State &state) {
  for (auto _ : state) matrixAndAllLenses();
}
void benchCopyOfInventory(benchmark::State &state) {
  for (auto _ : state) copyOfInventory();
}
void benchWho(benchmark::State &state, const char *text) {
  for (auto _ : state) benchmark::DoNotOptimize(whoHas(text, inventory()));
}

BENCHMARK(benchMatrix)->Name("matrix")->Unit(benchmark::kMillisecond);
BENCHMARK(benchHeadlines)->Name("headlines")->Unit(benchmark::kMillisecond);
BENCHMARK(benchOneLens)->Name("one lens")->Unit(benchmark::kMillisecond);
BENCHMARK(benchMatrixAndAllLenses)->Name("matrix and all lenses")->Unit(benchmark::kMillisecond);
BENCHMARK(benchCopyOfInventory)->Name("copy of the inventory")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(benchWho, email, "person3@example.net")->Name("who: e-mail")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(benchWho, phone, "202-555-0142")->Name("who: phone")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(benchWho, part, "shop")->Name("who: part of every name")->Unit(benchmark::kMillisecond);

/// The middle one of eleven runs, after one that is not measured.
double medianMilliseconds(void (*run)()) {
  std::vector<double> measured;
  run();
  for (int i = 0; i < 11; ++i) {
    const auto start = std::chrono::steady_clock::now();
    run();
    measured.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(measured.begin(), measured.begin() + 5, measured.end());
  return measured[5];
}

int compareWithLimit() {
  const double analyses = medianMilliseconds(matrixAndAllLenses);
  const double copy = medianMilliseconds(copyOfInventory);
  std::printf("matrix and all lenses: %.1f ms of %.0f ms allowed, ratio %.2f (%u holders, %u holdings, %u lenses)\n",
              analyses, kLimitMilliseconds, analyses / kLimitMilliseconds, kHolders, kHolders * kHoldingsEach, kLenses);
  std::printf("one copy of the inventory: %.1f ms, ratio %.1f\n", copy, analyses / copy);
  return analyses < kLimitMilliseconds ? 0 : 1;
}

}  // namespace
}  // namespace dossier

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return dossier::compareWithLimit();
}
