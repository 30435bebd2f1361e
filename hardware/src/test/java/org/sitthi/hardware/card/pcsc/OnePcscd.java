package org.sitthi.hardware.card.pcsc;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sitthi.hardware.card.virtual.VirtualPcscd;

/**
 * Gives tests the one real pcscd of this test run: libpcsclite knows one socket for each process.
 * It starts with the first test that asks and ends with the run. Without pcscd and vpcd the tests
 * fail, with one line that says what to install.
 */
public final class OnePcscd implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == VirtualPcscd.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OnePcscd.class))
        .computeIfAbsent(VirtualPcscd.class, key -> VirtualPcscd.start(), VirtualPcscd.class);
  }
}
