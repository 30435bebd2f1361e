package org.sitthi.claims.files;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Amount;
import org.sitthi.claims.ApprovalKind;
import org.sitthi.claims.Effect;
import org.sitthi.claims.FieldType;
import org.sitthi.claims.FormulaKind;
import org.sitthi.claims.Money;
import org.sitthi.claims.Programme;
import org.sitthi.claims.RateSource;
import org.sitthi.claims.Requirement;
import org.sitthi.claims.Route;

/** Reads what a rule does. */
final class EffectReader {

  private static final Set<String> KEYS =
      Set.of(
          "route",
          "alsoAllowed",
          "rate",
          "amount",
          "require",
          "approval",
          "project",
          "itemCode",
          "receiptText",
          "programme",
          "deductTrafficAct");

  private static final Effect NONE =
      new Effect(null, List.of(), null, null, List.of(), null, null, null, null, null, false);

  private final Names names;

  EffectReader(Names names) {
    this.names = names;
  }

  Effect read(@Nullable Node effect) {
    if (effect == null) {
      return NONE;
    }
    effect.onlyKeys(KEYS);
    Node project = effect.find("project");
    if (project != null) {
      names.check(project, FieldType.PROJECT, project.text());
    }
    Node deduct = effect.find("deductTrafficAct");
    return new Effect(
        one(effect, "route", Route.class),
        several(effect, "alsoAllowed", Route.class),
        one(effect, "rate", RateSource.class),
        amount(effect.find("amount")),
        several(effect, "require", Requirement.class),
        one(effect, "approval", ApprovalKind.class),
        project == null ? null : project.text(),
        text(effect, "itemCode"),
        text(effect, "receiptText"),
        one(effect, "programme", Programme.class),
        deduct != null && deduct.flag());
  }

  private static @Nullable Amount amount(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (!node.isMap()) {
      return checked(node, new Amount(node.one(FormulaKind.class), null, null));
    }
    node.onlyKeys(Set.of("formula", "threshold", "cap"));
    return checked(
        node,
        new Amount(
            node.get("formula").one(FormulaKind.class),
            baht(node, "threshold"),
            baht(node, "cap")));
  }

  private static Amount checked(Node node, Amount amount) {
    boolean wantsThreshold =
        switch (amount.kind()) {
          case UNIT_EXCESS, GROUP_EXCESS, YEAR_EXCESS -> true;
          case AS_CHARGED, UP_TO_RATE, LESS_OTHER_PAYER, NOTHING -> false;
        };
    if (wantsThreshold != (amount.threshold() != null)) {
      throw node.wrong(amount.kind() + (wantsThreshold ? " needs a" : " takes no") + " threshold");
    }
    return amount;
  }

  private static @Nullable Money baht(Node node, String key) {
    Node value = node.find(key);
    if (value == null) {
      return null;
    }
    if (!value.baht().isPositive()) {
      throw value.wrong("an amount above zero is expected");
    }
    return value.baht();
  }

  private static @Nullable String text(Node node, String key) {
    Node value = node.find(key);
    return value == null ? null : value.text();
  }

  private static <E extends Enum<E>> @Nullable E one(Node node, String key, Class<E> type) {
    Node value = node.find(key);
    return value == null ? null : value.one(type);
  }

  private static <E extends Enum<E>> List<E> several(Node node, String key, Class<E> type) {
    Node value = node.find(key);
    if (value == null) {
      return List.of();
    }
    return value.isList()
        ? value.elements().stream().map(each -> each.one(type)).toList()
        : List.of(value.one(type));
  }
}
