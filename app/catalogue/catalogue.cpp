// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <algorithm>

#include "catalogue/catalogue_data.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/han_text.h"
#include "core/text.h"

namespace dossier {
namespace {

constexpr std::size_t kTellingWord = 4;    ///< letters from which on one word that is no plain one tells whose it is
constexpr std::size_t kTellingWords = 6;   ///< several words, with the blanks
constexpr std::size_t kTellingAsOne = 8;   ///< several words written as one: "TOOGOODTOGO"
constexpr std::size_t kNativeWord = 6;     ///< letters of one word in the name's own script

}  // namespace

Result<void> Catalogue::Data::indexHolder(std::size_t i) {
  const CatalogueHolder &holder = holders[i];
  const Place place{"holders/" + holder.id + ".json"};
  if (!holderIndex.emplace(holder.id, i).second) return fail(ErrorCode::CatalogueInvalid, place, {"id"});
  for (const CatalogueClaim &claim : holder.claims) {
    if (!typeIndex.contains(claim.type)) return fail(ErrorCode::CatalogueInvalid, place, {claim.type});
  }
  for (const std::string &app : holder.apps) {
    if (!appIndex.emplace(app, i).second) return fail(ErrorCode::CatalogueInvalid, place, {app});
  }
  for (const std::string &prefix : holder.appPrefixes) {
    // Without its dot "com.example." would be "com.examples.shop", too.
    if (!prefix.ends_with('.') || !appPrefixIndex.emplace(prefix, i).second) return fail(ErrorCode::CatalogueInvalid, place, {prefix});
  }
  for (const std::string &domain : holder.domains) {
    if (!domainIndex.emplace(domain, i).second) return fail(ErrorCode::CatalogueInvalid, place, {domain});
    sortedDomains.emplace(domain, i);
  }
  if (holder.generic) return {};   // "Employer" in a file names nobody
  indexNames(i);
  for (const std::string &descriptor : holder.descriptors) {
    const std::vector<std::string> keys = merchantKeys(descriptor);
    if (keys.empty()) return fail(ErrorCode::CatalogueInvalid, place, {descriptor});
    // The same words for two holders would be decided by the order of the files.
    for (const std::string &key : keys) {
      if (!merchantIndex.emplace(key, i).second && merchantIndex[key] != i) return fail(ErrorCode::CatalogueInvalid, place, {descriptor});
    }
  }
  return {};
}

void Catalogue::Data::indexNames(std::size_t i) {
  const CatalogueHolder &holder = holders[i];
  for (const auto *names : {&holder.nativeNames, &holder.aliases}) {
    for (const std::string &name : *names) nameIndex.emplace(asciiLower(name), i);
  }
  nameIndex.insert_or_assign(asciiLower(holder.name), i);
  for (const auto *names : {&holder.nativeNames, &holder.aliases}) {
    for (const std::string &name : *names) indexFirm(name, i);
  }
  indexFirm(holder.name, i);
  // An operator may run several services; only one that is called like the service stands for it.
  const std::string firm = firmName(holder.operatorName, textRules);
  const std::string name = firmName(holder.name, textRules);
  if (!name.empty() && (firm == name || firm.starts_with(name + " "))) indexFirm(holder.operatorName, i);
  for (const std::string &called : holder.aliases) indexCalled(called, i);
  for (const std::string &called : holder.nativeNames) {
    // Chinese names are looked for without spaces; a short word of another script may mean anything.
    const bool telling = merchantWords(called).size() > 1 || codePointCount(called) >= kNativeWord;
    if (leadingHan(called).empty() && telling) indexCalled(called, i);
  }
  indexCalled(holder.name, i);
}

std::vector<std::string> Catalogue::Data::merchantKeys(std::string_view descriptor) {
  std::vector<std::string> keys;
  for (const auto &words : spellings(descriptor)) {
    longestMerchant = std::max(longestMerchant, words.size());
    if (!words.empty()) keys.push_back(joinedWords(words, words.size()) + (descriptor.ends_with('*') ? "*" : ""));
  }
  return keys;
}

std::vector<std::string> Catalogue::Data::ruleKeys(std::string_view text) {
  const MerchantText merchant = readMerchantText(text, textRules);
  const MerchantWords &said = !merchant.behind.words.empty() ? merchant.behind : !merchant.paid.words.empty() ? merchant.paid : merchant.whole;
  return merchantKeys(joinedWords(said.words, said.words.size()));
}

void Catalogue::Data::indexCalled(std::string_view name, std::size_t i) {
  const auto index = [&](const std::string &key, std::size_t words) {
    longestMerchant = std::max(longestMerchant, words);
    const auto [found, isNew] = calledIndex.emplace(key, i);
    if (!isNew && found->second != i) found->second = kNoHolder;
  };
  for (const auto &words : spellings(name)) {
    const std::string key = joinedWords(words, words.size());
    if (isPlain(words, textRules)) continue;
    if (key.size() >= (words.size() > 1 ? kTellingWords : kTellingWord)) index(key, words.size());
    std::string asOne;
    for (const std::string &word : words) asOne += word;
    if (words.size() > 1 && asOne.size() >= kTellingAsOne) index(asOne, 1);
  }
}

void Catalogue::Data::indexFirm(std::string_view name, std::size_t i) {
  const std::string firm = firmName(name, textRules);
  if (firm.empty()) return;
  const auto [found, isNew] = firmIndex.emplace(firm, i);
  if (!isNew && found->second != i) found->second = kNoHolder;   // two are called so: neither is meant
}

Result<void> Catalogue::Data::checkLens(const Lens &lens) const {
  const Place place{"lenses/" + lens.id + ".json"};
  for (const LensInput &input : lens.inputs) {
    for (const std::string &type : input.types) {
      if (!typeIndex.contains(type)) return fail(ErrorCode::CatalogueInvalid, place, {type});
    }
    for (const std::string &id : input.through) {
      if (!holderIndex.contains(id)) return fail(ErrorCode::CatalogueInvalid, place, {id});
    }
    const bool metricKnown = input.metric.empty() || std::any_of(lens.metrics.begin(), lens.metrics.end(),
                                                                 [&](const LensMetric &metric) { return metric.id == input.metric; });
    if (!metricKnown) return fail(ErrorCode::CatalogueInvalid, place, {input.metric});
  }
  return {};
}

Result<void> Catalogue::Data::checkExercise(const Exercise &exercise) const {
  const Place place{"workshop/" + exercise.id + ".json"};
  for (const std::string &id : exercise.lenses) {
    if (!lensIndex.contains(id)) return fail(ErrorCode::CatalogueInvalid, place, {id});
  }
  for (const std::string &key : exercise.categories) {
    if (!knowsCategory(key)) return fail(ErrorCode::CatalogueInvalid, place, {key});
  }
  return {};
}

Result<void> Catalogue::Data::checkFlow(const SystemFlow &flow) const {
  const Place place{"flows/documented.json"};
  for (const FlowEnd *end : {&flow.from, &flow.to}) {
    const bool known = !end->name.empty() || (end->lens.empty() ? holderIndex.contains(end->holder) : lensIndex.contains(end->lens));
    if (!known) return fail(ErrorCode::CatalogueInvalid, place, {flow.statement.id});
  }
  for (const std::string &type : flow.types) {
    if (!typeIndex.contains(type)) return fail(ErrorCode::CatalogueInvalid, place, {type});
  }
  return {};
}

void Catalogue::Data::indexNative() {
  // Chinese statements use the name itself; one that a descriptor of another holder spells stays that holder's.
  for (std::size_t i = 0; i < holders.size(); ++i) {
    for (const std::string &name : holders[i].nativeNames) {
      const std::vector<std::string> words = merchantWords(name);
      if (words.size() == 1 && leadingHan(words.front()).size() >= 2 * kHanBytes && !isPlain(words, textRules)) merchantIndex.emplace(words.front(), i);
    }
  }
}

void Catalogue::Data::indexOperators() {
  std::map<std::string, std::size_t> operators, groups;
  for (const CatalogueHolder &holder : holders) {
    ++operators[firmName(holder.operatorName, textRules)];
    ++groups[holder.group];
  }
  // "DB Vertrieb GmbH" runs one service alone; of a group with several of them, the catalogue may lack those that it runs, too.
  for (std::size_t i = 0; i < holders.size(); ++i) {
    const std::string firm = firmName(holders[i].operatorName, textRules);
    const bool alone = operators[firm] == 1 && (holders[i].group.empty() || groups[holders[i].group] == 1);
    if (alone && !holders[i].generic && firm.size() >= kTellingWords) firmIndex.emplace(firm, i);
  }
}

Result<void> Catalogue::Data::buildIndexes() {
  for (std::size_t i = 0; i < types.size(); ++i) {
    const bool isNew = typeIndex.emplace(types[i].key, i).second;
    if (!knowsCategory(types[i].category) || !isNew) return fail(ErrorCode::CatalogueInvalid, {"taxonomy/types.json"}, {types[i].key});
  }
  for (std::size_t i = 0; i < holders.size(); ++i) DOSSIER_TRY(indexHolder(i));
  indexNative();
  indexOperators();
  for (const Index *index : {&merchantIndex, &calledIndex}) {
    for (const auto &[key, holder] : *index) {
      if (key.find(' ') != std::string::npos) sortedNames.insert(key);
    }
  }
  for (std::size_t i = 0; i < lenses.size(); ++i) {
    if (!lensIndex.emplace(lenses[i].id, i).second) return fail(ErrorCode::CatalogueInvalid, {"lenses/" + lenses[i].id + ".json"}, {"id"});
    DOSSIER_TRY(checkLens(lenses[i]));
  }
  for (const SystemFlow &flow : flows) DOSSIER_TRY(checkFlow(flow));
  for (const Exercise &exercise : exercises) DOSSIER_TRY(checkExercise(exercise));
  return {};
}

Catalogue::Catalogue(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Catalogue::~Catalogue() = default;

Result<std::shared_ptr<const Catalogue>> Catalogue::load() {
  auto data = std::make_unique<Data>();
  DOSSIER_ASSIGN(data->types, loadTypes());
  DOSSIER_ASSIGN(data->categories, loadCategories());
  DOSSIER_ASSIGN(data->textRules, loadTextRules());
  DOSSIER_ASSIGN(data->holders, loadHolders());
  DOSSIER_ASSIGN(data->lenses, loadLenses());
  DOSSIER_ASSIGN(data->flows, loadFlows());
  DOSSIER_ASSIGN(data->bulkSenders, loadBulkSenders());
  DOSSIER_ASSIGN(data->exercises, loadExercises());
  DOSSIER_TRY(data->buildIndexes());
  return std::shared_ptr<const Catalogue>(new Catalogue(std::move(data)));
}

const std::vector<DataType> &Catalogue::types() const { return m_data->types; }
const std::vector<Category> &Catalogue::categories() const { return m_data->categories; }
const std::vector<CatalogueHolder> &Catalogue::holders() const { return m_data->holders; }
const std::vector<Lens> &Catalogue::lenses() const { return m_data->lenses; }
const std::vector<SystemFlow> &Catalogue::flows() const { return m_data->flows; }
const std::vector<OwnField> &Catalogue::fields() const { return m_data->fields; }

bool OwnField::takes(std::string_view text) const {
  if (form == "date") return isPackDate(text);
  return form != "choice" || std::find(choices.begin(), choices.end(), text) != choices.end();
}

const OwnField *Catalogue::ownField(const FieldKey &key) const {
  if (!key.field.starts_with(kOwnFieldPrefix)) return nullptr;
  const std::string_view id = std::string_view(key.field).substr(kOwnFieldPrefix.size());
  const auto own = std::find_if(m_data->fields.begin(), m_data->fields.end(), [&](const OwnField &field) { return field.id == id && field.atHolding == !key.type.empty(); });
  return own == m_data->fields.end() ? nullptr : &*own;
}

const std::vector<Exercise> &Catalogue::exercises() const { return m_data->exercises; }

std::vector<const SystemFlow *> Catalogue::flowsOf(std::string_view lensId) const {
  std::vector<const SystemFlow *> found;
  for (const SystemFlow &flow : m_data->flows) {
    if (flow.from.lens == lensId || flow.to.lens == lensId) found.push_back(&flow);
  }
  return found;
}

std::string_view Catalogue::nameOf(const FlowEnd &end) const {
  if (!end.lens.empty()) return lens(end.lens)->name;
  return end.holder.empty() ? end.name : holder(end.holder)->name;
}

const DataType *Catalogue::type(std::string_view key) const {
  const auto found = m_data->typeIndex.find(key);
  return found == m_data->typeIndex.end() ? nullptr : &m_data->types[found->second];
}

std::string_view Catalogue::categoryOf(std::string_view typeKey) const {
  const DataType *known = type(typeKey);
  return known == nullptr ? std::string_view() : std::string_view(known->category);
}

const CatalogueHolder *Catalogue::holder(std::string_view id) const { return m_data->find(m_data->holderIndex, id); }

const CatalogueHolder *Catalogue::describing(std::string_view holderId) const {
  const auto colon = holderId.find(':');
  const CatalogueHolder *found = holder(holderId.substr(0, colon));
  return found == nullptr || found->generic == (colon == std::string_view::npos) ? nullptr : found;
}

const Lens *Catalogue::lens(std::string_view id) const {
  const auto found = m_data->lensIndex.find(id);
  return found == m_data->lensIndex.end() ? nullptr : &m_data->lenses[found->second];
}

}  // namespace dossier
