package org.sitthi.kiosk.voice;

/** Samples of 16 bit, low byte first. */
final class Pcm {

  private Pcm() {}

  /** The same, so loud: 100 is as recorded. */
  static byte[] atVolume(byte[] sound, int percent) {
    byte[] out = new byte[sound.length];
    for (int i = 0; i + 1 < sound.length; i += 2) {
      int sample = (short) ((sound[i] & 0xFF) | (sound[i + 1] << 8));
      int quieter = sample * percent / 100;
      out[i] = (byte) quieter;
      out[i + 1] = (byte) (quieter >> 8);
    }
    return out;
  }
}
