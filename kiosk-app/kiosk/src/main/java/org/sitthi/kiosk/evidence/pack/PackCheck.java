package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;
import tools.jackson.databind.JsonNode;

/** Holds a pack against the public key of the kiosk that is said to have made it; pure. */
public final class PackCheck {

  /** A pack's longest form, in bytes. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final RecordJson records = new RecordJson();
  private final KioskKey key;

  /**
   * A check by this key.
   *
   * @param key from the kiosk's {@code chain-key.pub.pem}, got by a way that is trusted
   */
  public PackCheck(KioskKey key) {
    this.key = key;
  }

  /**
   * Looks at a file: the keys, each revision's text, number and signature, the chain about them,
   * what is said twice, the seal, and that every byte is as written.
   */
  public Verdict check(byte[] file) {
    if (file.length > MAX_BYTES) {
      return new Verdict.Fails("no evidence pack: more than " + MAX_BYTES + " bytes");
    }
    try {
      JsonNode told = PackJson.parse(file);
      EvidencePack pack = PackReader.read(told);
      return firstFault(file, told, pack)
          .<Verdict>map(Verdict.Fails::new)
          .orElseGet(() -> new Verdict.Holds(summary(pack)));
    } catch (PackException e) {
      return new Verdict.Fails("no evidence pack: " + e.getMessage());
    }
  }

  private Optional<String> firstFault(byte[] file, JsonNode told, EvidencePack pack)
      throws PackException {
    byte[] written = PackJson.write(pack);
    JsonNode made = PackJson.parse(written);
    return keys(pack)
        .or(() -> revisions(pack, told))
        .or(() -> chain(pack))
        .or(() ->
            Trees.difference(made, told)
                .map(path -> path + " is not what follows from what is signed"))
        .or(() -> seal(pack))
        .or(() ->
            Arrays.equals(file, written)
                ? Optional.empty()
                : Optional.of("the file was written anew: its contents hold, its bytes do not"));
  }

  private Optional<String> keys(EvidencePack pack) {
    if (!pack.seal().key().equals(key)) {
      return Optional.of(other("the pack", pack.seal().key()));
    }
    for (Revision revision : pack.revisions()) {
      if (revision.link().isPresent() && !revision.link().get().key().equals(key)) {
        return Optional.of(other("revision " + revision.revision(), revision.link().get().key()));
      }
    }
    return pack.chain().stream()
        .filter(link -> !link.key().equals(key))
        .map(link -> other("entry " + link.entry().sequence() + " of the chain", link.key()))
        .findFirst();
  }

  private String other(String what, KioskKey its) {
    return "wrong key: %s is signed by key %s, the key given is %s"
        .formatted(what, its.id(), key.id());
  }

  private Optional<String> revisions(EvidencePack pack, JsonNode told) {
    if (pack.revisions().isEmpty()) {
      return Optional.of("there is no revision in it");
    }
    int before = 0;
    for (int i = 0; i < pack.revisions().size(); i++) {
      Revision revision = pack.revisions().get(i);
      if (revision.revision() <= before) {
        return Optional.of("revision " + revision.revision() + " is out of its order");
      }
      before = revision.revision();
      Optional<String> fault = revision(pack, revision, told.at("/revisions/" + i + "/record"));
      if (fault.isPresent()) {
        return fault.map(why -> "revision " + revision.revision() + ": " + why);
      }
    }
    return Optional.empty();
  }

  private Optional<String> revision(EvidencePack pack, Revision revision, JsonNode beside) {
    if (revision.link().isEmpty()) {
      return Optional.of("it was saved without a signature");
    }
    ChainEntry entry = revision.link().get().entry();
    byte[] text = revision.json().getBytes(UTF_8);
    if (!revision.link().get().isSigned()) {
      return Optional.of("its signature is not over its entry in the chain");
    }
    if (!entry.isOf(text)) {
      return Optional.of("its text was changed after it was signed" + field(text, beside));
    }
    if (!entry.recordId().equals(pack.recordId()) || entry.revision() != revision.revision()) {
      return Optional.of("it is another visit's or another revision");
    }
    return isRecord(pack, revision, text)
        ? Optional.empty()
        : Optional.of("its text is no record of this visit");
  }

  private boolean isRecord(EvidencePack pack, Revision revision, byte[] text) {
    try {
      VisitRecord record = records.read(text);
      return record.recordId().equals(pack.recordId()) && record.revision() == revision.revision();
    } catch (RecordFormatException e) {
      return false;
    }
  }

  /** The field that differs from the record beside the text, if one does. */
  private static String field(byte[] text, JsonNode beside) {
    try {
      return Trees.difference(beside, PackJson.parse(text)).map(path -> ": " + path).orElse("");
    } catch (PackException e) {
      return "";
    }
  }

  private static Optional<String> chain(EvidencePack pack) {
    ChainLink before = null;
    for (ChainLink link : pack.chain()) {
      ChainEntry entry = link.entry();
      if (!link.isSigned()) {
        return Optional.of(broken(entry, "its signature is not over it"));
      }
      if (before != null
          && (entry.sequence() != before.entry().sequence() + 1
              || !entry.kioskId().equals(before.entry().kioskId())
              || !entry.previous().equals(before.entry().hash()))) {
        return Optional.of(broken(entry, "it does not follow the entry before"));
      }
      before = link;
    }
    return pack.revisions().stream()
        .filter(revision -> !pack.chain().contains(revision.link().orElseThrow()))
        .map(revision -> "the chain does not hold revision " + revision.revision())
        .findFirst();
  }

  private static String broken(ChainEntry entry, String why) {
    return "the chain is broken at entry " + entry.sequence() + ": " + why;
  }

  private Optional<String> seal(EvidencePack pack) {
    return key.verifies(PackJson.sealed(pack), pack.seal().signature())
        ? Optional.empty()
        : Optional.of("the seal is not over this pack: kiosk, hospital, time or delivery changed");
  }

  private String summary(EvidencePack pack) {
    int count = pack.revisions().size();
    ChainEntry first = pack.revisions().getFirst().link().orElseThrow().entry();
    ChainEntry last = pack.revisions().getLast().link().orElseThrow().entry();
    return "%d revision%s of %s, entr%s of the chain of %s, signed by key %s"
        .formatted(
            count,
            count == 1 ? "" : "s",
            pack.recordId(),
            count == 1
                ? "y " + first.sequence()
                : "ies " + first.sequence() + " to " + last.sequence(),
            first.kioskId(),
            key.id());
  }
}
