package org.sitthi.device.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/** A virtual card in the reader, seen from where QEMU stands. */
@Timeout(30)
class QemuReaderTest {

  private static final String SELECT = "00A4040008A000000054480001";

  @Test
  void aCardIsPutInAskedAndPulledOut(@TempDir Path folder) throws Exception {
    Path socket = folder.resolve("reader.sock");
    try (ServerSocketChannel qemu = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      qemu.bind(UnixDomainSocketAddress.of(socket));
      try (QemuReader reader = QemuReader.plugIn(socket);
          SocketChannel channel = qemu.accept();
          VirtualSlot slot = new VirtualSlot(reader.port())) {
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
        assertThat(message(in)).isEqualTo("1 565343440000000200000000");
        assertThat(message(in)).startsWith("3 ");

        slot.insert(PeopleFolder.builtIn().find("somchai").orElseThrow());
        assertThat(message(in)).isEqualTo("5 3b799600005448204e4944203138");
        byte[] select = HexFormat.of().parseHex(SELECT);
        out.writeInt(7);
        out.writeInt(0);
        out.writeInt(select.length);
        out.write(select);
        assertThat(message(in)).isEqualTo("7 610a");

        slot.remove();
        assertThat(message(in)).isEqualTo("6 ");
      }
    }
  }

  @Test
  void theNextCardComesAfterTheOneBefore(@TempDir Path folder) throws Exception {
    Path socket = folder.resolve("reader.sock");
    try (ServerSocketChannel qemu = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      qemu.bind(UnixDomainSocketAddress.of(socket));
      try (QemuReader reader = QemuReader.plugIn(socket);
          SocketChannel channel = qemu.accept();
          VirtualSlot slot = new VirtualSlot(reader.port())) {
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
        message(in);
        message(in);
        for (int n = 0; n < 2; n++) {
          slot.insert(PeopleFolder.builtIn().find("somchai").orElseThrow());
          assertThat(message(in)).startsWith("5 ");
          slot.remove();
          assertThat(message(in)).isEqualTo("6 ");
        }
      }
    }
  }

  /** Kind and body. */
  private static String message(DataInputStream in) throws IOException {
    int kind = in.readInt();
    in.readInt();
    return kind + " " + HexFormat.of().formatHex(in.readNBytes(in.readInt()));
  }
}
