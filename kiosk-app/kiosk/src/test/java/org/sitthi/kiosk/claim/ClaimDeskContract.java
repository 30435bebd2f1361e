package org.sitthi.kiosk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer.Issued;
import org.sitthi.kiosk.claim.ClaimAnswer.Refused;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;

/** What every {@link ClaimDesk} keeps. */
@Timeout(60)
public abstract class ClaimDeskContract {

  /** The desk. */
  protected abstract ClaimDesk desk();

  /** Where the codes of {@link #desk} are looked up. */
  protected abstract HistoryDesk histories();

  /** The day on which {@link #desk} gives codes. */
  protected abstract LocalDate today();

  /** Somebody without codes who is offered {@link #claimType} and {@link #otherClaimType}. */
  protected abstract CitizenNumber holder();

  /** The proof of a new card read of {@link #holder}. */
  protected abstract String freshProof();

  /** How many requests have reached the other side. */
  protected abstract int requestsSeen();

  /** The serving hospital. */
  protected abstract String hospital();

  /** A claim type. */
  protected String claimType() {
    return "PG0060001";
  }

  /** Another claim type. */
  protected String otherClaimType() {
    return "PG0130001";
  }

  @Test
  void whoNeverClaimedHasNoCodes() {
    assertThat(histories().history(holder(), today())).isEqualTo(new Codes(List.of()));
  }

  @Test
  void anIssuedCodeIsFoundInTheHistory() {
    Issued issued = (Issued) desk().claim(request(claimType()));
    assertThat(issued.code().claimTypeCode()).isEqualTo(claimType());
    assertThat(issued.code().isCheckIn()).isTrue();
    Codes codes = (Codes) histories().history(holder(), today());
    assertThat(codes.codes())
        .singleElement()
        .satisfies(code -> {
          assertThat(code.code()).isEqualTo(issued.code().code());
          assertThat(code.hospitalCode()).contains(hospital());
          assertThat(code.issuedAt()).isEqualTo(issued.code().issuedAt());
        });
  }

  @Test
  void aSecondClaimForTheSameServiceIsRefusedAndTheFirstCodeStays() {
    Issued issued = (Issued) desk().claim(request(claimType()));
    assertThat(desk().claim(request(claimType()))).isInstanceOf(Refused.class);
    Codes codes = (Codes) histories().history(holder(), today());
    assertThat(codes.codes()).extracting(IssuedCode::code).containsExactly(issued.code().code());
  }

  @Test
  void anotherServiceOnTheSameDayGetsItsOwnCode() {
    Issued one = (Issued) desk().claim(request(claimType()));
    Issued two = (Issued) desk().claim(request(otherClaimType()));
    assertThat(two.code().code()).isNotEqualTo(one.code().code());
    assertThat(((Codes) histories().history(holder(), today())).codes()).hasSize(2);
  }

  @Test
  void aClaimIsOneRequest() {
    int before = requestsSeen();
    assertThat(desk().claim(request(claimType()))).isInstanceOf(Issued.class);
    assertThat(requestsSeen()).isEqualTo(before + 1);
  }

  @Test
  void lookingUpChangesNothing() {
    assertThat(desk().claim(request(claimType()))).isInstanceOf(Issued.class);
    HistoryAnswer first = histories().history(holder(), today());
    assertThat(histories().history(holder(), today())).isEqualTo(first);
  }

  private ClaimRequest request(String claimType) {
    return new ClaimRequest(
        UUID.randomUUID(),
        holder(),
        claimType,
        Optional.of("0000000001"),
        Optional.empty(),
        hospital(),
        freshProof());
  }
}
