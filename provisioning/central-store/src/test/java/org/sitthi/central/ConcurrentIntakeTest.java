package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

@ExtendWith(SharedPostgres.class)
class ConcurrentIntakeTest {

  private static final int POSTS = 100;

  @Test
  void aHundredPostsAtOnceKeepOneRecord(DatabaseSetting.Server database, @TempDir Path folder)
      throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    List<Reply> replies = new ArrayList<>();
    try (TestStore one = TestStore.start(database, folder.resolve("1"));
        TestStore two = TestStore.start(database, folder.resolve("2"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Caller> callers = List.of(one.caller(), two.caller());
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Reply>> posts = new ArrayList<>();
      for (int i = 0; i < POSTS; i++) {
        Caller caller = callers.get(i % 2);
        Callable<Reply> post =
            () -> {
              start.await();
              return caller.post(id, body);
            };
        posts.add(threads.submit(post));
      }
      start.countDown();
      for (Future<Reply> post : posts) {
        replies.add(post.get(60, TimeUnit.SECONDS));
      }
    }

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(POSTS - 1);
    assertThat(replies).extracting(Reply::body).containsOnly(replies.getFirst().body());
    assertThat(rows(database)).isEqualTo(1);
  }

  private static int rows(DatabaseSetting.Server database) throws Exception {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from visit_record")) {
      row.next();
      return row.getInt(1);
    }
  }
}
