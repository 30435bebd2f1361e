package org.sitthi.central.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitthi.claims.export.SixteenFiles;
import org.sitthi.claims.export.WrittenFile;

/** What a package says of itself; the same package says the same. */
final class ManifestJson {

  private ManifestJson() {}

  static Map<String, Object> of(
      ExportRequest.Wanted wanted,
      String hospitalCode,
      String rules,
      SixteenFiles files,
      int charged,
      int demo,
      List<HeldBack> heldBack) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("form", "sitthi-export-1");
    json.put("what", "SIXTEEN_FILES");
    json.put("part", wanted.part().name());
    json.put("profile", wanted.profile().id());
    json.put("encoding", wanted.profile().encoding().name());
    json.put("lineEnd", wanted.profile().lineEnd().name());
    json.put("header", wanted.profile().header());
    json.put("hospitalCode", hospitalCode);
    json.put("scheme", wanted.scheme());
    json.put("from", wanted.from().toString());
    json.put("to", wanted.to().toString());
    json.put("visits", files.visits());
    json.put("withCharges", charged);
    json.put("demoLeftOut", demo);
    json.put("rules", rules);
    json.put("files", files.files().stream().map(ManifestJson::file).toList());
    json.put(
        "heldBack", heldBack.stream().sorted(HeldBack.ORDER).map(ManifestJson::heldBack).toList());
    return json;
  }

  private static Map<String, Object> file(WrittenFile file) {
    Map<String, Object> sums = new LinkedHashMap<>();
    file.sums().forEach((column, sum) -> sums.put(column, sum.toPlainString()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", file.name());
    json.put("rows", file.rows());
    json.put("bytes", file.bytes().length);
    json.put("sha256", file.sha256());
    json.put("sums", sums);
    return json;
  }

  private static Map<String, Object> heldBack(HeldBack visit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("recordId", visit.recordId());
    json.put("place", visit.place());
    json.put("reason", visit.reason());
    json.put("th", visit.text().th());
    json.put("en", visit.text().en());
    return json;
  }
}
