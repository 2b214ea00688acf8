// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace dossier {
namespace {

using testing::Contains;
using testing::ElementsAre;

class CatalogueContent : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Catalogue::load();
    ASSERT_TRUE(loaded) << loaded.error().place.file;
    s_catalogue = std::move(*loaded);
  }
  static void TearDownTestSuite() { s_catalogue.reset(); }
  static std::shared_ptr<const Catalogue> s_catalogue;
};

std::shared_ptr<const Catalogue> CatalogueContent::s_catalogue;

TEST_F(CatalogueContent, HasSixtyTypesInSeventeenCategories) {
  EXPECT_EQ(s_catalogue->types().size(), 60U);
  EXPECT_EQ(s_catalogue->categories().size(), 17U);
  std::set<std::string> used;
  for (const DataType &type : s_catalogue->types()) {
    used.insert(type.category);
    EXPECT_EQ(s_catalogue->type(type.key), &type);
    EXPECT_EQ(s_catalogue->categoryOf(type.key), type.category);
  }
  EXPECT_EQ(used.size(), 17U);
}

TEST_F(CatalogueContent, KnowsWhoFeedsALensAndWhomItFeeds) {
  std::set<std::string> into, from;
  for (const SystemFlow *flow : s_catalogue->flowsOf("sesame-credit")) {
    (flow->to.lens == "sesame-credit" ? into : from).insert(std::string(s_catalogue->nameOf(flow->to.lens == "sesame-credit" ? flow->from : flow->to)));
    EXPECT_FALSE(flow->types.empty()) << flow->statement.id;
    EXPECT_FALSE(flow->statement.citations.empty()) << flow->statement.id;
  }
  EXPECT_THAT(into, testing::IsSupersetOf({"Alipay", "DiDi", "Education Bureau"}));   // a holder's name, another's, a party's
  EXPECT_THAT(from, Contains("Government social credit system"));
  EXPECT_TRUE(s_catalogue->flowsOf("no-such-lens").empty());
}

TEST_F(CatalogueContent, TellsALensOfTheDocumentsFromOneBeyondThem) {
  EXPECT_TRUE(s_catalogue->lens("sesame-credit")->sources.empty());
  const Lens *own = s_catalogue->lens("gdpr-special");
  ASSERT_NE(own, nullptr);
  ASSERT_FALSE(own->sources.empty());
  EXPECT_EQ(own->sources.front().id, "GDPR");
  EXPECT_EQ(own->inputs.front().citations.front().document, "GDPR");
}

TEST_F(CatalogueContent, HasThreeHeadlines) {
  std::vector<std::string> headlines;
  for (const Category &category : s_catalogue->categories()) {
    if (category.headline) headlines.push_back(category.key);
  }
  std::sort(headlines.begin(), headlines.end());
  EXPECT_THAT(headlines, ElementsAre("contact", "location", "payment"));
}

TEST_F(CatalogueContent, ATypeCarriesItsMappings) {
  const DataType *card = s_catalogue->type("payment.card");
  ASSERT_NE(card, nullptr);
  EXPECT_THAT(card->dpv, ElementsAre(Mapping{"https://w3id.org/dpv/pd#PaymentCard", MatchKind::Exact},
                                     Mapping{"https://w3id.org/dpv/pd#PaymentCardNumber", MatchKind::Narrow},
                                     Mapping{"https://w3id.org/dpv/pd#PaymentCardExpiry", MatchKind::Narrow}));
  EXPECT_THAT(card->apple, ElementsAre(Mapping{"Payment Info", MatchKind::Broad}));
  EXPECT_THAT(card->play, ElementsAre(Mapping{"User payment info", MatchKind::Broad}));
  EXPECT_THAT(card->fideslang, ElementsAre(Mapping{"user.payment", MatchKind::Broad}, Mapping{"user.financial.credit_card", MatchKind::Narrow}));
  EXPECT_EQ(nameOf(MatchKind::Broad), "broadMatch");
  EXPECT_EQ(card->gdpr, "");
  EXPECT_EQ(card->sensitivity, 4);
  EXPECT_EQ(s_catalogue->type("biometric.face_image")->gdpr, "9*");
  EXPECT_EQ(s_catalogue->type("legal.criminal")->gdpr, "10");
}

TEST_F(CatalogueContent, WhatItDoesNotHaveIsTold) {
  EXPECT_EQ(s_catalogue->type("payment.shoe_size"), nullptr);
  EXPECT_EQ(s_catalogue->type("payment"), nullptr);
  EXPECT_EQ(s_catalogue->categoryOf("payment.shoe_size"), "");
  EXPECT_EQ(s_catalogue->holder("Alipay"), nullptr);
  EXPECT_EQ(s_catalogue->lens(""), nullptr);
}

TEST_F(CatalogueContent, EveryClaimSaysWhoSaidItAndWhen) {
  EXPECT_GE(s_catalogue->holders().size(), 500U);
  for (const CatalogueHolder &holder : s_catalogue->holders()) {
    EXPECT_EQ(s_catalogue->holder(holder.id), &holder);
    EXPECT_FALSE(holder.sources.empty()) << holder.id;
    for (const CatalogueClaim &claim : holder.claims) {
      EXPECT_NE(s_catalogue->type(claim.type), nullptr) << holder.id << ": " << claim.type;
      EXPECT_FALSE(claim.source.empty() || claim.date.empty() || claim.label.empty()) << holder.id << ": " << claim.type;
    }
  }
}

TEST_F(CatalogueContent, WhatWasAdoptedIsDescribedByItsKind) {
  const CatalogueHolder *landlord = s_catalogue->holder("landlord");
  ASSERT_NE(landlord, nullptr);
  EXPECT_TRUE(landlord->generic);
  EXPECT_FALSE(landlord->claims.empty());
  EXPECT_EQ(s_catalogue->describing("landlord:12 hill street"), landlord);
  EXPECT_EQ(s_catalogue->describing("landlord"), nullptr);          // nobody in particular
  EXPECT_EQ(s_catalogue->describing("alipay"), s_catalogue->holder("alipay"));
  EXPECT_EQ(s_catalogue->describing("alipay:mine"), nullptr);
  EXPECT_EQ(s_catalogue->describing("name:landlord"), nullptr);
  EXPECT_EQ(s_catalogue->describing(""), nullptr);
}

TEST_F(CatalogueContent, AFormAndAnAddressAreToldApart) {
  const CatalogueHolder *whatsapp = s_catalogue->holder("whatsapp");
  EXPECT_EQ(whatsapp->webForm, "https://www.whatsapp.com/contact/forms/382532939919295/");
  EXPECT_EQ(whatsapp->privacyContact, "");
  EXPECT_EQ(whatsapp->exportDifficulty, "easy");
}

TEST_F(CatalogueContent, TheServicesOfTheDocumentsAreThere) {
  for (const char *id : {"alipay", "wechat", "taobao", "alibaba", "ant-group", "tencent", "didi", "baihe", "sesame-credit", "baidu", "iflytek",
                         "sensetime", "facebook", "yelp", "ratemds", "rotten-tomatoes", "equifax", "experian", "transunion", "fico", "schufa",
                         "tsa-precheck", "visa", "mastercard", "x", "court-debtor-list", "camera-network"}) {
    EXPECT_NE(s_catalogue->holder(id), nullptr) << id;
  }
  EXPECT_NE(s_catalogue->matchName("Google Reviews").holder, nullptr);
  EXPECT_NE(s_catalogue->matchName("WeChat Pay").holder, nullptr);
}

TEST_F(CatalogueContent, AStatementThatIsContestedCitesBothSides) {
  const Lens *sesame = s_catalogue->lens("sesame-credit");
  ASSERT_NE(sesame, nullptr);
  EXPECT_EQ(sesame->metrics.size(), 5U);
  EXPECT_THAT(sesame->categories, Contains("score"));
  ASSERT_FALSE(sesame->disputes.empty());
  for (const LensStatement &dispute : sesame->disputes) {
    EXPECT_EQ(nameOf(dispute.standing), "contested") << dispute.id;
    EXPECT_FALSE(dispute.citations.empty() || dispute.otherCitations.empty() || dispute.otherSide.empty()) << dispute.id;
  }
}

TEST(Standing, EachHasItsName) {
  std::set<std::string_view> names;
  for (const Standing standing : {Standing::Documented, Standing::Reported, Standing::Contested, Standing::Proposed, Standing::Withdrawn, Standing::Historic}) {
    EXPECT_TRUE(names.insert(nameOf(standing)).second);
    EXPECT_FALSE(nameOf(standing).empty());
  }
}

}  // namespace
}  // namespace dossier
