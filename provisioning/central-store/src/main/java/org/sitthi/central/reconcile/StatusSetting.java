package org.sitthi.central.reconcile;

import java.net.URI;
import java.nio.file.Path;

/**
 * NHSO's check-authen-status (facts/nhso.md §8).
 *
 * @param base what stands before {@code /api/check-authen-status}
 * @param tokenFile the Kiosk Authentication Token; read for each call
 * @param callsPerMinute 1 to 300
 */
public record StatusSetting(URI base, Path tokenFile, int callsPerMinute) {}
