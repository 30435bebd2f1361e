package org.sitthi.central.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/**
 * A visit with its latest look and its last sending, as worklists see it.
 *
 * @param look absent while no charges came
 * @param invoice number of the invoice that the charges named
 * @param sent day of the last sending
 * @param reply what NHSO replied last
 * @param paidSatang what finance has marked as arrived; absent while nothing was
 */
record Waiting(
    UUID recordId,
    int revision,
    VisitRecord record,
    Instant since,
    @Nullable Look look,
    @Nullable String invoice,
    @Nullable LocalDate sent,
    @Nullable Replied reply,
    @Nullable Long paidSatang) {

  /** What the rules said last. */
  record Look(
      long evaluationId, Instant at, String scheme, String state, long direct, JsonNode decision) {}

  /**
   * A row of a REP.
   *
   * @param day of the REP, else of its import
   * @param codes empty when accepted
   */
  record Replied(
      String repNo,
      String tranId,
      LocalDate day,
      Instant importedAt,
      List<String> codes,
      @Nullable Integer percent,
      @Nullable Integer ownPercent,
      String hmain,
      String hmain2,
      @Nullable Long paidSatang,
      @Nullable LocalDate resendBy,
      @Nullable LocalDate reviewBy) {

    Replied {
      codes = List.copyOf(codes);
    }

    boolean isAccepted() {
      return codes.isEmpty();
    }

    boolean psDiffers() {
      return percent != null && ownPercent != null && !percent.equals(ownPercent);
    }

    boolean hmainDiffers() {
      return !hmain.isEmpty() && !hmain2.isEmpty() && !hmain.equals(hmain2);
    }
  }

  /** The reply to the last sending; a sending after it is still unanswered. */
  @Nullable Replied answer() {
    return reply != null && (sent == null || !sent.isAfter(reply.day())) ? reply : null;
  }

  /**
   * Whether it waits to be sent: never sent, or answered with codes and looked at since, so that
   * somebody has mended it.
   */
  boolean isUnsent() {
    if (record.demo()) {
      return false;
    }
    Replied answer = answer();
    return answer == null
        ? sent == null
        : !answer.isAccepted() && look != null && look.at().isAfter(answer.importedAt());
  }
}
