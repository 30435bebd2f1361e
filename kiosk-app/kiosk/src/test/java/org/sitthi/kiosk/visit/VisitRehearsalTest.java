package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.ReferralRules;

class VisitRehearsalTest {

  /** Without it no kiosk starts. */
  @ParameterizedTest
  @EnumSource(ReferralRules.Ask.class)
  void thePlainVisitIsGoneThroughToItsSlipWhateverTheSiteAsks(ReferralRules.Ask ask) {
    SiteRules rules =
        MadeUp.rules(true).withReferral(new ReferralRules(ask, HospitalList.empty(), MadeUp.HCODE));
    VisitRehearsal rehearsal = VisitRehearsal.of(rules);
    assertThat(rehearsal.states()).last().isInstanceOf(VisitState.Finished.class);
    assertThat(rehearsal.record().claim().value()).isPresent();
  }
}
