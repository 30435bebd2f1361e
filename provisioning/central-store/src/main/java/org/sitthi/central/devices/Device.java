package org.sitthi.central.devices;

/**
 * What is known of a certificate that was shown.
 *
 * @param kioskId the kiosk it was made for
 * @param fingerprint SHA-256 of the certificate, hex
 * @param revoked whether it counts no longer
 */
record Device(String kioskId, String fingerprint, boolean revoked) {}
