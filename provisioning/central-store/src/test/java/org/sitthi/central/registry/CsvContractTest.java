package org.sitthi.central.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A register in a CSV file. */
class CsvContractTest extends RegistryContract {

  private Registry registry;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("register.csv");
    Files.write(
        file,
        List.of(
            String.join(",", CsvRows.COLUMNS),
            MALI + ",0012345,นาง,มะลิ,ใจดี,1990-04-15,F,2026-03-02,690302083000",
            SOMSAK + ",0000777,นาย,สมศักดิ์,ทดสอบ,,M,2026-03-02,690302090000",
            SOMSAK + ",0000777,นาย,สมศักดิ์,ทดสอบ,,M,2026-03-02,690302140000"));
    registry = CsvRegistry.open(file);
  }

  @Override
  protected Registry registry() {
    return registry;
  }

  @Override
  protected boolean hasAppointments() {
    return false;
  }
}
