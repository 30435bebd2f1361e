package org.sitthi.kiosk.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hospitals that a referral can name, found by code or by name. Immutable.
 *
 * <p>Names are found by their consonants alone: vowels and tone marks are where people type Thai
 * differently, and 43 keys fit on a screen where 80 don't. What is typed is looked for at the
 * beginning of a name, then of any of its words, then of any syllable.
 */
public final class HospitalList {

  /** Hospitals in a list: more than twice those that Thailand has. */
  public static final int MOST = 30_000;

  /** Letters that may be typed to find a name. */
  public static final int MOST_TYPED = 20;

  private static final List<String> KINDS =
      List.of(
          "โรงพยาบาลส่งเสริมสุขภาพตำบล",
          "โรงพยาบาล",
          "ศูนย์บริการสาธารณสุข",
          "คลินิก",
          "สถานีอนามัย",
          "รพ.สต.",
          "รพ.");

  private final Map<String, Hospital> byCode = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Hospital hospital, String thai, String latin) {}

  private record Hit(Entry entry, int rank) {}

  /**
   * A list.
   *
   * @throws IllegalArgumentException if a code is there twice, or for more than {@link #MOST}
   */
  public HospitalList(List<Hospital> hospitals) {
    if (hospitals.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " hospitals");
    }
    for (Hospital hospital : hospitals) {
      if (byCode.put(hospital.code(), hospital) != null) {
        throw new IllegalArgumentException("code " + hospital.code() + " twice");
      }
      entries.add(new Entry(hospital, thaiKey(hospital.nameTh()), latinKey(hospital.nameEn())));
    }
  }

  /** A list of none. */
  public static HospitalList empty() {
    return new HospitalList(List.of());
  }

  /** How many there are. */
  public int size() {
    return entries.size();
  }

  /** All of them, in the order of the list. */
  public List<Hospital> all() {
    return List.copyOf(byCode.values());
  }

  /** The hospital with this code. */
  public Optional<Hospital> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Hospitals whose name has these letters, best first.
   *
   * @param typed Thai consonants or Latin letters and digits, up to {@link #MOST_TYPED}; of none,
   *     none are found
   * @param most how many are wanted, at least 1
   */
  public List<Hospital> search(String typed, int most) {
    String thai = consonants(typed);
    String latin = letters(typed);
    if (typed.length() > MOST_TYPED || (thai.isEmpty() && latin.isEmpty())) {
      return List.of();
    }
    return entries.stream()
        .map(entry -> new Hit(entry, rank(entry, thai, latin)))
        .filter(hit -> hit.rank() < Integer.MAX_VALUE)
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> hit.entry().hospital().nameTh().length())
                .thenComparing(hit -> hit.entry().hospital().code()))
        .limit(most)
        .map(hit -> hit.entry().hospital())
        .toList();
  }

  /** 0 at the beginning of the name, 1 of a word, 2 within. */
  private static int rank(Entry entry, String thai, String latin) {
    String key = thai.isEmpty() ? entry.latin() : entry.thai();
    String wanted = thai.isEmpty() ? latin : thai;
    if (key.startsWith(" " + wanted)) {
      return 0;
    }
    if (key.contains(" " + wanted)) {
      return 1;
    }
    return key.replace(" ", "").contains(wanted) ? 2 : Integer.MAX_VALUE;
  }

  /** A blank before each word; the kind of hospital, which half of all names begin with, last. */
  private static String thaiKey(String name) {
    for (String kind : KINDS) {
      if (name.startsWith(kind) && name.length() > kind.length()) {
        return words(name.substring(kind.length())) + words(kind);
      }
    }
    return words(name);
  }

  private static String words(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.strip().split("[\\s.()/-]+", -1)) {
      String letters = consonants(word);
      key.append(letters.isEmpty() ? "" : " " + letters);
    }
    return key.toString();
  }

  private static String latinKey(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.strip().split("[^A-Za-z0-9]+", -1)) {
      key.append(word.isEmpty() ? "" : " " + letters(word));
    }
    return key.toString();
  }

  /** ก to ฮ, without the vowels among them that are written as such. */
  private static String consonants(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars().filter(c -> c >= 'ก' && c <= 'ฮ').forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static String letters(String text) {
    StringBuilder kept = new StringBuilder();
    text.toUpperCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
