package org.sitthi.kiosk.simulate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.visit.RegisterSaid;
import org.sitthi.record.VisitRecord;

/** Walks what objects hold on to, and finds what is of a person. */
final class Reach {

  private static final Set<Class<?>> OF_A_PERSON =
      Set.of(
          Citizen.class,
          CitizenNumber.class,
          PersonName.class,
          FirstLook.class,
          VisitRecord.class,
          Attempt.class,
          ClaimRequest.class,
          RegisterSaid.class,
          ReferralDraft.class,
          Entitlement.class);

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          List<Field> fields = new ArrayList<>();
          for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
              if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                fields.add(field);
              }
            }
          }
          return fields;
        }
      };

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> next = new ArrayDeque<>();

  private Reach() {}

  /**
   * The class of the first thing of a person that can be reached; the simulation is not entered.
   */
  static Optional<Class<?>> ofAPerson(List<Object> roots) {
    Reach reach = new Reach();
    roots.forEach(reach.next::add);
    while (!reach.next.isEmpty()) {
      Object at = reach.next.remove();
      if (OF_A_PERSON.contains(at.getClass())) {
        return Optional.of(at.getClass());
      }
      if (reach.seen.add(at)) {
        reach.open(at, roots.contains(at));
      }
    }
    return Optional.empty();
  }

  private void open(Object at, boolean root) {
    switch (at) {
      case Optional<?> maybe -> maybe.ifPresent(this::add);
      case Map<?, ?> map -> {
        map.keySet().forEach(this::add);
        map.values().forEach(this::add);
      }
      case Collection<?> many -> many.forEach(this::add);
      case AtomicReference<?> held -> add(held.get());
      default -> {
        String name = at.getClass().getName();
        boolean simulation = name.startsWith(Reach.class.getPackageName());
        if (name.startsWith("org.sitthi.") && (root || !simulation) && !at.getClass().isEnum()) {
          FIELDS.get(at.getClass()).forEach(field -> add(get(field, at)));
        }
      }
    }
  }

  private void add(@Nullable Object thing) {
    if (thing != null) {
      next.add(thing);
    }
  }

  private static @Nullable Object get(Field field, Object of) {
    try {
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
