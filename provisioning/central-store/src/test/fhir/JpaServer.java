import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binstore.MemoryBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import jakarta.persistence.EntityManagerFactory;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * HAPI's JPA server for FHIR R4, whole: Hibernate, H2 in memory, its own search. Says {@code ready}
 * and its port on standard output, then each request's method and address; ends with its input.
 */
public class JpaServer {

  /** Started from source, beside the build: {@code java -cp … JpaServer.java}. */
  public static void main(String[] none) throws Exception {
    AnnotationConfigApplicationContext beans =
        new AnnotationConfigApplicationContext(Beans.class);
    RestfulServer fhir = new RestfulServer(beans.getBean(FhirContext.class));
    fhir.registerProviders(beans.getBean(ResourceProviderFactory.class).createProviders());
    fhir.setPagingProvider(beans.getBean(DatabaseBackedPagingProvider.class));
    Server jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(fhir), "/fhir/*");
    jetty.setHandler(handler);
    jetty.setRequestLog(new CustomRequestLog(System.out::println, "asked %m %U%q"));
    jetty.start();
    System.out.println("ready " + connector.getLocalPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  /** What HAPI's own configurations leave to whoever runs them. */
  @Configuration
  @Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    ThreadPoolFactoryConfig.class,
    SubscriptionChannelConfig.class
  })
  public static class Beans {

    @Bean
    JpaStorageSettings storage() {
      return new JpaStorageSettings();
    }

    @Bean
    PartitionSettings partitions() {
      return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptions() {
      return new SubscriptionSettings();
    }

    @Bean
    IBinaryStorageSvc binaries() {
      return new MemoryBinaryStorageSvcImpl();
    }

    @Bean
    DataSource database() {
      BasicDataSource h2 = new BasicDataSource();
      h2.setUrl("jdbc:h2:mem:fhir;DB_CLOSE_DELAY=-1");
      h2.setUsername("sa");
      h2.setPassword("");
      return h2;
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
        ConfigurableListableBeanFactory beans,
        FhirContext context,
        JpaStorageSettings storage,
        DataSource database) {
      LocalContainerEntityManagerFactoryBean factory =
          HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, context, storage);
      factory.setPersistenceUnitName("HAPI_PU");
      factory.setDataSource(database);
      Properties hibernate = new Properties();
      hibernate.put("hibernate.dialect", HapiFhirH2Dialect.class.getName());
      hibernate.put("hibernate.hbm2ddl.auto", "create");
      hibernate.put("hibernate.search.enabled", "false");
      factory.setJpaProperties(hibernate);
      return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }
  }
}
