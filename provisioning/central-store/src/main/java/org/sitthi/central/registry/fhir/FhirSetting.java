package org.sitthi.central.registry.fhir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the hospital's FHIR server is.
 *
 * @param base such as {@code https://fhir.example/fhir}; http on a loopback address only
 * @param tokenFile a file with a bearer token, read for each call, so that it may be renewed
 * @param hnSystem identifier system of hospital numbers; absent = by the type code {@code localHn}
 * @param vnSystem identifier system of visit numbers; absent = by the type code {@code localVn}
 */
public record FhirSetting(
    URI base, Optional<Path> tokenFile, Optional<String> hnSystem, Optional<String> vnSystem) {}
