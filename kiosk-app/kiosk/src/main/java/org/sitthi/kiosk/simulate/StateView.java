package org.sitthi.kiosk.simulate;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.VisitRecord;

/** What any state of the visit holds, be it a new one: read from its components. */
final class StateView {

  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
        }
      };

  private StateView() {}

  static String name(VisitState state) {
    return state.getClass().getSimpleName() + cause(state).map(cause -> " " + cause).orElse("");
  }

  static Optional<Cause> cause(VisitState state) {
    return find(state, Cause.class);
  }

  static Optional<Citizen> citizen(VisitState state) {
    return find(state, Citizen.class);
  }

  static Optional<VisitRecord> saved(VisitState state) {
    return find(state, VisitRecord.class);
  }

  private static <T> Optional<T> find(VisitState state, Class<T> wanted) {
    for (Method component : COMPONENTS.get(state.getClass())) {
      try {
        Object value = component.invoke(state);
        Object held = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (wanted.isInstance(held)) {
          return Optional.of(wanted.cast(held));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return Optional.empty();
  }
}
